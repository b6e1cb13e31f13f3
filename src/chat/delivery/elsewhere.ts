// Notices of a platform that is not set up here are left to a process where it is; where there is none, somebody should know.
import type { Backlog } from "../../case/store.ts";
import type { Ports } from "./ports.ts";

/** How often it is said, ms. */
const EVERY = 600_000;

/** To be told of each look's own backlog. */
export function strandedWatch({ store, platforms, now, log }: Pick<Ports, "store" | "platforms" | "now" | "log">) {
  let nextAt = 0;
  return async (ours: Backlog): Promise<void> => {
    if (now() < nextAt) return;
    nextAt = now() + EVERY;
    const all = await store.backlog(now());
    const overdue = all.overdue - ours.overdue;
    if (overdue > 0)
      log.error(
        { overdue, here: [...platforms.keys()] },
        "Notices are due on a platform that is not set up here; they wait until it is.",
      );
  };
}
