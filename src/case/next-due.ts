// What the vendor has to do next, and when the card of a case says something else without anybody's doing.
import type { SupportCase } from "./case.ts";
import { type Standing, standingOf } from "./standing.ts";
import { stepsAround } from "./steps.ts";

export type NextDue = Standing & { readonly dueAt: number };

/** Promises by their deadline; what has passed stays the next until it is done. Null: nothing is due, or no time is given. */
export function nextDueOf(supportCase: SupportCase, now: number): NextDue | null {
  if (isOver(supportCase)) return null;
  const [next] = standingOf(supportCase, now)
    .flatMap((one) => {
      const { target, dueAt, doneAt } = one;
      const counts = target.guaranteed && target.measure !== "average" && doneAt === null;
      return counts && dueAt !== null ? [{ ...one, dueAt }] : [];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt);
  return next ?? null;
}

export function isOver({ status }: Pick<SupportCase, "status">): boolean {
  return status === "closed" || status === "restored";
}

/** The instants after `now`, epoch ms, at which the card of a case that waits for its answer has to be drawn again. */
export function redrawnAt(supportCase: SupportCase, now: number): number[] {
  const { status, reportedAt } = supportCase;
  const next = status === "open" && reportedAt !== null ? nextDueOf(supportCase, now) : null;
  return next === null ? [] : stepsAround(next.dueAt, now);
}
