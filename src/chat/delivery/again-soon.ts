// What is to be tried again in a second is looked for in a second, and not when the next look happens to be due.
import type { Ports } from "./ports.ts";

type End = { readonly kind: string; readonly at: number };
type Settle<C, S extends End> = (claimed: C, settlement: S) => Promise<boolean>;

export type Soon<C, S extends End> = {
  /** The same; what is settled as `again` calls `wake` when its time has come. */
  readonly settle: Settle<C, S>;
  /** No more calls. */
  stop(): void;
};

/** `within` ms a look comes by itself. */
export function againSoon<C, S extends End>(
  settle: Settle<C, S>,
  { now, after }: Pick<Ports, "now" | "after">,
  within: number,
  wake: () => void,
): Soon<C, S> {
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

  return {
    async settle(claimed, settlement) {
      const isSettled = await settle(claimed, settlement);
      if (settlement.kind === "again") call(settlement.at);
      return isSettled;
    },
    stop: () => next.takeBack(),
  };
}

const none = { at: Number.POSITIVE_INFINITY, takeBack: () => {} };
