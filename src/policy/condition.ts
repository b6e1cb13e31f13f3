// Whether answers meet a condition of a policy, and which of them do not: for the check of a file as for the suggestion.
import { type Answers, type Question, questionNames } from "./impact.ts";
import type { Condition } from "./parts.ts";

/** The questions that a condition names, in the order in which they are asked. */
export function namedIn(condition: Condition): Question[] {
  return questionNames.filter((question) => condition[question] !== undefined);
}

/** The questions whose answers keep a condition from being met; none: it is met. */
export function failingIn(condition: Condition, answers: Answers): Question[] {
  return namedIn(condition).filter((question) => !accepts(condition[question], answers[question]));
}

export function holds(condition: Condition, answers: Answers): boolean {
  return failingIn(condition, answers).length === 0;
}

function accepts(legal: readonly (string | boolean)[] | undefined, answer: string | boolean): boolean {
  return legal === undefined || legal.includes(answer);
}
