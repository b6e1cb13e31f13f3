// The times during which a clock stood still, put in order.
import type { Pause } from "./case.ts";

/** Pauses after an instant, sorted, touching and overlapping ones merged; an open one lasts until `now`. Epoch ms. */
export function pausesFrom(start: number, pauses: readonly Pause[], now: number): { from: number; until: number }[] {
  const clipped = pauses
    .map(({ from, until }) => ({ from: Math.max(from, start), until: until ?? now }))
    .filter(({ from, until }) => until > from)
    .toSorted((a, b) => a.from - b.from);
  const merged: { from: number; until: number }[] = [];
  for (const pause of clipped) {
    const last = merged.at(-1);
    if (last && pause.from <= last.until) last.until = Math.max(last.until, pause.until);
    else merged.push(pause);
  }
  return merged;
}
