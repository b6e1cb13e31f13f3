// The document in the order of reading, each passage with what it stands under: headings, plans, a level, a column.
import { type LevelSaid, levelAtStart, urgencyAtStart } from "./level-names.ts";
import { type Block, type Page, type Passage, passagesOf } from "./page.ts";
import { type PlanSaid, plansLeading } from "./plans.ts";
import { straighten } from "./straighten.ts";

export type Placed = {
  readonly passage: Passage;
  /** The heading of its section, and those before that one, the nearest first. */
  readonly headings: readonly Passage[];
  /** The passage before it. */
  readonly before: Passage | null;
  /** For whom this is, where a line above says so. */
  readonly plans: readonly PlanSaid[] | null;
  /** What this passage, or a heading above it, is about. */
  readonly level: LevelSaid | null;
  /** In a table. */
  readonly cell: Cell | null;
  readonly kind: Block["kind"];
};

export type Cell = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Of its column; empty where the table has no head. */
  readonly head: Passage;
  readonly cells: readonly Passage[];
};

export type Outline = {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly placed: readonly Placed[];
};

export function outlineOf(page: Page): Outline {
  const blocks = straighten(page.blocks);
  const named = blocks.some((block) => levelOf(block) !== null) ? null : new Map<string, number>();
  const placed: Placed[] = [];
  let headings: readonly Passage[] = [];
  let plans: readonly PlanSaid[] | null = null;
  let level: LevelSaid | null = null;
  let before: Passage | null = null;
  let head: Head = { table: -1, cells: [], row: 0 };
  for (const block of blocks) {
    if (block.kind === "row") {
      head =
        head.table === block.table
          ? { ...head, row: head.row + 1 }
          : { table: block.table, cells: block.cells, row: 0 };
      const across = head.row === 0 && block.cells.filter(({ text }) => levelAtStart(text)).length > 1;
      const own = across ? null : (rowLevel(block.cells) ?? urgencyLevel(block.cells[0], named));
      for (const [column, passage] of block.cells.entries()) {
        const cell = {
          table: block.table,
          row: head.row,
          column,
          head: head.cells[column] ?? empty,
          cells: block.cells,
        };
        const level = across ? levelAtStart(passage.text) : own;
        placed.push({ passage, headings, before, plans, level, cell, kind: "row" });
      }
      before = block.cells.find(({ text }) => text !== "") ?? before;
      continue;
    }
    const { passage, kind } = block;
    const leading = plansLeading(passage, kind === "heading");
    const own = levelOf(block) ?? (kind === "text" ? null : urgencyLevel(passage, named));
    if (leading) {
      plans = leading;
      level = null;
    } else if (kind === "heading" && !own) {
      headings = [passage, ...headings];
      plans = null;
      level = null;
    } else if (own) level = own;
    placed.push({ passage, headings, before, plans, level: own ?? level, cell: null, kind });
    before = passage;
  }
  return { title: page.title, blocks, placed };
}

type Head = { readonly table: number; readonly cells: readonly Passage[]; readonly row: number };

const empty: Passage = { text: "", spots: [] };

/** A level opens a line or an item with its name; in running text it is only mentioned. */
function levelOf(block: Block): LevelSaid | null {
  if (block.kind === "row") return rowLevel(block.cells);
  const said = levelAtStart(block.passage.text);
  if (!said) return null;
  const rest = block.passage.text.slice(said.to);
  return block.kind === "heading" || said.named || said.level === "all" || /^\s*[:–—|-]|^\s*$/.test(rest) ? said : null;
}

/** A row is about the level that its first cells name, as "P1" or as "1". */
function rowLevel(cells: readonly Passage[]): LevelSaid | null {
  const [first, second] = cells;
  return (first && levelAtStart(first.text, true)) || (second && levelAtStart(second.text)) || null;
}

/** Where no level has a number, names such as "Critical" are counted as they are met. */
function urgencyLevel(passage: Passage | undefined, named: Map<string, number> | null): LevelSaid | null {
  const said = named && passage ? urgencyAtStart(passage.text) : null;
  if (said === null || !named) return null;
  const key = said.toLowerCase();
  if (!named.has(key)) named.set(key, named.size + 1);
  return { from: 0, to: said.length, level: named.get(key) ?? 1, named: true };
}

export function textsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap(passagesOf)
    .map(({ text }) => text)
    .join("\n");
}
