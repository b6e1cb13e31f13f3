// The people in a form's answers: a platform sends their ids, and a case is kept with their names.
import type { Person } from "../../src/chat/door.ts";
import type { FormAnswer, FormAnswers } from "../../src/chat/intent.ts";

/** The ids of all who were picked. */
export function pickedPeople(answers: FormAnswers): string[] {
  return Object.values(answers).flatMap((answer) => (isPeople(answer) ? answer.map(({ id }) => id) : []));
}

/** Whoever has no name there keeps his id for one. */
export function withNames(answers: FormAnswers, names: ReadonlyMap<string, string>): FormAnswers {
  const named = (answer: FormAnswer): FormAnswer =>
    isPeople(answer) ? answer.map(({ id }) => ({ id, name: names.get(id) ?? id })) : answer;
  return Object.fromEntries(Object.entries(answers).map(([field, answer]) => [field, named(answer)]));
}

function isPeople(answer: FormAnswer): answer is readonly Person[] {
  return Array.isArray(answer) && answer.some((one) => typeof one === "object");
}
