// Whether a sentence was read as it was meant, and whether anything was read as less urgent than it was said.
import { type GivenAnswers, type Question, questionNames } from "../../src/policy/impact.ts";
import type { Meant, Sentence } from "./corpus.ts";

export type Judged = {
  readonly sentence: Sentence;
  readonly read: Meant;
  readonly right: boolean;
  readonly harmless: string[];
};

export function judge(sentence: Sentence, read: Meant): Judged {
  const { meant } = sentence;
  const right =
    (["command", "number", "vendor", "plan", "priority"] as const).every((field) => meant[field] === read[field]) &&
    questionNames.every((question) => meant.answers[question] === read.answers[question]);
  return { sentence, read, right, harmless: harmlessIn(meant, read) };
}

/** From the most urgent answer on. What was not said may be left out, or read as the first; nothing else. */
const urgency: { readonly [Q in Question]: readonly (string | boolean)[][] } = {
  environment: [["production"], ["staging", "development"]],
  impact: [["down"], ["severe"], ["limited"], ["minimal"], ["none"]],
  pattern: [["constant"], ["intermittent"]],
  workaround: [["none"], ["partial"], ["acceptable"]],
  extent: [["whole"], ["function"]],
  dataLoss: [[true], [false]],
  security: [[true], [false]],
  goLive: [[true], [false]],
  preview: [[false], [true]],
  outside: [[false], [true]],
  scope: [],
};

/** Every field that is read as more harmless than it was said. */
function harmlessIn(meant: Meant, read: Meant): string[] {
  if (meant.command === "open" && read.command !== "open") return ["command"];
  const level = read.priority !== null && read.priority > (meant.priority ?? 1) ? ["priority"] : [];
  return [...level, ...questionNames.filter((question) => isLess(question, meant.answers, read.answers))];
}

function isLess(question: Question, meant: GivenAnswers, read: GivenAnswers): boolean {
  const rank = (answer: string | boolean | undefined) =>
    urgency[question].findIndex((row) => answer !== undefined && row.includes(answer));
  // Slow where nothing was said of a size is wrong, but no belittling.
  const least = meant[question] === undefined ? (question === "impact" ? 1 : 0) : rank(meant[question]);
  return read[question] !== undefined && rank(read[question]) > least;
}
