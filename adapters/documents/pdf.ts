// Reads a PDF: letters by their places on the page, so that columns become cells; loaded when one is to be read.
import type { Page, Passage } from "../../src/draft/page.ts";
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
  const heights = rows.map(({ pieces: [first] }) => first?.height ?? 0).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return rows.flatMap((row, index) => {
    const cells = cellsOf(row);
    const [first] = row.pieces;
    const above = rows[index - 1];
    const apart = !above || above.page !== row.page || (above.pieces[0]?.y ?? 0) - (first?.y ?? 0) > usual * 2;
    return [
      ...(apart ? [{ kind: "text" as const, guess: true, cells: [] }] : []),
      lineOf(cells, (first?.height ?? 0) > usual * TALL),
    ];
  });
}

function lineOf(cells: readonly Passage[], tall: boolean): Line {
  const [first] = cells;
  if (!first || cells.length > 1) return { kind: "row", guess: false, cells };
  const mark = /^\s*(?:[•◦▪·–-]+|\d{1,2}[.)])\s+(?=\S)/.exec(first.text)?.[0].length ?? 0;
  const text = first.text.slice(mark);
  const spots = first.spots.map((spot) => ({
    ...spot,
    at: Math.max(0, spot.at - mark),
    column: spot.at === 0 ? spot.column + mark : spot.column,
  }));
  if (tall) return { kind: "heading", guess: false, cells: [first] };
  return { kind: mark > 0 ? "item" : "text", guess: mark === 0, cells: [{ text, spots }] };
}

function cellsOf({ pieces, page, line }: Row): Passage[] {
  const cells: { text: string; spots: Passage["spots"] }[] = [];
  let column = 1;
  let end: number | null = null;
  for (const { text, x, width } of pieces) {
    const letter = width / Math.max(1, text.length);
    const white: number = end === null ? 0 : x - end;
    const last = cells.at(-1);
    if (end !== null && white > letter / 4) column += 1;
    const spot = { line, column, page };
    if (!last || white > letter * GAP) cells.push({ text, spots: [{ at: 0, ...spot }] });
    else {
      const joint = white > letter / 4 && !/\s$/.test(last.text) ? " " : "";
      last.spots = [...last.spots, { at: last.text.length + joint.length, ...spot }];
      last.text += joint + text;
    }
    column += text.length;
    end = x + width;
  }
  return cells.map(({ text, spots }) => ({ text: text.trimEnd(), spots }));
}
