// Which of a vendor's priorities a sentence names: the last one, since "from 1 to 3" says both.
import { plainLetters } from "./plain.ts";

export type LevelNames = { readonly level: number; readonly names: readonly string[] };

const numbered =
  /\b(?:p|sev|prio|s|priority|severity|prioritat|prioritatea|prioritate|schweregrad|severitate|severitatea|stufe|nivelul|nivel|level)[- :]*([1-9])\b/g;
const after = /(?:->|=>|→|\bto|\bauf|\bla|\bin|\bals|\bas|\bnow|\bjetzt|\bacum)[ :]+(?:an? |pe |p|sev|prio)?([1-9])\b/g;

export function levelIn(sentence: string, levels: readonly LevelNames[]): number | null {
  const byNumber = [numbered, after].flatMap((form) =>
    [...sentence.matchAll(form)].map(({ 1: digit, index, 0: whole }) => ({
      level: Number(digit),
      at: index + whole.length,
    })),
  );
  const byName = levels.flatMap(({ level, names }) =>
    names.map((name) => ({ level, at: lastAt(sentence, plainLetters(name)) })).filter(({ at }) => at >= 0),
  );
  const known = [...byNumber, ...byName].filter(({ level }) => levels.some((one) => one.level === level));
  return known.toSorted((a, b) => b.at - a.at)[0]?.level ?? null;
}

/** Where a name last ends as a whole word; -1: nowhere. */
function lastAt(sentence: string, name: string): number {
  if (name.length < 2) return -1;
  const found = [
    ...sentence.matchAll(
      new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "gu"),
    ),
  ];
  const last = found.at(-1);
  return last === undefined ? -1 : last.index + name.length;
}
