// Tables of Markdown: under a head and its rule, rows of as many cells, whose pipes at either end may be left out.
import { joined, type Passage } from "../../src/draft/page.ts";

/** A stretch of a line between two pipes, or beside one. */
export type Stretch = { readonly passage: Passage; readonly closed: boolean; readonly first: boolean };
export type PipeTable = { readonly from: number; readonly to: number; readonly rows: readonly (readonly Passage[])[] };

/** The line of hyphens under the head of a table. */
export const rule = /^\s*\|?[\s:|-]*-{2,}[\s:|-]*$/;

/**
 * @param stretches of a line, by its index
 * Null: the line is no rule with a head above it. A row that was broken over several lines is one again.
 */
export function tableAt(
  lines: readonly string[],
  at: number,
  stretches: (index: number) => readonly Stretch[],
): PipeTable | null {
  const line = lines[at] ?? "";
  if (!rule.test(line) || !line.includes("|")) return null;
  const count = line.split("|").filter((cell) => cell.trim() !== "").length;
  // Where the rule has no pipe at its end, the end of a line closes a row's last cell.
  const ends = line.trimEnd().endsWith("|") ? Number.POSITIVE_INFINITY : count;
  const has = (index: number) => (lines[index] ?? "").trim() !== "";
  let from = at;
  let head: readonly Passage[] = [];
  while (head.length < count && has(from - 1) && !rule.test(lines[from - 1] ?? "")) {
    from -= 1;
    head = cellsFrom(from, at, stretches, ends);
  }
  if (head.length < count) return null;
  let to = at + 1;
  // The next table's head stands right above its rule.
  while (has(to) && !rule.test(lines[to + 1] ?? "") && isRow(lines, to)) to += 1;
  const cells = cellsFrom(at + 1, to, stretches, ends);
  const rows = Array.from({ length: Math.ceil(cells.length / count) }, (_, row) =>
    cells.slice(row * count, (row + 1) * count),
  );
  return { from, to, rows: [unshifted(head.slice(0, count), rows), ...rows] };
}

/** Where a page leaves the first head empty, some copies lose it, and the others stand one column too far to the left. */
function unshifted(head: readonly Passage[], rows: readonly (readonly Passage[])[]): readonly Passage[] {
  const [last, ...before] = head.toReversed();
  const full = rows.every((row) => row[head.length - 1]?.text);
  return last?.text === "" && before.every(({ text }) => text) && full ? [last, ...before.toReversed()] : head;
}

/** A line without a pipe is a row's only where one of the next lines closes its cell. */
function isRow(lines: readonly string[], index: number): boolean {
  for (let next = index; (lines[next] ?? "").trim() !== ""; next += 1) if (lines[next]?.includes("|")) return true;
  return false;
}

function cellsFrom(
  from: number,
  to: number,
  stretches: (index: number) => readonly Stretch[],
  ends: number,
): Passage[] {
  const cells: Passage[] = [];
  let open: Passage[] = [];
  for (let index = from; index < to; index += 1) {
    for (const { passage, closed, first } of stretches(index)) {
      if (passage.text !== "") open.push(passage);
      // A pipe in front of the first cell closes none.
      if (!closed || (first && open.length === 0)) continue;
      cells.push(joined(open));
      open = [];
    }
    if (open.length > 0 && (cells.length + 1) % ends === 0) {
      cells.push(joined(open));
      open = [];
    }
  }
  return open.length > 0 ? [...cells, joined(open)] : cells;
}
