// From lines to blocks: what is a heading, an item, a row of a table, and which lines are one paragraph.
import { type Block, joined, type Passage } from "../../src/draft/page.ts";

export type Line = {
  /** Several, where the line is a row of a table. None: the line is blank. */
  readonly cells: readonly Passage[];
  readonly kind: "heading" | "item" | "text" | "row";
  /** Nothing but what the line itself says tells whether it is a heading. */
  readonly guess: boolean;
  /** It is known that this goes on with the line before: its first word had no room there. */
  readonly rest?: boolean;
};

/** A line so long may go on in the next; where all text is broken so, it is 1. */
export function blocksOf(lines: readonly Line[], long: number): Block[] {
  const blocks: Block[] = [];
  let table = 0;
  for (const [index, line] of lines.entries()) {
    const [first] = line.cells;
    if (!first) continue;
    const before = lines[index - 1];
    const last = blocks.at(-1);
    if (line.kind === "row") {
      if (before?.kind !== "row" || before.cells.length === 0) table += 1;
      blocks.push({ kind: "row", table, cells: line.cells });
    } else if (last && last.kind !== "row" && before?.cells.length && goesOn(last, line, first.text, long)) {
      blocks[blocks.length - 1] = {
        kind: last.kind,
        passage: joined([last.passage, first], glueOf(last.passage.text)),
      };
    } else {
      const alone = !before?.cells.length && !lines[index + 1]?.cells.length;
      const kind = line.kind === "text" && line.guess && isTitle(first.text, alone) ? "heading" : line.kind;
      blocks.push({ kind, passage: first });
    }
  }
  return blocks;
}

/** An address that was broken behind one of its signs is one again. */
const glueOf = (said: string): string => (/https?:\/\/\S*[-/=?&_]$/.test(said) ? "" : " ");

function goesOn(last: Block, line: Line, text: string, long: number): boolean {
  if (line.rest && last.kind !== "row") return true;
  if (last.kind === "row" || line.kind !== "text" || (last.kind === "heading" && !line.guess)) return false;
  const said = last.passage.text;
  if (/[.:!?]$/.test(said) || /^(?:\d|P\d|\()/.test(text) || last.kind === "heading")
    return /^\p{Ll}/u.test(text) && said.length >= long;
  return said.length >= long || /^\p{Ll}{2}/u.test(text);
}

/** A short line between blank ones that is no sentence, or one that ends with a colon and stands above others. */
function isTitle(text: string, alone: boolean): boolean {
  return text.length < 80 && (alone || text.endsWith(":")) && !/[.;,!?]$/.test(text) && /^[\p{Lu}\d(]/u.test(text);
}
