// The commands that ask a policy: each as JSON and as readable text.
import { besideParts } from "../../src/chat/screens/versions-beside.ts";
import type { Words } from "../../src/lang/index.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { Sheet } from "./card.ts";
import type { Desk } from "./desk.ts";
import { answerDue, type Due } from "./due.ts";
import { answerHotline, type Reached, reachedAt } from "./hotline.ts";
import { dueJson, sentenceJson, triageJson, whyJson } from "./json.ts";
import { hotlineJson } from "./json-reach.ts";
import { type Raw, readInstant } from "./read.ts";
import { answerSentence } from "./sentence.ts";
import { sentenceSheet } from "./sentence-sheet.ts";
import { dueSheet, hotlineSheet, triageSheet, whySheet } from "./sheets.ts";
import { Slip } from "./slip.ts";
import { answerTriage } from "./triage.ts";
import { answerWhy } from "./why.ts";

export type Asked = {
  json(desk: Desk, raw: Raw): object | Slip;
  sheet(desk: Desk, raw: Raw, words: Words): Sheet | Slip;
};

export const questions: { readonly [command: string]: Asked } = {
  due: {
    json: (desk, raw) => orSlip(answerDue(desk, raw), dueJson),
    sheet: (desk, raw, words) =>
      orSlip(answerDue(desk, raw), (due) =>
        beside(due.policy, dueSheet(due, callOf(due, desk, raw), words, desk.now), desk, words),
      ),
  },
  triage: {
    json: (desk, raw) => {
      const heard = answerSentence(desk, raw);
      return heard ? orSlip(heard, sentenceJson) : orSlip(answerTriage(desk, raw), triageJson);
    },
    sheet: (desk, raw, words) => {
      const heard = answerSentence(desk, raw);
      return heard
        ? orSlip(heard, (one) => sentenceSheet(one, desk, words))
        : orSlip(answerTriage(desk, raw), (triaged) =>
            beside(triaged.policy, triageSheet(triaged, words, desk.now), desk, words),
          );
    },
  },
  hotline: {
    json: (desk, raw) => orSlip(answerHotline(desk, raw), hotlineJson),
    sheet: (desk, raw, words) =>
      orSlip(answerHotline(desk, raw), (reached) =>
        beside(reached.policy, hotlineSheet(reached, words, desk.now), desk, words),
      ),
  },
  why: {
    json: (desk, raw) => orSlip(answerWhy(desk, raw), whyJson),
    sheet: (desk, raw, words) =>
      orSlip(answerWhy(desk, raw), (explained) =>
        beside(explained.policy, whySheet(explained, words, desk.now), desk, words),
      ),
  },
};

/** The same, with what is said of the versions of its policy. */
function beside(policy: Policy, sheet: Sheet, { catalog }: Desk, words: Words): Sheet {
  return { ...sheet, parts: [...sheet.parts, ...besideParts(policy, catalog.every, words)] };
}

/** Whom to call is asked for now, however long ago the vendor was told; null while more has to be known for it. */
function callOf({ policy, given, level }: Due, desk: Desk, raw: Raw): Reached | null {
  const at = readInstant(raw, ["at"], desk);
  const reached = at instanceof Slip ? at : reachedAt(desk, policy, given, level.level, at);
  return reached instanceof Slip ? null : reached;
}

function orSlip<T, R>(answer: T | Slip, told: (answer: T) => R): R | Slip {
  return answer instanceof Slip ? answer : told(answer);
}
