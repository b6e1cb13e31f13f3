// Which case comes first, for somebody with one pair of hands.
import { ranked } from "../triage/ranked.ts";
import type { SupportCase } from "./case.ts";
import { nextDueOf } from "./next-due.ts";

/**
 * What is overdue first, by priority; then by what is due next; then what nothing is due of, by priority. `now`: epoch ms.
 * Of cases that are alike in this the order stays.
 */
export function byUrgency(rows: readonly SupportCase[], now: number): SupportCase[] {
  return ranked(rows, (row) => ranksOf(row, now));
}

function ranksOf(row: SupportCase, now: number): readonly number[] {
  const next = nextDueOf(row, now);
  if (next === null) return [2, row.priority, 0];
  return next.dueAt < now ? [0, row.priority, next.dueAt] : [1, next.dueAt, row.priority];
}
