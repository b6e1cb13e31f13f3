// The road that time takes: notices that are due become messages in rooms.
import type { Store } from "../case/store.ts";
import { againSoon } from "./delivery/again-soon.ts";
import { strandedWatch } from "./delivery/elsewhere.ts";
import { lookingFor, untiring } from "./delivery/looking.ts";
import type { Ports } from "./delivery/ports.ts";
import { settlingIn } from "./delivery/settling.ts";
import { BATCH, LEASE, type Taking, takingFor } from "./delivery/taking.ts";

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

/** Held at most by this worker: what waits too long in memory would lose its lease. */
const MOST_HELD = 200;
/** The longest rest, and the shortest: a store that is busy is not asked again at once. */
const LONGEST_REST = 15_000;
const SHORTEST_REST = 250;

/** Delivers until it is stopped. Whatever is kept by any process wakes it; else it sleeps until the next notice. */
export function startDelivery(ports: Ports): Delivery {
  const { store } = ports;
  const settle: Store["settle"] = (claimed, settlement) => store.settle(claimed, settlement);
  const soon = againSoon(settle, ports, LONGEST_REST, () => delivery.wake());
  const delivery = deliveryOf({ ...ports, store: { ...store, settle: soon.settle } });
  const deaf = ports.store.onNotice(delivery.wake);
  delivery.wake();
  return {
    ...delivery,
    async stop() {
      soon.stop();
      deaf();
      await delivery.stop();
    },
  };
}

/** The same without a beginning of its own: it looks when it is woken or ticked. */
export function deliveryOf(given: Ports): Delivery {
  const { store, after, log } = given;
  const settle: Store["settle"] = (claimed, settlement) => store.settle(claimed, settlement);
  const ports = { ...given, settling: settlingIn({ settle, ping: () => store.ping(), after, log, of: "notice" }) };
  const taking = takingFor(ports);
  const looks = looksOf(ports, taking);
  const looking = lookingFor(looks.once, ports);
  return {
    wake: looking.wake,
    async tick() {
      const { count, done } = await taking.take();
      await done;
      return count;
    },
    lookedAt: looks.answeredAt,
    async stop() {
      taking.stop();
      await looking.stop();
      await taking.done();
    },
  };
}

type Looks = {
  /** How long to rest until the next one, ms; it does not throw. */
  once(): Promise<number>;
  /** When the store last answered, epoch ms. */
  answeredAt(): number | null;
};

function looksOf(ports: Ports, taking: Taking): Looks {
  const watch = strandedWatch(ports);
  let lookedAt = ports.now();
  let answeredAt: number | null = null;

  async function look(): Promise<number> {
    // A clock that jumped has ended our own leases: what they were for is finished before it is claimed again.
    if (ports.now() - lookedAt > LEASE / 2) await taking.done();
    lookedAt = ports.now();
    if (taking.held() >= MOST_HELD) return SHORTEST_REST;
    const { count } = await taking.take();
    if (count === BATCH) return 0;
    const nextUp = await ports.store.nextUp([...ports.platforms.keys()]);
    await watch();
    return Math.min(LONGEST_REST, Math.max(SHORTEST_REST, (nextUp ?? Number.POSITIVE_INFINITY) - ports.now()));
  }

  async function looked(): Promise<number> {
    const rest = await look();
    answeredAt = ports.now();
    return rest;
  }

  const said = {
    failed: "Notices could not be claimed; trying again.",
    again: "Notices are claimed again.",
  };
  return { once: untiring(looked, said, ports.log), answeredAt: () => answeredAt };
}
