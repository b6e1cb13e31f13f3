// Whether answers meet a condition of a policy, and which of them do not.
import { type Answers, type Question, questionNames, questions } from "../policy/impact.ts";
import type { Condition } from "../policy/parts.ts";

/** An answer to a question, as a pair. */
export type Answered = { readonly [Q in Question]: { readonly question: Q; readonly answer: Answers[Q] } }[Question];

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

/** One answer of a set, with its question. */
export function answered(answers: Answers, question: Question): Answered {
  switch (question) {
    case "environment":
      return { question, answer: answers.environment };
    case "impact":
      return { question, answer: answers.impact };
    case "pattern":
      return { question, answer: answers.pattern };
    case "workaround":
      return { question, answer: answers.workaround };
    case "preview":
      return { question, answer: answers.preview };
    case "scope":
      return { question, answer: answers.scope };
    default:
      return question satisfies never;
  }
}

/** Every set of answers that differs from this one in one question only. */
export function variantsOf(answers: Answers, question: Question): Answers[] {
  return questions[question]
    .filter((answer) => answer !== answers[question])
    .map((answer) => ({ ...answers, [question]: answer }));
}

function accepts(legal: readonly (string | boolean)[] | undefined, answer: string | boolean): boolean {
  return legal === undefined || legal.includes(answer);
}
