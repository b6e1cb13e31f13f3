// The store as whoever speaks sees it, with an eye on what becomes of each notice, and of each message to another program.
import type { WebhookPorts } from "../../src/chat/webhooks/ports.ts";
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

type Hooks = WebhookPorts["store"]["hooks"];

/** The same store; what was not tried, since it was not its turn, counts for nothing. */
export function countedHooks<T extends { readonly hooks: Hooks }>(
  store: T,
  { dispatched }: Pick<Metrics, "dispatched">,
): T {
  const { hooks } = store;
  const settle: Hooks["settle"] = async (claimed, end) => {
    const written = await hooks.settle(claimed, end);
    if (written && !(end.kind === "again" && end.untried)) dispatched(claimed.event, end.kind);
    return written;
  };
  return { ...store, hooks: { ...hooks, settle } };
}
