// Tables of a PDF, which knows letters and their places alone: lines whose cells stand in the same columns, and cells over several lines.
import { cut, joined, type Passage } from "../../src/draft/page.ts";

export type PlacedCell = {
  readonly passage: Passage;
  readonly x: number;
  readonly end: number;
  /** Where its parts begin on the page, and at which letter of it: two cells may stand as close as two words. */
  readonly parts: readonly { readonly x: number; readonly at: number; readonly end: number }[];
};
export type PlacedLine = {
  readonly cells: readonly PlacedCell[];
  readonly y: number;
  readonly height: number;
  readonly page: number;
};
export type Grid = { readonly next: number; readonly rows: readonly (readonly Passage[])[] };

type Column = { x: number; end: number };

/** In heights of a letter: about the width of one. */
const LETTER = 0.5;
/** So many heights below a line that of another row may stand. */
const FAR = 4.5;
/** In the least distance of two lines: from here on something stands between them. */
const WIDE = 1.25;
const empty: Passage = { text: "", spots: [] };

/** The table that begins with a line of several cells; null: no other line of the page goes on with it. */
export function gridAt(lines: readonly PlacedLine[], start: number): Grid | null {
  const head = lines[start];
  if (!head || head.cells.length < 2) return null;
  const columns: Column[] = head.cells.map(({ x, end }) => ({ x, end }));
  let next = start + 1;
  for (let line = lines[next]; line && goesOn(lines, next, columns); next += 1, line = lines[next])
    widen(columns, line);
  if (next === start + 1) return null;
  const own = lines
    .slice(start, next)
    .map((line) => ({ ...line, cells: line.cells.flatMap((cell) => parted(cell, columns, line.height)) }));
  const right = Math.max(...own.flatMap(({ cells }) => cells.map(({ end }) => end)));
  return { next, rows: rowsOf(own, columns, right).map((row, index) => cellsOf(row, columns, index === 0)) };
}

function goesOn(lines: readonly PlacedLine[], index: number, columns: readonly Column[]): boolean {
  const [before, line] = [lines[index - 1], lines[index]];
  const [only, second] = line?.cells ?? [];
  if (!before || !line || !only || line.page !== before.page || before.y - line.y > line.height * FAR) return false;
  if (Math.abs(line.height - before.height) > line.height * 0.2) return false;
  if (second) return line.cells.some((cell) => columnsUnder(columns, cell, line.height).length > 0);
  // One cell alone: the rest of one in the line above, and no paragraph below the table.
  const [column, other] = columnsUnder(columns, only, line.height);
  const above = before.cells[0];
  if (column === undefined || other !== undefined) return false;
  return column > 0 || (above !== undefined && rests(above, only, columns[1]?.x ?? 0, line.height));
}

/** The columns that a cell stands in: that where it begins, or within which it does, and those that it reaches into. */
function columnsUnder(columns: readonly Column[], { x, end }: Pick<PlacedCell, "x" | "end">, height: number): number[] {
  const near = height * LETTER * 1.5;
  const begins = columns.findIndex((column) => Math.abs(column.x - x) < near);
  const within = columns.findLastIndex((column) => column.x < x && x < column.end - near);
  const first = begins >= 0 ? begins : within;
  return columns.flatMap((column, index) =>
    index === first || (index > first && column.x > x && column.x + near < end) ? [index] : [],
  );
}

/** Two cells of a line stand in two columns, however far the one above them reached. */
function widen(columns: Column[], { cells, height }: PlacedLine): void {
  const taken = new Set<Column>();
  for (const cell of cells) {
    const [only, other] = columnsUnder(columns, cell, height);
    const column = only === undefined ? undefined : columns[only];
    if (column && !taken.has(column)) {
      taken.add(column);
      column.x = Math.min(column.x, cell.x);
      if (other === undefined) column.end = Math.max(column.end, cell.end);
    } else if (cells.length > 1) {
      if (column) column.end = Math.min(column.end, cell.x);
      const fresh = { x: cell.x, end: cell.end };
      taken.add(fresh);
      columns.push(fresh);
      columns.sort((a, b) => a.x - b.x);
    }
  }
}

/** Cells that stand so close that they were taken for one, at the beginnings of the columns. */
function parted({ passage, parts, ...cell }: PlacedCell, columns: readonly Column[], height: number): PlacedCell[] {
  const near = height * LETTER * 0.5;
  const bounds = parts.filter(({ x }, index) => index === 0 || columns.some((column) => Math.abs(column.x - x) < near));
  return bounds.map(({ x, at }, index) => {
    const to = bounds[index + 1]?.at ?? passage.text.length;
    const own = parts.filter((part) => part.at >= at && part.at < to);
    return { ...cell, passage: cut(passage, at, to), parts: own, x, end: own.at(-1)?.end ?? cell.end };
  });
}

/** Would the first word have had no room behind the cell above? Then it is that cell's rest. */
export function rests(above: PlacedCell, below: PlacedCell, limit: number, height: number): boolean {
  const letter = (below.end - below.x) / Math.max(1, below.passage.text.length);
  const word = /^\S+/.exec(below.passage.text)?.[0].length ?? 0;
  return above.end + (word + 1) * letter > limit - height * LETTER * 2;
}

/** Lines that are one row: close together, and nothing in them that would begin another. */
function rowsOf(lines: readonly PlacedLine[], columns: readonly Column[], right: number): PlacedLine[][] {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const least = Math.min(...gaps);
  const wide = gaps.filter((gap) => gap > least * WIDE).length;
  const rows: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1);
    const close = index > 0 && (gaps[index - 1] ?? 0) <= least * WIDE;
    const some = line.cells.length < columns.length;
    const goes = close && (some || wide > 1) && ((some && wide > 1) || (row && isRest(row, line, columns, right)));
    if (row && goes) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function isRest(row: readonly PlacedLine[], line: PlacedLine, columns: readonly Column[], right: number): boolean {
  const placed = row.flatMap(({ cells, height }) =>
    cells.map((cell) => ({ cell, first: columnsUnder(columns, cell, height)[0] })),
  );
  return line.cells.every((cell) => {
    const [own] = columnsUnder(columns, cell, line.height);
    const above = placed.findLast(({ first }) => first === own)?.cell;
    const limit = own === undefined ? 0 : (columns[own + 1]?.x ?? right);
    return above !== undefined && rests(above, cell, limit, line.height);
  });
}

/** A cell for each column; one that spans several stands in each of them, and in a head up to the next. */
function cellsOf(row: readonly PlacedLine[], columns: readonly Column[], head: boolean): Passage[] {
  const set = row.flatMap(({ cells, height }) =>
    cells.map(({ passage, ...cell }) => ({ passage, under: columnsUnder(columns, cell, height) })),
  );
  const passages = columns.map((_, index) =>
    joined(set.flatMap(({ passage, under }) => (under.includes(index) ? [passage] : []))),
  );
  return passages.map((one, index) =>
    head && one.text === "" ? (passages.slice(0, index).findLast(({ text }) => text !== "") ?? empty) : one,
  );
}
