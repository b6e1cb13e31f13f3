// Our own delay beside the vendor's: how long it waited for us, and for what.
import type { Awaited, Pause, SupportCase } from "./case.ts";
import { settled } from "./course.ts";
import { pausesFrom } from "./pauses.ts";
import type { Counting } from "./ruling.ts";

/** Ms of calendar time. `confirmation`: it was thought to work again, until we closed the case or opened it anew. */
export type OwnDelays = { readonly [A in Awaited]: number };

/** Until `now`, epoch ms. */
export function ownDelaysOf(row: SupportCase, now: number, counting: Counting = "anew"): OwnDelays {
  const all = waitsOf(row, counting);
  const length = (kind: Awaited) =>
    lengthOf(
      all.filter(({ awaits = "answer" }) => awaits === kind),
      now,
    );
  return { answer: length("answer"), contact: length("contact"), confirmation: length("confirmation") };
}

/** Every time that the vendor waited for us. Played anew: rows of earlier versions do not say what for. */
export function waitsOf(row: SupportCase, counting: Counting = "anew"): readonly Pause[] {
  const { pauses: all, restoredAt, closedAt } = settled(row);
  const pauses = counting === "anew" ? all.filter(({ awaits }) => awaits !== "nothing") : all.map(thoughtOver);
  if (restoredAt === null) return pauses;
  return [...pauses, { from: restoredAt, until: closedAt, awaits: "confirmation" }];
}

/** Packs before version 3 counted every closed case that was opened again as one whose end nobody confirmed. */
function thoughtOver(wait: Pause): Pause {
  return wait.awaits === "nothing" ? { ...wait, awaits: "confirmation" } : wait;
}

/** Overlapping ones count once; an open one lasts until `now`. */
export function lengthOf(waits: readonly Pause[], now: number): number {
  const first = Math.min(now, ...waits.map(({ from }) => from));
  return pausesFrom(first, waits, now).reduce((sum, { from, to }) => sum + (to - from), 0);
}
