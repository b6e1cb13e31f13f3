// The road that time takes: notices that are due become messages in rooms.
import type { Claimed } from "../case/notice.ts";
import { together } from "./delivery/batch.ts";
import type { Ports } from "./delivery/ports.ts";
import { roomQueues } from "./delivery/rooms.ts";
import { giveBack, say } from "./delivery/say.ts";

export type { Ports, Saying, Undelivered } from "./delivery/ports.ts";

export type Delivery = {
  /** Looks for what is due now, and goes on looking. */
  wake(): void;
  /** Says what is due once, and resolves when that is settled: how many notices were claimed. */
  tick(): Promise<number>;
  /** Claims nothing more, finishes the messages in flight, and gives back what was not begun. */
  stop(): Promise<void>;
};

/** Claimed at once, and held at most by this worker: what waits too long in memory would lose its lease. */
const BATCH = 50;
const MOST_HELD = 200;
const LEASE = 50_000;
/** The longest rest, and the shortest: a store that is busy is not asked again at once. */
const LONGEST_REST = 15_000;
const SHORTEST_REST = 250;

/** Delivers until it is stopped. Whatever is kept by any process wakes it; else it sleeps until the next notice. */
export function startDelivery(ports: Ports): Delivery {
  const delivery = deliveryOf(ports);
  const deaf = ports.store.onNotice(delivery.wake);
  delivery.wake();
  return {
    ...delivery,
    async stop() {
      deaf();
      await delivery.stop();
    },
  };
}

/** The same without a beginning of its own: it looks when it is woken or ticked. */
export function deliveryOf(ports: Ports): Delivery {
  const rooms = roomQueues(ports);
  const held = new Set<Promise<void>>();
  let stopped = false;
  let looking = false;
  let woken = false;
  let rested = () => {};
  let lookedAt = ports.now();
  let claiming: Promise<unknown> = Promise.resolve();

  async function take(): Promise<{ count: number; done: Promise<unknown> }> {
    const claimedAt = ports.now();
    const claimed = stopped ? [] : await ports.store.claim(claimedAt, BATCH, LEASE);
    const done = together(claimed).map((group) => hold(rooms.send(roomOf(group), () => work(group, claimedAt))));
    return { count: claimed.length, done: Promise.all(done) };
  }

  async function work(group: readonly Claimed[], claimedAt: number): Promise<boolean> {
    const free = rooms.freeAt(roomOf(group));
    // Half of the lease is left for the platform to answer in.
    if (ports.now() > claimedAt + LEASE / 2) return giveBack(ports, group, ports.now(), "waited too long for its turn");
    if (stopped) return giveBack(ports, group, ports.now(), "stopped");
    if (free > ports.now()) return giveBack(ports, group, free, "the platform asked this room to wait");
    return say(ports, group, (ms) => rooms.hold(roomOf(group), ms));
  }

  function hold(sent: Promise<void>): Promise<void> {
    held.add(sent);
    return sent.finally(() => held.delete(sent));
  }

  async function look(): Promise<void> {
    if (looking || stopped) {
      woken = true;
      return;
    }
    looking = true;
    woken = false;
    rested();
    const found = lookOnce().catch((error: unknown) => {
      ports.log.error({ err: error }, "Notices could not be claimed; trying again.");
      return LONGEST_REST;
    });
    claiming = found;
    const rest = await found;
    looking = false;
    if (!stopped) rested = ports.after(woken ? 0 : rest, () => void look());
  }

  async function lookOnce(): Promise<number> {
    // A clock that jumped has ended our own leases: what they were for is finished before it is claimed again.
    if (ports.now() - lookedAt > LEASE / 2) await Promise.all(held);
    lookedAt = ports.now();
    if (held.size >= MOST_HELD) return SHORTEST_REST;
    const { count } = await take();
    if (count === BATCH) return 0;
    const { nextDueAt } = await ports.store.backlog(ports.now());
    return Math.min(LONGEST_REST, Math.max(SHORTEST_REST, (nextDueAt ?? Number.POSITIVE_INFINITY) - ports.now()));
  }

  return {
    wake: () => void look(),
    async tick() {
      const { count, done } = await take();
      await done;
      return count;
    },
    async stop() {
      stopped = true;
      rested();
      rooms.hurry();
      await claiming;
      await Promise.all(held);
    },
  };
}

function roomOf([first]: readonly Claimed[]): string {
  return first ? `${first.tenant}/${first.room.platform}/${first.room.id}` : "";
}
