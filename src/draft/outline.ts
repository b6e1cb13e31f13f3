// The document in the order of reading, each passage with what it stands under: headings, plans, a level, a column.
import { lengthsIn } from "./durations.ts";
import { isLevelHead, type LevelSaid, levelAtStart, urgencyAtStart } from "./level-names.ts";
import { levelRows } from "./level-rows.ts";
import { type Block, joined, type Page, type Passage, passagesOf } from "./page.ts";
import { type PlanSaid, planHeading, plansLeading } from "./plans.ts";
import { straighten } from "./straighten.ts";
import { type Cell, cellOf, type Head, headFor, type Row, rowLevel } from "./table-head.ts";

export type Placed = {
  readonly passage: Passage;
  /** The heading of its section, and those before that one, the nearest first. */
  readonly headings: readonly Passage[];
  /** The passage before it. */
  readonly before: Passage | null;
  /** The line that leads a list in; null: it is none of a list. */
  readonly lead: Passage | null;
  /** For whom this is, where a line above says so. */
  readonly plans: readonly PlanSaid[] | null;
  /** What this passage, or a heading above it, is about. */
  readonly level: LevelSaid | null;
  /** In a table. */
  readonly cell: Cell | null;
  readonly kind: Block["kind"];
};

export type Outline = {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly placed: readonly Placed[];
};

export function outlineOf(page: Page): Outline {
  const blocks = straighten(page.blocks);
  const named = blocks.some((block) => levelOf(block) !== null) ? null : namedIn(blocks);
  const placed: Placed[] = [];
  let headings: readonly Passage[] = [];
  let plans: readonly PlanSaid[] | null = null;
  let level: LevelSaid | null = null;
  let before: Passage | null = null;
  let lead: Passage | null = null;
  let head: Head = { table: -1, cells: [], over: null, row: 0 };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "row") {
      head = headFor(block, head);
      placed.push(...cellsPlaced(block, head, named, { headings, before, plans }));
      before = block.cells.find(({ text }) => text !== "") ?? before;
      continue;
    }
    const { passage, kind } = block;
    const bare = kind === "heading" && promises(blocks, index) ? planHeading(passage, headings[0]) : null;
    // The page's own title names the vendor, and its customers are all of them.
    const titled = kind === "heading" && passage.text === page.title;
    const leading = bare ? [bare] : titled ? null : plansLeading(passage, kind === "heading");
    // "(in business hours)" goes on with the line before it.
    if (kind !== "item") lead = lead && passage.text.startsWith("(") ? joined([lead, passage]) : passage;
    const own = levelOf(block) ?? (kind === "text" ? null : urgencyLevel(passage, named));
    if (leading) {
      plans = leading;
      level = null;
    } else if (kind === "heading" && !own) {
      headings = [passage, ...headings];
      plans = null;
      level = null;
    } else if (own) level = own;
    placed.push({
      passage,
      headings,
      before,
      plans,
      kind,
      cell: null,
      lead: kind === "item" ? lead : null,
      level: own ?? level,
    });
    before = passage;
  }
  return { title: page.title, blocks, placed };
}

/** A row has one level, but where its head has several: then each column its own. */
function cellsPlaced(
  row: Row,
  head: Head,
  named: Named | null,
  under: Pick<Placed, "headings" | "before" | "plans">,
): Placed[] {
  const across = head.row === 0 && row.cells.filter(({ text }) => levelAtStart(text)).length > 1;
  const own = across ? null : (rowLevel(row.cells) ?? urgencyLevel(row.cells[0], named));
  return row.cells.map((passage, column) => ({
    ...under,
    passage,
    lead: null,
    level: across ? levelAtStart(passage.text) : own,
    cell: cellOf(row, head, column),
    kind: "row",
  }));
}

/** Does a length of time stand under this heading, before the next? */
function promises(blocks: readonly Block[], heading: number): boolean {
  const rest = blocks.slice(heading + 1);
  const end = rest.findIndex(({ kind }) => kind === "heading");
  const under = end < 0 ? rest : rest.slice(0, end);
  return under.flatMap(passagesOf).some(({ text }) => lengthsIn(text).length > 0);
}

/** A level opens a line or an item with its name; in running text it is only mentioned. */
function levelOf(block: Block): LevelSaid | null {
  if (block.kind === "row") return rowLevel(block.cells);
  const said = levelAtStart(block.passage.text);
  if (!said) return null;
  const rest = block.passage.text.slice(said.to);
  return block.kind === "heading" || said.named || said.level === "all" || /^\s*[:–—|-]|^\s*$/.test(rest) ? said : null;
}

/** Levels without a number, by their names; `whole`: a table has them all. */
type Named = { readonly levels: Map<string, number>; readonly whole: boolean };

function namedIn(blocks: readonly Block[]): Named {
  const levels = levelRows(blocks);
  return { levels, whole: levels.size > 0 };
}

/** Where no level has a number, names such as "Critical" are counted as they are met. */
function urgencyLevel(passage: Passage | undefined, named: Named | null): LevelSaid | null {
  if (!named || !passage) return null;
  const whole = named.levels.get(passage.text.toLowerCase());
  if (whole !== undefined) return { from: 0, to: passage.text.length, level: whole, named: true };
  const said = urgencyAtStart(passage.text);
  if (said === null || isLevelHead(passage.text)) return null;
  const key = said.toLowerCase();
  if (!named.levels.has(key) && named.whole) return null;
  if (!named.levels.has(key)) named.levels.set(key, named.levels.size + 1);
  return { from: 0, to: said.length, level: named.levels.get(key) ?? 1, named: true };
}

export function textsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap(passagesOf)
    .map(({ text }) => text)
    .join("\n");
}
