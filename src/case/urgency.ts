// Which case comes first, for somebody with one pair of hands.
import type { SupportCase } from "./case.ts";
import { nextDueOf } from "./next-due.ts";

/**
 * What is overdue first, by priority; then by what is due next; then what nothing is due of, by priority. `now`: epoch ms.
 * Of cases that are alike in this the order stays.
 */
export function byUrgency(rows: readonly SupportCase[], now: number): SupportCase[] {
  const judged = rows.map((row) => ({ row, rank: rankOf(row, now) }));
  return judged.toSorted((a, b) => differenceOf(a.rank, b.rank)).map(({ row }) => row);
}

function rankOf(row: SupportCase, now: number): readonly number[] {
  const next = nextDueOf(row, now);
  if (next === null) return [2, row.priority, 0];
  return next.dueAt < now ? [0, row.priority, next.dueAt] : [1, next.dueAt, row.priority];
}

function differenceOf(a: readonly number[], b: readonly number[]): number {
  return a.map((rank, index) => rank - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
