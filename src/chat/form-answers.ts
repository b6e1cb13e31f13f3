// Reading what stands in a form: undefined where the field was not in it, so that what was known before still holds.
import type { Person } from "../case/case.ts";
import type { FormAnswers, Wall } from "./intent.ts";

/** One line: no line breaks, no control characters. */
export function lineIn(answers: FormAnswers, field: string): string | undefined {
  return textIn(answers, field)
    ?.replace(/\p{Cc}+/gu, " ")
    .trim();
}

export function textIn(answers: FormAnswers, field: string): string | undefined {
  const answer = answers[field];
  if (answer === null) return "";
  return typeof answer === "string" ? answer : undefined;
}

/** Null: the field was there, and nothing was chosen. */
export function choiceIn(answers: FormAnswers, field: string): string | null | undefined {
  const answer = answers[field];
  if (typeof answer === "string") return answer === "" ? null : answer;
  return answer === null ? null : undefined;
}

export function choicesIn(answers: FormAnswers, field: string): readonly string[] | undefined {
  return listIn(answers, field)?.filter((one) => typeof one === "string");
}

export function peopleIn(answers: FormAnswers, field: string): readonly Person[] | undefined {
  return listIn(answers, field)?.filter((one) => typeof one !== "string");
}

/** A time that was entered, and is not clear. */
export function unclearIn(answers: FormAnswers, field: string): Wall | undefined {
  const answer = answers[field];
  return typeof answer === "object" && answer !== null && "date" in answer ? answer : undefined;
}

/** Epoch ms. */
export function momentIn(answers: FormAnswers, field: string): number | null | undefined {
  const answer = answers[field];
  return typeof answer === "number" || answer === null ? answer : undefined;
}

function listIn(answers: FormAnswers, field: string): readonly (string | Person)[] | undefined {
  const answer = answers[field];
  if (answer === null) return [];
  return typeof answer === "object" && !("date" in answer) ? answer : undefined;
}
