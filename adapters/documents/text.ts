// Reads plain text and Markdown: every word keeps its line and column.
import type { Page, Passage } from "../../src/draft/page.ts";
import { blocksOf, type Line } from "./lines.ts";
import { type Stretch, tableAt } from "./pipes.ts";

/** A paragraph of plain text is often one line; a line shorter than this ends there. */
const LONG = 60;

export function readText(text: string): Page {
  const lines = text.split(/\r?\n/).map((raw, index) => plainLine(raw, index + 1));
  const blocks = blocksOf(lines, LONG);
  const first = blocks.find(({ kind }) => kind === "heading") ?? blocks[0];
  return { title: first && first.kind !== "row" ? first.passage.text : null, blocks };
}

export function readMarkdown(text: string): Page {
  const raws = withoutComments(text).split(/\r?\n/);
  const tables = raws.flatMap((_, index) => tableAt(raws, index, (at) => stretchesOf(raws[at] ?? "", at + 1)) ?? []);
  const lines = raws.flatMap((raw, index): Line[] => {
    const table = tables.find(({ from, to }) => from <= index && index < to);
    if (!table) return [markedLine(raw, index + 1)];
    const rows = table.rows.map((cells): Line => ({ kind: "row", guess: false, cells }));
    return index === table.from ? [apart, ...rows, apart] : [];
  });
  const blocks = blocksOf(lines, 1);
  const first = blocks.find(({ kind }) => kind === "heading");
  return { title: first && first.kind !== "row" ? first.passage.text : null, blocks };
}

const bullet = /^\s*(?:[•◦▪·*+–-]+|\d{1,2}[.)])\s+(?=\S)/;

function plainLine(raw: string, line: number): Line {
  const mark = bullet.exec(raw);
  if (mark) return { kind: "item", guess: false, cells: cellsOf([piece(raw, mark[0].length, raw.length)], raw, line) };
  const gaps = /\t|\S {3,}(?=\S)/.test(raw.trim()) ? pieces(raw, /\t+| {3,}/g) : [];
  if (gaps.length > 1) return { kind: "row", guess: false, cells: cellsOf(gaps, raw, line) };
  return { kind: "text", guess: true, cells: cellsOf([piece(raw, 0, raw.length)], raw, line) };
}

/** Two tables that follow each other are two. */
const apart: Line = { kind: "text", guess: false, cells: [] };

function stretchesOf(raw: string, line: number): Stretch[] {
  const found = pieces(raw, /(?<!\\)\|/g);
  return cellsOf(found, raw, line, true).map((passage, index) => {
    return { passage, closed: index < found.length - 1, first: index === 0 };
  });
}

function markedLine(raw: string, line: number): Line {
  if (/^\s*\|.*\|\s*$/.test(raw)) {
    const inner = pieces(raw.replace(/\|\s*$/, ""), /(?<!\\)\|/g).slice(1);
    return { kind: "row", guess: false, cells: cellsOf(inner, raw, line, true) };
  }
  const heading = /^#{1,6}\s+/.exec(raw);
  const mark = bullet.exec(raw);
  const kind = heading ? "heading" : mark ? "item" : "text";
  const start = (heading ?? mark)?.[0].length ?? 0;
  return { kind, guess: false, cells: cellsOf([piece(raw, start, raw.length)], raw, line) };
}

type Piece = { readonly from: number; readonly to: number };

const piece = (_: string, from: number, to: number): Piece => ({ from, to });

function pieces(raw: string, gap: RegExp): Piece[] {
  const gaps = [...raw.matchAll(gap)];
  return [...gaps, null].map((found, index) => {
    const before = gaps[index - 1];
    return { from: before ? before.index + before[0].length : 0, to: found ? found.index : raw.length };
  });
}

/** What only marks (emphasis, code, an escape) is left out; an address in a link stays, behind its words. */
const marks =
  /\*\*|__|`|\\(?=[|*_])|(?<=\])\((?=https?:|mailto:)|\[(?=[^\]]*\]\()|\](?=\()|<(?=https?:)|(?<=\S)>(?=\s|$)|<br ?\/?>/g;

/** A row keeps its empty cells. */
function cellsOf(found: readonly Piece[], raw: string, line: number, row = false): Passage[] {
  const cells = found.map(({ from, to }): Passage => {
    let text = "";
    const spots: { at: number; line: number; column: number; page: null }[] = [];
    const kept = pieces(raw.slice(from, to), marks);
    for (const { from: start, to: end } of kept) {
      const own = raw.slice(from + start, from + end);
      const blank = /^\s*/.exec(own)?.[0].length ?? 0;
      const lead = text === "" ? blank : 0;
      if (own.slice(lead) === "") continue;
      spots.push({ at: text.length, line, column: from + start + lead + 1, page: null });
      text += own.slice(lead);
      if (raw.slice(from + end).startsWith("](")) text += " ";
    }
    return { text: text.trimEnd(), spots };
  });
  return row ? cells : cells.filter(({ text }) => text !== "");
}

/** Comments become blanks, so that every line and column stays. */
function withoutComments(text: string): string {
  return text.replaceAll(/<!--[\s\S]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, " "));
}
