// What became of a message is known here before it is known to the store. While that is away it is kept in memory and
// written as soon as it can be: what was posted is never posted again for want of a line in a database.
import type { Claimed, Settlement } from "../../case/notice.ts";
import type { Ports } from "./ports.ts";

/** Between two attempts to write it down, ms. */
const BEFORE_AGAIN = 1_000;
/** A store that answers and still does not take it is not going to; nor is one that is away waited for at the end. */
const MOST_REFUSALS = 5;
const MOST_AT_THE_END = 2;

/** What is settled: the row that somebody holds, and how that ended. */
type Row = { readonly tenant: string; readonly id: string };
type End = { readonly kind: string };

export type Settling<C extends Row = Claimed, S extends End = Settlement> = {
  /** As the store's own, but it waits for the store to come back. False: the lease was lost, or it could not be written. */
  settle(claimed: C, settlement: S): Promise<boolean>;
  /** True where the store answers at this moment. */
  answers(): Promise<boolean>;
  /** Resolves when nothing is left to be written. */
  done(): Promise<void>;
  /** It is time to stop: what cannot be written soon is left to its lease. */
  hurry(): void;
};

/** What a group of notices is said with: the ports, and the way in which their end is written down. */
export type Office = Ports & { readonly settling: Settling };

type Way<C extends Row, S extends End> = Pick<Ports, "after" | "log"> & {
  readonly settle: Settling<C, S>["settle"];
  /** Rejects where the store is away. */
  readonly ping: () => Promise<void>;
  /** What the log calls it. */
  readonly of: "notice" | "dispatch";
};

const called = { notice: "a notice", dispatch: "a message to another program" } as const;

export function settlingIn<C extends Row, S extends End>({ settle, ping, after, log, of }: Way<C, S>): Settling<C, S> {
  const open = new Set<Promise<boolean>>();
  let hurried = false;

  async function write(claimed: C, settlement: S): Promise<boolean> {
    const named = { tenant: claimed.tenant, [of]: claimed.id };
    let [tries, refusals] = [0, 0];
    for (;;) {
      try {
        return await settle(claimed, settlement);
      } catch (error) {
        tries += 1;
        if (tries === 1) log.error({ err: error, ...named }, `The store did not take what became of ${called[of]}.`);
        if (await answers()) refusals += 1;
        if (refusals < MOST_REFUSALS && !(hurried && tries >= MOST_AT_THE_END)) await pause();
        else {
          log.error({ ...named, kind: settlement.kind }, `What became of ${called[of]} was never written down.`);
          return false;
        }
      }
    }
  }

  const answers = () =>
    ping().then(
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
    answers,
    async done() {
      while (open.size > 0) await Promise.all(open);
    },
    hurry() {
      hurried = true;
    },
  };
}
