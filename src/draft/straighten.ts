// Puts tables back together whose cells were lost when a page was copied as text.
import { columnsOf, commonWord, nameIn, startOf } from "./columns.ts";
import { kindsIn } from "./kinds.ts";
import { type Block, cut, joined, type Passage } from "./page.ts";
import { stackedRows } from "./stacked.ts";
import { valuesIn } from "./values.ts";
import { any, plainLetters, whole } from "./words.ts";

export function straighten(blocks: readonly Block[]): Block[] {
  let table = Math.max(0, ...blocks.map((block) => (block.kind === "row" ? block.table : 0)));
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const lost = numberedRows(blocks, index) ?? markedRows(blocks, index) ?? stackedAt(blocks, index);
    const block = blocks[index];
    if (lost) {
      table += 1;
      const head = made
        .splice(made.length - lost.headed, lost.headed)
        .flatMap((one) => (one.kind === "row" ? [] : [one.passage]));
      made.push(...lost.rows(joined(head)).map((cells): Block => ({ kind: "row", table, cells })));
      index = lost.next;
    } else {
      if (block) made.push(block);
      index += 1;
    }
  }
  return made;
}

type Lost = {
  /** So many blocks before it are its head. */
  readonly headed: number;
  readonly next: number;
  readonly rows: (head: Passage) => Passage[][];
};

function stackedAt(blocks: readonly Block[], start: number): Lost | null {
  const found = stackedRows(blocks, start);
  return found && { headed: found.headed, next: found.next, rows: () => found.cells.map((row) => [...row]) };
}

const yesNo = whole(any(({ yes, no }) => [...yes, ...no, "✓", "✔", "✗", "x"]));
const within = /\s*(?:within|up to|innerhalb(?: von)?|binnen|în(?: termen de)?)\s*$/iu;

/** Lines that begin with 1, 2, 3 and so on; a number alone belongs to the line below it. */
function numberedRows(blocks: readonly Block[], start: number): Lost | null {
  const lines: Passage[] = [];
  let next = start;
  for (;;) {
    const own = lineAt(blocks, next);
    const number = own && /^([1-9])(?=$|\s)/.exec(own.text)?.[1];
    if (!own || Number(number) !== lines.length + 1) break;
    const below = own.text === number ? lineAt(blocks, next + 1) : null;
    if (own.text === number && !below) break;
    lines.push(below ? joined([own, below]) : own);
    next += below ? 2 : 1;
  }
  if (lines.length < 2 || lines.some(({ text }) => valuesIn(text).length === 0)) return null;
  return { headed: headOf(blocks, start), next, rows: (head) => rowsOf(lines, head) };
}

function rowsOf(lines: readonly Passage[], head: Passage): Passage[][] {
  const kinds = kindsIn(head.text);
  const counts = lines.map(({ text }) => valuesIn(text).length);
  const columns = counts[0] ?? 0;
  const byPlan = columns > 1 && kinds.length < 2 && counts.every((count) => count === columns);
  const common = commonWord(lines.map(({ text }) => text));
  const rows = lines.map((line) => {
    const starts = valuesIn(line.text).map(({ from }) => from);
    const first = starts[0] ?? line.text.length;
    const name = nameIn(line.text.slice(0, first).replace(within, ""), common);
    const bounds = byPlan ? starts : [first, ...endsOf(line.text, first, kinds.length - 1)];
    const values = bounds.map((from, index) => cut(line, from, bounds[index + 1] ?? line.text.length));
    return [cut(line, 0, name), cut(line, name, first), ...values];
  });
  const titles = byPlan ? columnsOf(head, columns) : kinds.map(({ from, to }) => cut(head, from, to));
  const label = cut(head, 0, byPlan ? startOf(head, columns) : (kinds[0]?.from ?? head.text.length));
  return [[label, { text: "", spots: [] }, ...titles], ...rows];
}

/** Where the further cells begin: behind what belongs to the length before, such as "(Web)". */
function endsOf(text: string, first: number, count: number): number[] {
  if (count < 1) return [];
  const end = valuesIn(text)[0]?.to ?? first;
  const aside = /^[\s.]*(?:\([^)]*\))?/.exec(text.slice(end))?.[0].length ?? 0;
  return end + aside < text.length ? [end + aside] : [];
}

/** Lines that end with as many times yes or no as the others of their table. */
function markedRows(blocks: readonly Block[], start: number): Lost | null {
  const marksOf = (index: number) => {
    const line = lineAt(blocks, index);
    const found = line ? [...plainLetters(line.text).matchAll(yesNo)] : [];
    const tail = found.filter(
      ({ index: at }, own) => line && line.text.slice(at).trim().split(/\s+/).length === found.length - own,
    );
    return line && tail.length > 1 ? { line, marks: tail.map(({ index: at }) => at) } : null;
  };
  const first = marksOf(start);
  if (!first || headOf(blocks, start) === 0) return null;
  const columns = first.marks.length;
  const rows: { line: Passage; marks: number[] }[] = [];
  let next = start;
  for (let open: Passage[] = []; ; next += 1) {
    const line = lineAt(blocks, next);
    const marked = marksOf(next);
    if (!line || (marked && marked.marks.length !== columns) || open.length > 2) break;
    if (!marked) open.push(line);
    else {
      const whole = joined([...open, line]);
      rows.push({ line: whole, marks: marked.marks.map((at) => at + whole.text.length - line.text.length) });
      open = [];
    }
  }
  return {
    headed: 1,
    next,
    rows: (head) => [
      [cut(head, 0, startOf(head, columns)), ...columnsOf(head, columns)],
      ...rows.map(({ line, marks }) => [
        cut(line, 0, marks[0] ?? 0),
        ...marks.map((at, index) => cut(line, at, marks[index + 1] ?? line.text.length)),
      ]),
    ],
  };
}

function lineAt(blocks: readonly Block[], index: number): Passage | null {
  const block = blocks[index];
  return block && (block.kind === "text" || block.kind === "item") ? block.passage : null;
}

/** Up to two short lines without a full stop stand above a table. */
function headOf(blocks: readonly Block[], start: number): number {
  const isHead = (index: number) => {
    const line = lineAt(blocks, index);
    return line !== null && line.text.length < 120 && !/[.:;]$/.test(line.text);
  };
  return isHead(start - 1) ? (isHead(start - 2) ? 2 : 1) : 0;
}
