// Whether the vendor kept a promise, and by how much, in the promise's own clock.
import type { SupportCase } from "./case.ts";
import { deadlineOf, lateBy } from "./deadlines.ts";
import type { Verdict } from "./journal.ts";
import { clockUntil, standingOf } from "./standing.ts";

/**
 * Null: not done yet, not promised (an average is no promise), or nobody said when the vendor was told. Kept is what
 * came by the deadline; a business clock stands still overnight, so what missed it can be late by 0 ms of that clock.
 */
export function verdictOf(supportCase: SupportCase, kind: "first-response" | "restoration"): Verdict | null {
  if (supportCase.reportedAt === null) return null;
  const standing = standingOf(supportCase, supportCase.reportedAt).find(({ target }) => target.kind === kind);
  if (!standing?.target.guaranteed || standing.target.measure === "average" || standing.doneAt === null) return null;
  const { target, doneAt } = standing;
  const clock = clockUntil(supportCase, doneAt);
  const { dueAt } = deadlineOf(target, clock, doneAt);
  return { kind, dueAt, lateBy: lateBy(target, clock, doneAt), met: doneAt <= dueAt };
}
