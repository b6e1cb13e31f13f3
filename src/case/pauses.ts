// The times during which a case's clock stood still, as the calendar counts them.
import { type Pause as Stretch, stretched } from "../time/amount.ts";
import type { Pause } from "./case.ts";

/** Pauses after an instant, sorted, touching and overlapping ones merged; an open one lasts until `now`. Epoch ms. */
export function pausesFrom(start: number, pauses: readonly Pause[], now: number): Stretch[] {
  return stretched(
    pauses.map(({ from, until }) => ({ from, to: Math.max(from, until ?? now) })),
    start,
  );
}
