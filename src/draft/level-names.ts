// Levels as documents name them: "Severity 1 (Critical)", "P2", "Eskalationsstufe 3", "all priorities".
import { lengthsIn } from "./durations.ts";
import { any, plainLetters, whole } from "./words.ts";

export type LevelSaid = {
  readonly from: number;
  /** Behind its name, where it has one. */
  readonly to: number;
  readonly level: number | "all";
  readonly named: boolean;
};

const numbered = new RegExp(
  `(?<![\\p{L}\\d])(?:${any(({ level }) => level)}[\\s-]*|[PS])([1-5])(?![\\p{L}\\d]|[.:,]\\d|[x×/])`,
  "giu",
);
const all = whole(any((words) => words.all));
const urgency = `(?:${any(({ urgencies }) => urgencies)})`;
const reversed = new RegExp(`(${urgency}(?: \\p{L}+)?)\\s*[(–—-]\\s*$`, "iu");

export function levelsIn(written: string): LevelSaid[] {
  const text = plainLetters(written);
  const each = [...text.matchAll(numbered)].map((found): LevelSaid => {
    const end = found.index + found[0].length;
    const before = reversed.exec(text.slice(0, found.index));
    if (before)
      return { from: before.index, to: text[end] === ")" ? end + 1 : end, level: Number(found[1]), named: true };
    const name = nameEnd(text, end);
    return { from: found.index, to: name ?? end, level: Number(found[1]), named: name !== null };
  });
  const every = [...text.matchAll(all)].map((found): LevelSaid => {
    return { from: found.index, to: found.index + found[0].length, level: "all", named: false };
  });
  return [...each, ...every].toSorted((a, b) => a.from - b.from);
}

/** The level that a passage is about from its first words on; `cell`: a bare number is one too. */
export function levelAtStart(text: string, cell = false): LevelSaid | null {
  const said = levelsIn(text).find(({ from }) => from <= 2);
  if (said || !cell) return said ?? null;
  const bare = /^([1-5])(?![\p{L}\d]|[.:,/]\d)\s*[.):]?/u.exec(text);
  if (!bare || lengthsIn(text)[0]?.from === 0) return null;
  const end = bare[0].trimEnd().length;
  const name = nameEnd(text, end);
  return { from: 0, to: name ?? end, level: Number(bare[1]), named: name !== null };
}

/** Does a passage begin with a name such as "Critical", which says how urgent it is without a number? */
export function urgencyAtStart(text: string): string | null {
  return new RegExp(`^${urgency}(?![\\p{L}\\d])`, "iu").exec(plainLetters(text))?.[0] ?? null;
}

/** "Schweregrad" over a column: what stands below it are levels, numbered or not. */
export function isLevelHead(text: string): boolean {
  return new RegExp(`^(?:${any(({ level }) => level)})$`, "iu").test(plainLetters(text).trim());
}

/** Behind "(Kritisch)", "- Dringend" or ", GESCHÄFTSKRITISCH", up to a colon, a dash or a length of time; null: no name. */
function nameEnd(text: string, end: number): number | null {
  const rest = text.slice(end);
  const bracket = /^\s*\((\p{L}[^()\d]{1,40})\)/u.exec(rest);
  if (bracket) return end + bracket[0].length;
  const after =
    /^\s*[–—:,.-]?\s*(\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,3}(?: \(\p{L}[^()\d]{1,30}\))?)(?=\s*(?::|–|—| - |\.|,|\||$))/u.exec(
      rest,
    );
  if (after && after[1] !== undefined) return end + after[0].length;
  return null;
}
