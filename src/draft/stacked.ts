// Tables that were copied with each cell on a line of its own: as many lines a row, each row beginning with its level.
import { kindsIn } from "./kinds.ts";
import { levelAtStart, urgencyAtStart } from "./level-names.ts";
import { type Block, cut, type Passage } from "./page.ts";
import { valuesIn } from "./values.ts";
import { any } from "./words.ts";

export type Stacked = {
  readonly headed: number;
  readonly next: number;
  readonly cells: readonly (readonly Passage[])[];
};

const empty: Passage = { text: "", spots: [] };
/** A cell that heads a column, letters. */
const SHORT = 60;
const planHead = new RegExp(`^\\p{Lu}[^.:]{1,30}\\s(?:${any(({ planWords }) => planWords)}|support)$`, "iu");

export function stackedRows(blocks: readonly Block[], start: number): Stacked | null {
  const rows = rowsFrom(blocks, start);
  const [first] = rows;
  if (!first || rows.length < 3 || rows.filter((row) => row.some(({ text }) => valuesIn(text).length > 0)).length < 3)
    return null;
  const next = start + rows.flat().length;
  const above = linesAbove(blocks, start, first.length);
  if (above) return { headed: above.length, next, cells: [above, ...rows] };
  const values = first.filter(isValue).length;
  const plans = values > 1 ? plansAbove(blocks, start, values) : null;
  const head = plans && [...first.slice(values).map(() => empty), ...plans];
  if (head) return { headed: 0, next, cells: [head, ...rows] };
  const telling = rows.flat().filter(({ text }) => valuesIn(text).length > 0);
  return telling.every(({ text }) => kindsIn(text).length > 0)
    ? { headed: 0, next, cells: [first.map(() => empty), ...rows] }
    : null;
}

/** Rows of as many lines as the first has; what comes behind the last of them is no part of it. */
function rowsFrom(blocks: readonly Block[], start: number): Passage[][] {
  const rows: Passage[][] = [];
  for (let index = start, size = 0; ; index += size) {
    const line = lineAt(blocks, index);
    if (!line || !isLevel(line.text)) break;
    size ||= sizeOf(blocks, index);
    const row = Array.from({ length: size }, (_, column) => lineAt(blocks, index + column));
    if (size < 3 || row.slice(1).some((cell) => !cell || isLevel(cell.text))) break;
    rows.push(row.flatMap((cell) => cell ?? []));
  }
  return rows;
}

/** Lines from one level to the next. */
function sizeOf(blocks: readonly Block[], start: number): number {
  for (let size = 1; size < 9; size += 1) {
    const line = lineAt(blocks, start + size);
    if (!line) return 0;
    if (isLevel(line.text)) return size;
  }
  return 0;
}

function isLevel(text: string): boolean {
  return text.length < SHORT && (levelAtStart(text, true) !== null || urgencyAtStart(text) === text);
}

function isValue({ text }: Passage): boolean {
  const [value] = valuesIn(text);
  return value !== undefined && value.from === 0 && text.length - value.to < 3;
}

function linesAbove(blocks: readonly Block[], start: number, count: number): Passage[] | null {
  const lines = Array.from({ length: count }, (_, index) => lineAt(blocks, start - count + index));
  const heads = lines.filter((line) => line !== null && line.text.length < SHORT && valuesIn(line.text).length === 0);
  const found = heads.flatMap((line) => line ?? []);
  return found.length === count && found.some(({ text }) => kindsIn(text).length > 0) ? found : null;
}

/** "Basic Support", "Extended Support" in lines that follow each other: the nearest that are as many as the values. */
function plansAbove(blocks: readonly Block[], start: number, count: number): Passage[] | null {
  for (let from = start - count; from >= 0; from -= 1) {
    const lines = Array.from({ length: count }, (_, index) => lineAt(blocks, from + index));
    const found = lines.flatMap((line) => (line && planHead.test(line.text) ? [cut(line, 0, line.text.length)] : []));
    if (found.length === count && !planHead.test(lineAt(blocks, from - 1)?.text ?? "")) return found;
  }
  return null;
}

function lineAt(blocks: readonly Block[], index: number): Passage | null {
  const block = blocks[index];
  return block && block.kind !== "row" ? block.passage : null;
}
