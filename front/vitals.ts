// How the house is: what /readyz and /metrics say of the store, of delivery and of the clock.
import { refuseDead, sinceDue, sinceMs } from "../adapters/web/delivery-health.ts";
import type { Store } from "../src/case/store.ts";
import type { Delivery } from "../src/chat/deliver.ts";
import type { HouseClock } from "./clock.ts";

/** `now` is the house's own time, epoch ms. */
export function vitalsOf(store: Store, clock: HouseClock, now: () => number) {
  let lookedAt: Delivery["lookedAt"] = () => null;
  const sinceLookMs = () => sinceMs(lookedAt(), now());
  return {
    sinceLookMs,
    clockAheadMs: clock.aheadMs,
    clockJumps: clock.jumps,
    backlog: async () => sinceDue(await store.backlog(now()), now()),
    async dispatches() {
      const { oldestUpAt, ...counts } = await store.hooks.backlog(now());
      return { ...counts, oldestOverdueMs: sinceMs(oldestUpAt, now()) };
    },
    checks: [
      { name: "store", run: () => store.ping() },
      { name: "delivery", run: async () => refuseDead(sinceLookMs()) },
    ],
    figures: () => ({
      lookedMsAgo: sinceLookMs(),
      oldestOverdueMs: store.oldestDue(now()).then((at) => sinceMs(at, now())),
      clockAheadMs: Math.round(clock.aheadMs()),
    }),
    /** Delivery is there, and is to be asked. */
    watch(delivery: Delivery): void {
      lookedAt = delivery.lookedAt;
    },
  };
}
