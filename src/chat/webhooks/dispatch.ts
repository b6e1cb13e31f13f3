// The road to other programs: their messages are claimed, sent, and settled, each program's in turn and many at once.
import type { ClaimedDispatch } from "../../case/hook.ts";
import { lookingFor } from "../delivery/looking.ts";
import { roomQueues } from "../delivery/rooms.ts";
import type { WebhookPorts } from "./ports.ts";
import { tellHook } from "./tell.ts";

export type { Message, Sent, WebhookPorts } from "./ports.ts";

export type Dispatching = {
  /** Looks for what is due now, and goes on looking. */
  wake(): void;
  /** Sends what is due once, and resolves when that is settled: how many messages were claimed. */
  tick(): Promise<number>;
  stop(): Promise<void>;
};

const BATCH = 50;
/** Three times as long as an attempt may take, and longer than a few of them that wait for each other. */
const LEASE = 60_000;
/** A program that does not answer is not asked for the next message at once; nor is it left alone when it is well again. */
const LONGEST_HOLD = 60_000;
const LONGEST_REST = 15_000;
const SHORTEST_REST = 250;

/** Tells other programs until it is stopped. */
export function startDispatching(ports: WebhookPorts): Dispatching {
  const dispatching = dispatchingOf(ports);
  const deaf = ports.store.onNotice(dispatching.wake);
  dispatching.wake();
  return {
    ...dispatching,
    async stop() {
      deaf();
      await dispatching.stop();
    },
  };
}

/** The same without a beginning of its own. */
export function dispatchingOf(ports: WebhookPorts): Dispatching {
  const { store, now, around = (_, tell) => tell() } = ports;
  const queues = roomQueues(ports);
  const held = new Set<Promise<void>>();
  let stopped = false;

  async function tried(claimed: ClaimedDispatch, claimedAt: number): Promise<boolean> {
    const name = nameOf(claimed);
    const free = queues.freeAt(name);
    const isLate = now() > claimedAt + LEASE / 2;
    if (stopped || isLate || free > now()) {
      const end = { kind: "again", at: Math.max(free, now()), why: "not its turn", untried: true } as const;
      await store.hooks.settle(claimed, end);
      return false;
    }
    const until = await around(claimed, () => tellHook(ports, claimed));
    if (until > now()) queues.hold(name, Math.min(LONGEST_HOLD, until - now()));
    return false;
  }

  async function take(): Promise<{ count: number; done: Promise<unknown> }> {
    const claimedAt = now();
    const claimed = stopped ? [] : await store.hooks.claim(claimedAt, BATCH, LEASE);
    const all = claimed.map((one) => {
      const sent = queues.send(nameOf(one), () => tried(one, claimedAt));
      held.add(sent);
      return sent.finally(() => held.delete(sent));
    });
    return { count: claimed.length, done: Promise.all(all) };
  }

  const looking = lookingFor(() => look(ports, take), ports);
  return {
    wake: looking.wake,
    async tick() {
      const { count, done } = await take();
      await done;
      return count;
    },
    async stop() {
      stopped = true;
      queues.hurry();
      await looking.stop();
      await Promise.all(held);
    },
  };
}

/** How long to rest until the next look, ms. */
async function look({ store, now, log }: WebhookPorts, take: () => Promise<{ count: number }>): Promise<number> {
  try {
    const { count } = await take();
    if (count === BATCH) return SHORTEST_REST;
    const next = (await store.hooks.nextAt()) ?? Number.POSITIVE_INFINITY;
    return Math.min(LONGEST_REST, Math.max(SHORTEST_REST, next - now()));
  } catch (error) {
    log.error({ err: error }, "Messages to other programs could not be claimed; trying again.");
    return LONGEST_REST;
  }
}

const nameOf = ({ tenant, hook }: ClaimedDispatch) => `${tenant}/${hook}`;
