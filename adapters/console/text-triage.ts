// A suggestion with its reasons, to be read.

import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import type { Answered } from "../../src/triage/suggest.ts";
import { type Block, gap, row } from "./page.ts";
import { targetRows } from "./text-due.ts";
import { callRows } from "./text-hotline.ts";
import type { Triaged } from "./triage.ts";

export function triageText({ policy, level, suggestion, due, reached }: Triaged, words: Words, now: number): Block[] {
  const { triage, language } = words;
  return [
    { kind: "title", text: `${policy.name} · ${level.name}`, aside: inWords(level.meaning, language) },
    gap,
    ...suggestion.because.map((one, index) => row(index === 0 ? triage.because : "", saidOf(one, words))),
    ...suggestion.keptOut.map(({ priority, by }) =>
      row(triage.not(triage.level(priority)), triage.keptOutBy(by.map((question) => words.ask.questions[question]))),
    ),
    ...suggestion.nearMisses.map(({ priority, ...answered }) =>
      row("", { text: triage.wouldBe(triage.level(priority), saidOf(answered, words)), look: "dim" }),
    ),
    ...suggestion.caveats.map(({ text }) => row(triage.caveat, { text: inWords(text, language), look: "yellow" })),
    ...(due ? [gap, ...targetRows(due, words, now)] : []),
    ...(reached ? [gap, ...callRows(reached, words)] : []),
  ];
}

function saidOf({ question, answer }: Answered, { ask }: Words): string {
  const said: { readonly [answer: string]: string } = ask.said[question];
  return said[String(answer)] ?? String(answer);
}
