// What was read in a sentence, to be read: beside the suggestion, or with what is still missing for one.
import type { Words } from "../../src/lang/index.ts";
import { answersTo, questionNames } from "../../src/policy/impact.ts";
import type { Desk } from "./desk.ts";
import { type Block, gap, row } from "./page.ts";
import { optionName } from "./read.ts";
import type { Heard } from "./sentence.ts";
import { triageText } from "./text-triage.ts";

export function sentenceText({ read, triaged, missing }: Heard, desk: Desk, words: Words): Block[] {
  if (triaged) return triageText(triaged, words, desk.now);
  const named = [read.command === "open" ? "" : read.command, read.vendor ?? "", read.plan ?? ""];
  const { questions, said } = words.ask;
  return [
    {
      kind: "title",
      text: read.title || named.filter((one) => one !== "").join(" "),
      aside: read.title ? (read.vendor ?? "") : "",
    },
    gap,
    ...questionNames.flatMap((question) => {
      const answer = read.answers[question];
      const told: { readonly [answer: string]: string } = said[question];
      return answer === undefined ? [] : [row(questions[question], told[String(answer)] ?? String(answer))];
    }),
    ...missing.map((field) =>
      row("?", { text: words.errors.missing(optionName(field), knownTo(field, desk)), look: "yellow" }),
    ),
  ];
}

function knownTo(field: string, { catalog }: Desk): string[] {
  const question = questionNames.find((name) => name === field);
  return question ? answersTo(question).map(String) : catalog.policies.map(({ id }) => id);
}
