// What else is said in a question for a deadline: the priority, the plan, and from when on.
import type { Policy } from "../../policy/policy.ts";
import { heard, languages } from "./heard.ts";
import { fold, wordsOf } from "./phrase.ts";

/** "1", "p1", "prio 1", "stufe 1": the first number that is no part of a date. */
export function levelIn(
  rest: readonly string[],
): { readonly priority: number; readonly rest: readonly string[] } | null {
  const at = rest.findIndex((word) => /^(?:\p{L}{1,5})?\d$/u.test(word));
  if (at < 0) return null;
  const words = new Set(languages.flatMap((language) => heard[language].senses.priority.map(fold)));
  const others = rest.toSpliced(at, 1).filter((word) => !words.has(word));
  return { priority: Number(rest[at]?.at(-1)), rest: others };
}

export function planNamed(words: readonly string[], { plans }: Policy): string | null {
  return plans.find(({ id, name }) => words.includes(fold(id)) || words.includes(fold(name)))?.id ?? null;
}

export function isPlan(word: string, { plans }: Policy, chosen: string | null): boolean {
  return plans.some(({ id, name }) => id === chosen && [id, ...wordsOf(name)].map(fold).includes(word));
}

/** From the first of these words to the end of what was typed. */
export function whenIn(said: string, left: readonly string[]): string {
  const [first] = left;
  if (first === undefined) return "";
  const pieces = [...said.matchAll(/\S+/g)];
  const from = pieces.findLast((piece) => wordsOf(piece[0]).includes(first));
  return from ? said.slice(from.index).trim() : left.join(" ");
}
