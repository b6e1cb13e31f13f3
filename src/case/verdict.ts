// How the vendor's answer, or the restoration, is judged: by the priority that it answered.
import type { SupportCase } from "./case.ts";
import type { Verdict } from "./journal.ts";
import { rulingsOf } from "./rulings.ts";
import { doneAtOf } from "./standing.ts";

/**
 * Null: not done yet, not promised (an average is no promise), or nobody said when the vendor was told. Kept is what
 * came by the deadline; a business clock stands still overnight, so what missed it can be late by 0 ms of that clock.
 */
export function verdictOf(row: SupportCase, kind: Verdict["kind"]): Verdict | null {
  const doneAt = doneAtOf(row, kind);
  if (doneAt === null) return null;
  const found = rulingsOf(row, doneAt).find((one) => one.kind === kind && one.doneAt !== null);
  if (!found || found.measure === "average" || found.lateBy === null) return null;
  return { kind, dueAt: found.dueAt, lateBy: found.lateBy, met: found.outcome === "met", measure: found.measure };
}
