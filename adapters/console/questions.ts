// The commands that ask a policy: each as JSON and as readable text.
import type { Words } from "../../src/lang/index.ts";
import type { Desk } from "./desk.ts";
import { answerDue, type Due } from "./due.ts";
import { answerHotline, reachedAt } from "./hotline.ts";
import { dueJson, hotlineJson, sentenceJson, triageJson, whyJson } from "./json.ts";
import { type Block, gap } from "./page.ts";
import { type Raw, readInstant } from "./read.ts";
import { answerSentence } from "./sentence.ts";
import { Slip } from "./slip.ts";
import { dueText } from "./text-due.ts";
import { callRows, hotlineText } from "./text-hotline.ts";
import { sentenceText } from "./text-sentence.ts";
import { triageText } from "./text-triage.ts";
import { whyText } from "./text-why.ts";
import { answerTriage } from "./triage.ts";
import { answerWhy } from "./why.ts";

export type Asked = {
  json(desk: Desk, raw: Raw): object | Slip;
  text(desk: Desk, raw: Raw, words: Words): Block[] | Slip;
};

export const questions: { readonly [command: string]: Asked } = {
  due: {
    json: (desk, raw) => orSlip(answerDue(desk, raw), dueJson),
    text: (desk, raw, words) =>
      orSlip(answerDue(desk, raw), (due) => [...dueText(due, words, desk.now), ...callOfUrgent(due, desk, raw, words)]),
  },
  triage: {
    json: (desk, raw) => {
      const heard = answerSentence(desk, raw);
      return heard ? orSlip(heard, sentenceJson) : orSlip(answerTriage(desk, raw), triageJson);
    },
    text: (desk, raw, words) => {
      const heard = answerSentence(desk, raw);
      return heard
        ? orSlip(heard, (one) => sentenceText(one, desk, words))
        : orSlip(answerTriage(desk, raw), (triaged) => triageText(triaged, words, desk.now));
    },
  },
  hotline: {
    json: (desk, raw) => orSlip(answerHotline(desk, raw), hotlineJson),
    text: (desk, raw, words) => orSlip(answerHotline(desk, raw), (reached) => hotlineText(reached, words)),
  },
  why: {
    json: (desk, raw) => orSlip(answerWhy(desk, raw), whyJson),
    text: (desk, raw, words) => orSlip(answerWhy(desk, raw), (explained) => whyText(explained, words, desk.now)),
  },
};

// Whoever has the most urgent priority calls; the number stands beside the deadline.
function callOfUrgent({ policy, given, level }: Due, desk: Desk, raw: Raw, words: Words): Block[] {
  if (level.level !== Math.min(...policy.priorities.map((one) => one.level))) return [];
  const at = readInstant(raw, ["at"], desk);
  const reached = at instanceof Slip ? at : reachedAt(desk, policy, given, level.level, at);
  return reached instanceof Slip ? [] : [gap, ...callRows(reached, words)];
}

function orSlip<T, R>(answer: T | Slip, told: (answer: T) => R): R | Slip {
  return answer instanceof Slip ? answer : told(answer);
}
