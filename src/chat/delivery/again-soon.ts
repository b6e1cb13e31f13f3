// What is to be tried again in a second is looked for in a second, and not when the next look happens to be due.
import type { Store } from "../../case/store.ts";
import type { Ports } from "./ports.ts";

export type Soon = {
  /** The same store; what is settled as `again` calls `wake` when its time has come. */
  readonly store: Store;
  /** No more calls. */
  stop(): void;
};

/** `within` ms a look comes by itself. */
export function againSoon(
  { store, now, after }: Pick<Ports, "store" | "now" | "after">,
  within: number,
  wake: () => void,
): Soon {
  let next = none;

  function call(at: number): void {
    if (at >= next.at || at - now() > within) return;
    next.takeBack();
    const takeBack = after(Math.max(0, at - now()), () => {
      next = none;
      wake();
    });
    next = { at, takeBack };
  }

  const settle: Store["settle"] = async (claimed, settlement) => {
    const isSettled = await store.settle(claimed, settlement);
    if (settlement.kind === "again") call(settlement.at);
    return isSettled;
  };
  return { store: { ...store, settle }, stop: () => next.takeBack() };
}

const none = { at: Number.POSITIVE_INFINITY, takeBack: () => {} };
