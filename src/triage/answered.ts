// Answers as pairs with their questions, and their neighbours that differ in one.
import { type Answers, answersTo, type Question } from "../policy/impact.ts";

/** An answer to a question, as a pair. */
export type Answered = { readonly question: Question; readonly answer: string | boolean };

/** One answer of a set, with its question. */
export function answered(answers: Answers, question: Question): Answered {
  return { question, answer: answers[question] };
}

/** Every set of answers that differs from this one in one question only. */
export function variantsOf(answers: Answers, question: Question): Answers[] {
  return answersTo(question)
    .filter((answer) => answer !== answers[question])
    .map((answer) => ({ ...answers, [question]: answer }));
}
