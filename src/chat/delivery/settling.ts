// What became of a notice is known here before it is known to the store. While that is away it is kept in memory and
// written as soon as it can be: what was posted is never posted again for want of a line in a database.
import type { Claimed, Settlement } from "../../case/notice.ts";
import type { Ports } from "./ports.ts";

/** Between two attempts to write it down, ms. */
const BEFORE_AGAIN = 1_000;
/** A store that answers and still does not take it is not going to; nor is one that is away waited for at the end. */
const MOST_REFUSALS = 5;
const MOST_AT_THE_END = 2;

export type Settling = {
  /** As the store's own, but it waits for the store to come back. False: the lease was lost, or it could not be written. */
  settle(claimed: Claimed, settlement: Settlement): Promise<boolean>;
  /** Resolves when nothing is left to be written. */
  done(): Promise<void>;
  /** It is time to stop: what cannot be written soon is left to its lease. */
  hurry(): void;
};

/** What a group of notices is said with: the ports, and the way in which their end is written down. */
export type Office = Ports & { readonly settling: Settling };

export function settlingIn({ store, after, log }: Pick<Ports, "store" | "after" | "log">): Settling {
  const open = new Set<Promise<boolean>>();
  let hurried = false;

  async function write(claimed: Claimed, settlement: Settlement): Promise<boolean> {
    const { tenant, id: notice } = claimed;
    let [tries, refusals] = [0, 0];
    for (;;) {
      try {
        return await store.settle(claimed, settlement);
      } catch (error) {
        tries += 1;
        if (tries === 1) log.error({ err: error, tenant, notice }, "The store did not take what became of a notice.");
        if (await answers()) refusals += 1;
        if (refusals < MOST_REFUSALS && !(hurried && tries >= MOST_AT_THE_END)) await pause();
        else {
          log.error({ tenant, notice, kind: settlement.kind }, "What became of a notice was never written down.");
          return false;
        }
      }
    }
  }

  const answers = () =>
    store.ping().then(
      () => true,
      () => false,
    );
  const pause = () => new Promise<void>((resolve) => void after(hurried ? 0 : BEFORE_AGAIN, resolve));

  return {
    settle(claimed, settlement) {
      const written = write(claimed, settlement);
      open.add(written);
      return written.finally(() => open.delete(written));
    },
    async done() {
      while (open.size > 0) await Promise.all(open);
    },
    hurry() {
      hurried = true;
    },
  };
}
