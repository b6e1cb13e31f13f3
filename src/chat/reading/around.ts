// Whether there is a way around: what is said before and after the word for it.
import type { AnswerTo } from "../../policy/impact.ts";
import { has, predicates, says } from "./clauses.ts";
import type { Mark } from "./marks.ts";

export type Around = {
  readonly workaround: AnswerTo<"workaround"> | undefined;
  /** The marks of the clause that are of something else. */
  readonly rest: readonly Mark[];
};

/** How many words before it may still be about it: "we do not have any known". */
const reach = 6;

/** Null: the clause says nothing of a way around. */
export function aroundIn(marks: readonly Mark[], supposed: boolean): Around | null {
  const at = marks.findIndex((mark) => has(mark, "around", "bypass"));
  if (at < 0) return null;
  const from = startOf(marks, at);
  const before = marks.slice(from, at);
  const after = marks.slice(at + 1);
  return { workaround: supposed ? undefined : said(marks[at], before, after), rest: marks.slice(0, from) };
}

// Back over what belongs to it, and not beyond what is said of the damage.
function startOf(marks: readonly Mark[], at: number): number {
  let from = at;
  while (from > 0 && at - from < reach) {
    const mark = marks[from - 1];
    const own = has(
      mark,
      "exists",
      "sought",
      "good",
      "half",
      "not",
      "no",
      "without",
      "nobody",
      "unsure",
      "small",
      "beg",
      "and",
    );
    const other = mark?.vendor || (has(mark, ...predicates) && !own);
    if (other || (has(mark, "not") && has(marks[from - 2], "works"))) break;
    from--;
  }
  return from;
}

function said(word: Mark | undefined, before: readonly Mark[], after: readonly Mark[]): Around["workaround"] {
  const all = [...before, ...after];
  if (says(all, "sought", "unsure", "or", "past", "maybe", "if", "why")) return undefined;
  const denials = [...before, ...after].filter((mark) => has(mark, "not", "no", "without", "nobody", "nothing"));
  const denied = denials.length > 0;
  if (has(word, "bypass")) return denied ? "none" : says(all, "half") ? "partial" : "acceptable";
  if (denials.some((mark) => has(mark, "without")) && denials.length > 1 && says(before, "not")) return undefined;
  if (denied) return says(all, "good") ? undefined : "none";
  if (says(after, "down")) return "none";
  if (says(all, "half")) return "partial";
  return says(all, "exists", "good") || says(after, "works", "fine") ? "acceptable" : undefined;
}
