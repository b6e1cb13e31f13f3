// Notices of a platform that is not set up here are left to a process where it is; where there is none, somebody should know.
import { isFresh } from "../fresh.ts";
import type { Ports } from "./ports.ts";

/** How often it is said, ms. */
const EVERY = 600_000;

export function strandedWatch({ store, platforms, now, log }: Pick<Ports, "store" | "platforms" | "now" | "log">) {
  let askedAt: number | null = null;
  return async (): Promise<void> => {
    const at = now();
    if (askedAt !== null && isFresh(askedAt, EVERY, at)) return;
    askedAt = at;
    // Both of one moment, and ours first: what falls due or is said in between is nobody else's.
    const ours = await store.backlog(at, [...platforms.keys()]);
    const all = await store.backlog(at);
    const overdue = all.overdue - ours.overdue;
    if (overdue > 0)
      log.error(
        { overdue, here: [...platforms.keys()] },
        "Notices are due on a platform that is not set up here; they wait until it is.",
      );
  };
}
