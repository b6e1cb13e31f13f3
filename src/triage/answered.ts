// Answers as pairs with their questions, and their neighbours that differ in one.
import { type Answers, type Question, questions } from "../policy/impact.ts";

/** An answer to a question, as a pair. */
export type Answered = { readonly [Q in Question]: { readonly question: Q; readonly answer: Answers[Q] } }[Question];

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
