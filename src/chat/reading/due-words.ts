// What else is said in a question for a deadline: the priority, the plan, and from when on.
import { levelWords } from "../../policy/offered.ts";
import type { Policy } from "../../policy/policy.ts";
import { heard, languages } from "./heard.ts";
import { fold, wordsOf } from "./phrase.ts";

/** "1", "p1", "prio 1", "stufe 1": the first number that is no part of a date. */
export function levelIn(
  rest: readonly string[],
  said: string,
  policy: Pick<Policy, "priorities">,
): { readonly priority: number; readonly rest: readonly string[] } | null {
  const called = calledIn(rest, wordsOf(said), policy);
  if (called) return called;
  const at = rest.findIndex((word) => /^(?:\p{L}{1,5})?\d$/u.test(word));
  if (at < 0) return null;
  return { priority: Number(rest[at]?.at(-1)), rest: withoutPriorityWords(rest.toSpliced(at, 1)) };
}

/** "A", "severity A", "very high": the vendor's own words for its levels. */
function calledIn(rest: readonly string[], typed: readonly string[], policy: Pick<Policy, "priorities">) {
  const found = levelWords(policy).find(({ words }) =>
    typed.some((_, at) => words.every((word, step) => typed[at + step] === word) && !isArticle(words, typed, at)),
  );
  if (!found) return null;
  return { priority: found.level, rest: withoutPriorityWords(rest.filter((word) => !found.words.includes(word))) };
}

/** A lone letter names a level behind a word for priorities, or at the end: "due azure a". */
function isArticle([word = "", ...others]: readonly string[], typed: readonly string[], at: number): boolean {
  return word.length === 1 && others.length === 0 && at < typed.length - 1 && !isPriorityWord(typed[at - 1]);
}

function isPriorityWord(word = ""): boolean {
  return ["sev", "p"].includes(word) || languages.some((one) => heard[one].senses.priority.map(fold).includes(word));
}

function withoutPriorityWords(rest: readonly string[]): string[] {
  const words = new Set(languages.flatMap((language) => heard[language].senses.priority.map(fold)));
  return rest.filter((word) => !words.has(word));
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
