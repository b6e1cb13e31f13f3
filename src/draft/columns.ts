// Columns in a line that has lost them: by the words that its lines share, and by how many values they end with.
import { cut, type Passage } from "./page.ts";

/** The last words of a head are the names of its columns; where one word opens each of them, they are longer. */
export function columnsOf(head: Passage, count: number): Passage[] {
  const starts = wordsIn(head.text).slice(1);
  const opening = starts.filter(({ word }) => word === starts[0]?.word).map(({ from }) => from);
  const bounds =
    opening.length === count
      ? opening
      : wordsIn(head.text)
          .slice(-count)
          .map(({ from }) => from);
  return bounds.map((from, index) => cut(head, from, bounds[index + 1] ?? head.text.length));
}

/** Where the first of them begins. */
export function startOf(head: Passage, count: number): number {
  const first = columnsOf(head, count)[0]?.text ?? "";
  const index = head.text.indexOf(first, 1);
  return index < 0 ? head.text.length : index;
}

function wordsIn(text: string) {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ from: index, word }));
}

/** The place, counted in words, of a word that all lines have there behind their number: "Auswirkung". */
export function commonWord(texts: readonly string[]): number | null {
  const lines = texts.map((text) => wordsIn(text.replace(/^\d\s*[–—-]?/, "")).map(({ word }) => word));
  const index = [0, 1, 2, 3].find((at) => lines[0]?.[at] && lines.every((line) => line[at] === lines[0]?.[at]));
  return index ?? null;
}

/** Where the name of a level ends in a line that goes on with what it means. */
export function nameIn(text: string, common: number | null): number {
  const number = /^\d\s*[–—-]?\s*/.exec(text)?.[0].length ?? 0;
  const last = common === null ? undefined : wordsIn(text.slice(number))[common];
  if (!last) return text.length;
  const end = number + last.from + last.word.length;
  return end + (/^\s*\([^)]{1,40}\)/.exec(text.slice(end))?.[0].length ?? 0);
}
