// What was read in a sentence, to be read: beside the suggestion, or with what is still missing for one.

import { answerText } from "../../src/chat/answer-text.ts";
import { alert } from "../../src/chat/part.ts";
import type { Words } from "../../src/lang/index.ts";
import { answersTo, questionNames } from "../../src/policy/impact.ts";
import type { Sheet } from "./card.ts";
import type { Desk } from "./desk.ts";
import { optionName } from "./read.ts";
import type { Heard } from "./sentence.ts";
import { triageSheet } from "./sheets.ts";

export function sentenceSheet({ read, triaged, missing }: Heard, desk: Desk, words: Words): Sheet {
  if (triaged) return triageSheet(triaged, words, desk.now);
  const { language, ask, errors } = words;
  const named = [read.command === "open" ? "" : read.command, read.vendor ?? "", read.plan ?? "", read.title];
  const facts = questionNames.flatMap((question) => {
    const answer = read.answers[question];
    return answer === undefined
      ? []
      : [{ label: ask.questions[question], line: [answerText({ question, answer }, words)] }];
  });
  const parts = [
    ...(facts.length > 0 ? [{ kind: "facts", facts } as const] : []),
    ...missing.map((field) => alert("warning", [errors.missing(optionName(field), knownTo(field, desk))])),
  ];
  return { title: named.filter((one) => one !== "").join(" · "), parts, zone: "UTC", language };
}

function knownTo(field: string, { catalog }: Desk): string[] {
  const question = questionNames.find((name) => name === field);
  return question ? answersTo(question).map(String) : catalog.policies.map(({ id }) => id);
}
