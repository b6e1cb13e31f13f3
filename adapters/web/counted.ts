// The store as delivery sees it, with an eye on what becomes of each notice.
import type { Metrics } from "./metrics.ts";

type Settled = { readonly room: { readonly platform: string }; readonly topic: string; readonly dueAt: number };
type Settles<C extends Settled, S> = { settle(claimed: C, settlement: S): Promise<boolean> };

/** The same store; every settlement that was written is counted. */
export function counted<
  C extends Settled,
  S extends { readonly kind: Parameters<Metrics["noticed"]>[2]; readonly at: number },
  T extends Settles<C, S>,
>(store: T & Settles<C, S>, metrics: Metrics): T {
  return {
    ...store,
    settle: async (claimed: C, settlement: S) => {
      const written = await store.settle(claimed, settlement);
      if (written)
        metrics.noticed(claimed.room.platform, claimed.topic, settlement.kind, settlement.at - claimed.dueAt);
      return written;
    },
  };
}
