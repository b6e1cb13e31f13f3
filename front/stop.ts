// The order in which the house is left.
import type { Store } from "../src/case/store.ts";

type Stoppable = { stop(): Promise<void> };
export type Parts = {
  readonly ticking: readonly { stop(): void }[];
  readonly web: Stoppable;
  readonly connected: readonly Stoppable[];
  /** Delivery, and whoever else tells somebody something. */
  readonly speaking: readonly Stoppable[];
  readonly playground: Stoppable | null;
  readonly traces: Stoppable;
  readonly store: Store;
};

/** Nothing new comes in; what came in is answered, what is being said is said, and only then the store is closed. */
export async function stopInOrder(parts: Parts): Promise<void> {
  const { ticking, web, connected, speaking, playground, traces, store } = parts;
  for (const one of ticking) one.stop();
  const closed = web.stop();
  await Promise.all(connected.map((adapter) => adapter.stop()));
  await Promise.all(speaking.map((one) => one.stop()));
  await playground?.stop();
  await closed;
  await traces.stop().catch(() => {});
  await store.close();
}
