// The head of a table, one row or two, and what each cell below it knows of its column.
import { kindsIn } from "./kinds.ts";
import { type LevelSaid, levelAtStart } from "./level-names.ts";
import type { Block, Passage } from "./page.ts";
import { valuesIn } from "./values.ts";

export type Cell = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Of its column; empty where the table has no head. */
  readonly head: Passage;
  /** Of its column, in a row above that one; null: the head is one row. */
  readonly over: Passage | null;
  readonly cells: readonly Passage[];
  /** Of all columns. */
  readonly heads: readonly Passage[];
};

export type Row = Extract<Block, { readonly kind: "row" }>;
export type Head = Pick<Cell, "table" | "row"> & {
  readonly cells: readonly Passage[];
  readonly over: Row["cells"] | null;
};

/** Of two rows of head the second is the head, and the first stands over it: what is promised over plans, or plans over that. */
export function headFor({ table, cells }: Row, before: Head): Head {
  if (before.table !== table) return { table, cells, over: null, row: 0 };
  const plain = cells.length > 2 && rowLevel(cells) === null && !cells.some(({ text }) => valuesIn(text).length > 0);
  const second = before.row === 0 && plain && (tellsKinds(cells) || tellsKinds(before.cells));
  // Below other rows, too, one that tells kinds alone is the head of what follows it.
  const later = before.row > 0 && before.over === null && plain && tellsKinds(cells);
  return second || later ? { table, cells, over: before.cells, row: 0 } : { ...before, row: before.row + 1 };
}

function tellsKinds(cells: Row["cells"]): boolean {
  return cells.slice(1).every(({ text }) => kindsIn(text).length > 0);
}

export function cellOf({ table, cells }: Row, head: Head, column: number): Cell {
  const over = head.over?.[column] ?? null;
  return { table, row: head.row, column, head: head.cells[column] ?? empty, over, cells, heads: head.cells };
}

const empty: Passage = { text: "", spots: [] };

/** A row is about the level that its first cells name, as "P1" or as "1". */
export function rowLevel(cells: readonly Passage[]): LevelSaid | null {
  const [first, second] = cells;
  return (first && levelAtStart(first.text, true)) || (second && levelAtStart(second.text)) || null;
}
