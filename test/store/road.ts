// The shortest road from a due notice to a message: for proofs and figures about the store alone.
import { setTimeout as pause } from "node:timers/promises";
import type { Claimed } from "../../src/case/notice.ts";
import type { Store } from "../../src/case/store.ts";
import { said } from "./samples.ts";

export type Road = {
  readonly batch: number;
  readonly leaseMs: number;
  /** How many are settled at the same time. */
  readonly atOnce: number;
  /** Hears of each claim before any of it is said. */
  readonly claim?: (claimed: readonly Claimed[]) => void;
  /** Says the notice; `now` is epoch ms. */
  readonly say: (claimed: Claimed, now: number) => Promise<void> | void;
};

/** Runs until `stopped`; wakes for what is due next, for what was just kept, and once a second in any case. */
export async function deliver(
  store: Store,
  { batch, leaseMs, atOnce, claim, say }: Road,
  stopped: AbortSignal,
): Promise<void> {
  let wake = Promise.withResolvers<void>();
  const deaf = store.onNotice(() => wake.resolve());
  while (!stopped.aborted) {
    wake = Promise.withResolvers();
    const claimed = await store.claim(Date.now(), batch, leaseMs);
    claim?.(claimed);
    if (claimed.length === 0) await Promise.race([wake.promise, untilNext(store)]);
    for (let at = 0; at < claimed.length; at += atOnce) {
      await Promise.all(claimed.slice(at, at + atOnce).map((one) => sayOne(store, one, say)));
    }
  }
  deaf();
}

async function sayOne(store: Store, one: Claimed, say: Road["say"]): Promise<void> {
  await say(one, Date.now());
  await store.settle(one, said(Date.now(), one.id, null));
}

async function untilNext(store: Store): Promise<void> {
  const { nextDueAt } = await store.backlog(Date.now());
  await pause(Math.max(1, Math.min(1000, (nextDueAt ?? Number.POSITIVE_INFINITY) - Date.now())));
}
