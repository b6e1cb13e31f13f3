// Does delivery live? A store that answers is not enough: somebody has to look, and be answered.
import type { Backlog } from "./backlog-metrics.ts";

/** It looks every 15 seconds at the latest, and a look has an end: later than this it does not live, ms. */
const longestSinceLook = 45_000;

/** `at` and `now` are epoch ms; null: not yet. */
export function sinceMs(at: number | null, now: number): number | null {
  return at === null ? null : Math.max(0, now - at);
}

/** Throws where it has not looked for too long. */
export function refuseDead(sinceLookMs: number | null): void {
  if (sinceLookMs === null || sinceLookMs > longestSinceLook) throw new Error("Nobody looks for what is due.");
}

type Found = { readonly waiting: number; readonly overdue: number; readonly oldestDueAt: number | null };

export function sinceDue({ waiting, overdue, oldestDueAt }: Found, now: number): Backlog {
  return { waiting, overdue, oldestOverdueMs: sinceMs(oldestDueAt, now) };
}
