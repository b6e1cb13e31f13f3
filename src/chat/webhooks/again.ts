// What is tried again, and when: from seconds to hours, for more than a day; then it waits for a person.
import type { DispatchEnd } from "../../case/hook.ts";
import { HOUR, MINUTE } from "../../time/lengths.ts";
import type { Sent } from "./ports.ts";

/** Ms after the first, second … attempt that failed; after the last it is given up. As the makers of Standard Webhooks do it. */
export const waits: readonly number[] = [
  5_000,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  10 * HOUR,
] as const;

/** So many attempts in vain, and whoever made it is told: one may be a restart on the other side. */
export const untold = 3;

/** `attempts` before this one; `now` is epoch ms. */
export function endOf(sent: Sent, attempts: number, now: number): DispatchEnd {
  switch (sent.kind) {
    case "taken":
      return { kind: "said", at: now, why: null };
    case "pointless":
      return { kind: "dropped", at: now, why: "does not concern it" };
    case "gone":
      return { kind: "failed", at: now, why: sent.why };
    case "later": {
      const wait = waits[attempts];
      if (wait === undefined) return { kind: "failed", at: now, why: sent.why };
      return { kind: "again", at: now + Math.max(wait, sent.afterMs), why: sent.why, untried: false };
    }
    default:
      return sent satisfies never;
  }
}
