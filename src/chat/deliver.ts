// The road that time takes: notices that are due become messages in rooms.
import type { Claimed } from "../case/notice.ts";
import { together } from "./delivery/batch.ts";
import { strandedWatch } from "./delivery/elsewhere.ts";
import type { Ports } from "./delivery/ports.ts";
import { roomQueues } from "./delivery/rooms.ts";
import { giveBack, say } from "./delivery/say.ts";
import { settlingIn } from "./delivery/settling.ts";

export type { Ports, Saying, Undelivered } from "./delivery/ports.ts";

export type Delivery = {
  /** Looks for what is due now, and goes on looking. */
  wake(): void;
  /** Says what is due once, and resolves when that is settled: how many notices were claimed. */
  tick(): Promise<number>;
  /** When it last looked and the store answered, epoch ms; null: not yet. What is far back is a delivery that is dead. */
  lookedAt(): number | null;
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
/** A store that failed is asked again after so long: what is due waits for it. */
const AFTER_FAILURE = 1_000;

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
export function deliveryOf(given: Ports): Delivery {
  const settling = settlingIn(given);
  const ports = { ...given, settling };
  const rooms = roomQueues(ports);
  const watch = strandedWatch(ports);
  const here = () => [...ports.platforms.keys()];
  const held = new Set<Promise<void>>();
  let stopped = false;
  let looking = false;
  let woken = false;
  let rested = () => {};
  let lookedAt = ports.now();
  let answeredAt: number | null = null;
  let isFailing = false;
  let claiming: Promise<unknown> = Promise.resolve();

  async function take(): Promise<{ count: number; done: Promise<unknown> }> {
    // What we have posted and could not write down yet must not be handed to us again.
    await settling.done();
    const claimedAt = ports.now();
    const claimed = stopped ? [] : await ports.store.claim(claimedAt, BATCH, LEASE, here());
    const done = together(claimed).map((group) => hold(rooms.send(roomOf(group), () => tried(group, claimedAt))));
    return { count: claimed.length, done: Promise.all(done) };
  }

  /** What fails on the way, since the store went away, say, comes up again at once and not when its lease ends. */
  async function tried(group: readonly Claimed[], claimedAt: number): Promise<boolean> {
    try {
      return await work(group, claimedAt);
    } catch (error) {
      ports.log.error({ err: error, room: roomOf(group) }, "A notice could not be handled.");
      return giveBack(ports, group, ports.now() + AFTER_FAILURE, "could not be handled");
    }
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
    const found = lookOnce().then(lookedWell, lookedIll);
    claiming = found;
    const rest = await found;
    looking = false;
    if (!stopped) rested = ports.after(woken ? 0 : rest, () => void look());
  }

  function lookedWell(rest: number): number {
    if (isFailing) ports.log.info({}, "Notices are claimed again.");
    isFailing = false;
    answeredAt = ports.now();
    return rest;
  }

  /** Said once, and not at every attempt. */
  function lookedIll(error: unknown): number {
    if (!isFailing) ports.log.error({ err: error }, "Notices could not be claimed; trying again.");
    isFailing = true;
    return AFTER_FAILURE;
  }

  async function lookOnce(): Promise<number> {
    // A clock that jumped has ended our own leases: what they were for is finished before it is claimed again.
    if (ports.now() - lookedAt > LEASE / 2) await Promise.all(held);
    lookedAt = ports.now();
    if (held.size >= MOST_HELD) return SHORTEST_REST;
    const { count } = await take();
    if (count === BATCH) return 0;
    const backlog = await ports.store.backlog(ports.now(), here());
    await watch(backlog);
    const { nextDueAt } = backlog;
    return Math.min(LONGEST_REST, Math.max(SHORTEST_REST, (nextDueAt ?? Number.POSITIVE_INFINITY) - ports.now()));
  }

  return {
    wake: () => void look(),
    async tick() {
      const { count, done } = await take();
      await done;
      return count;
    },
    lookedAt: () => answeredAt,
    async stop() {
      stopped = true;
      rested();
      rooms.hurry();
      settling.hurry();
      await claiming;
      await Promise.all(held);
    },
  };
}

function roomOf([first]: readonly Claimed[]): string {
  return first ? `${first.tenant}/${first.room.platform}/${first.room.id}` : "";
}
