// Whether answers meet a condition of a policy, and which of them do not: for the check of a file as for the suggestion.
import { type Answers, type Condition, type GivenAnswers, type Question, questionNames } from "./impact.ts";

/** The questions that a condition names, in the order in which they are asked. */
export function namedIn(condition: Condition): Question[] {
  return questionNames.filter((question) => condition[question] !== undefined);
}

/** The questions whose answers keep a condition from being met; none: it is met. Answers that nobody gave meet none. */
export function failingIn(condition: Condition, answers: Answers | GivenAnswers): Question[] {
  return namedIn(condition).filter((question) => !accepts(condition[question], answers[question]));
}

export function holds(condition: Condition, answers: Answers | GivenAnswers): boolean {
  return failingIn(condition, answers).length === 0;
}

function accepts(legal: readonly (string | boolean)[] | undefined, answer: string | boolean | undefined): boolean {
  return legal === undefined || (answer !== undefined && legal.includes(answer));
}
