// What is looked for: words, the time in which it was opened, and whether here alone.
import { type Period, readPeriod, scopeIn } from "./period.ts";

export type SoughtWords = {
  readonly words: readonly string[];
  readonly period: Period | null;
  readonly here: boolean;
};

/** The longest end of what was said that is a time; a month's name alone may be any word, and is one. */
export function soughtIn(rest: readonly string[]): SoughtWords {
  const { here, others } = scopeIn(rest);
  for (const [at] of others.entries()) {
    const end = others.slice(at);
    const period = end.length > 1 || /\d{4}|^[qt]\d$/.test(end[0] ?? "") ? readPeriod(end) : null;
    if (period !== null) return { words: others.slice(0, at), period, here };
  }
  return { words: others, period: null, here };
}
