// Reads a PDF: letters by their places on the page, so that columns become cells; loaded when one is to be read.
import type { Page, Passage } from "../../src/draft/page.ts";
import { gridAt, type PlacedCell, type PlacedLine, rests } from "./grid.ts";
import { blocksOf, type Line } from "./lines.ts";

/** In widths of a letter: so much white between words parts two cells. */
const GAP = 2.2;
/** So much taller than most letters is a heading. */
const TALL = 1.15;
/** A line so long goes on in the next. */
const LONG = 60;

type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Row = { readonly pieces: readonly Piece[]; readonly page: number; readonly line: number };

export async function readPdf(bytes: Uint8Array): Promise<Page> {
  const { getDocumentProxy } = await import("unpdf");
  // What it has to say of a broken file is said by us, in the reader's language.
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const rows: Row[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      return [{ text: item.str, x, y, width: item.width, height: item.height }];
    });
    rows.push(...rowsOf(pieces, page));
  }
  const blocks = blocksOf(linesOf(rows), LONG);
  const heading = blocks.find(({ kind }) => kind === "heading");
  await document.loadingTask.destroy();
  return { title: heading && heading.kind !== "row" ? heading.passage.text : null, blocks };
}

function rowsOf(pieces: readonly Piece[], page: number): Row[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    const beside = last?.[0];
    if (last && beside && Math.abs(beside.y - piece.y) < piece.height / 2) last.push(piece);
    else rows.push([piece]);
  }
  return rows.map((own, index) => ({ pieces: own.toSorted((a, b) => a.x - b.x), page, line: index + 1 }));
}

function linesOf(rows: readonly Row[]): Line[] {
  const placed = rows.map(placedLine);
  const heights = placed.map(({ height }) => height).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const lines: Line[] = [];
  for (let index = 0; index < placed.length; ) {
    const [above, line] = [placed[index - 1], placed[index]];
    if (!line) break;
    const grid = gridAt(placed, index);
    const apart = !above || above.page !== line.page || above.y - line.y > usual * 2;
    if (apart || grid) lines.push(blank);
    if (grid) lines.push(...grid.rows.map((cells): Line => ({ kind: "row", guess: false, cells })), blank);
    else {
      const rest = above !== undefined && !apart && isRest(above, line, rightOf(placed, line.page));
      const made = lineOf(
        line.cells.map(({ passage }) => passage),
        line.height > usual * TALL,
      );
      lines.push({ ...made, rest });
    }
    index = grid?.next ?? index + 1;
  }
  return lines;
}

/** One line of words goes on in the next: of one size, and the next one's first word had no room any more. */
function isRest(above: PlacedLine, line: PlacedLine, right: number): boolean {
  const [before, own] = [above.cells[0], line.cells[0]];
  const alone = above.cells.length === 1 && line.cells.length === 1;
  if (!before || !own || !alone || bullet.test(own.passage.text)) return false;
  return Math.abs(above.height - line.height) < line.height * 0.1 && rests(before, own, right, line.height);
}

function rightOf(placed: readonly PlacedLine[], page: number): number {
  return Math.max(...placed.filter((line) => line.page === page).flatMap(({ cells }) => cells.map(({ end }) => end)));
}

const bullet = /^\s*(?:[•◦▪·–-]+|\d{1,2}[.)])\s+(?=\S)/;
const blank: Line = { kind: "text", guess: true, cells: [] };

function placedLine(row: Row): PlacedLine {
  const [first] = row.pieces;
  return { cells: cellsOf(row), y: first?.y ?? 0, height: first?.height ?? 0, page: row.page };
}

function lineOf(cells: readonly Passage[], tall: boolean): Line {
  const [first] = cells;
  if (!first || cells.length > 1) return { kind: "row", guess: false, cells };
  const mark = bullet.exec(first.text)?.[0].length ?? 0;
  const text = first.text.slice(mark);
  const spots = first.spots.map((spot) => ({
    ...spot,
    at: Math.max(0, spot.at - mark),
    column: spot.at === 0 ? spot.column + mark : spot.column,
  }));
  if (tall) return { kind: "heading", guess: false, cells: [first] };
  return { kind: mark > 0 ? "item" : "text", guess: mark === 0, cells: [{ text, spots }] };
}

function cellsOf({ pieces, page, line }: Row): PlacedCell[] {
  type Part = PlacedCell["parts"][number];
  const cells: { text: string; spots: Passage["spots"]; x: number; end: number; parts: Part[] }[] = [];
  let column = 1;
  let end: number | null = null;
  for (const { text, x, width } of pieces) {
    const letter = width / Math.max(1, text.length);
    const white: number = end === null ? 0 : x - end;
    const last = cells.at(-1);
    if (end !== null && white > letter / 4) column += 1;
    const spot = { line, column, page };
    if (!last || white > letter * GAP)
      cells.push({ text, spots: [{ at: 0, ...spot }], x, end: x + width, parts: [{ x, at: 0, end: x + width }] });
    else {
      const joint = white > letter / 4 && !/\s$/.test(last.text) ? " " : "";
      const at = last.text.length + joint.length;
      last.spots = [...last.spots, { at, ...spot }];
      last.parts.push({ x, at, end: x + width });
      last.text += joint + text;
      last.end = x + width;
    }
    column += text.length;
    end = x + width;
  }
  return cells.map(({ text, spots, ...placed }) => ({ ...placed, passage: { text: text.trimEnd(), spots } }));
}
