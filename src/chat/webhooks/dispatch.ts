// The road to other programs: their messages are claimed, sent, and settled, each program's in turn and many at once.
import type { ClaimedDispatch, DispatchEnd } from "../../case/hook.ts";
import { againSoon } from "../delivery/again-soon.ts";
import { AFTER_FAILURE, lookingFor, untiring } from "../delivery/looking.ts";
import { backOff } from "../delivery/outcome.ts";
import { roomQueues } from "../delivery/rooms.ts";
import { settlingIn } from "../delivery/settling.ts";
import type { HookOffice, WebhookPorts } from "./ports.ts";
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

const said = {
  failed: "Messages to other programs could not be claimed; trying again.",
  again: "Messages to other programs are claimed again.",
};

/** Tells other programs until it is stopped. */
export function startDispatching(ports: WebhookPorts): Dispatching {
  const { store } = ports;
  const settle: typeof store.hooks.settle = (claimed, end) => store.hooks.settle(claimed, end);
  const soon = againSoon(settle, ports, LONGEST_REST, () => dispatching.wake());
  const dispatching = dispatchingOf({ ...ports, store: { ...store, hooks: { ...store.hooks, settle: soon.settle } } });
  const deaf = store.onNotice(dispatching.wake);
  dispatching.wake();
  return {
    ...dispatching,
    async stop() {
      soon.stop();
      deaf();
      await dispatching.stop();
    },
  };
}

/** The same without a beginning of its own. */
export function dispatchingOf(given: WebhookPorts): Dispatching {
  const ports = officeOf(given);
  const { store, settling, now } = ports;
  const queues = roomQueues(ports);
  const held = new Set<Promise<void>>();
  let stopped = false;

  async function tried(claimed: ClaimedDispatch, claimedAt: number): Promise<boolean> {
    const name = nameOf(claimed);
    const free = queues.freeAt(name);
    const isLate = now() > claimedAt + LEASE / 2;
    if (stopped || isLate || free > now()) {
      await settling.settle(claimed, again(Math.max(free, now()), "not its turn", true));
      return false;
    }
    const until = await told(ports, claimed);
    if (until > now()) queues.hold(name, Math.min(LONGEST_HOLD, until - now()));
    return false;
  }

  async function take(): Promise<{ count: number; done: Promise<unknown> }> {
    // What another program has heard and could not be written down yet must not be handed to us again.
    await settling.done();
    const claimedAt = now();
    const claimed = stopped ? [] : await store.hooks.claim(claimedAt, BATCH, LEASE);
    const all = claimed.map((one) => {
      const sent = queues.send(nameOf(one), () => tried(one, claimedAt));
      held.add(sent);
      return sent.finally(() => held.delete(sent));
    });
    return { count: claimed.length, done: Promise.all(all) };
  }

  const once = untiring(() => look(ports, take), said, ports.log);
  const looking = lookingFor(once, ports);
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
      settling.hurry();
      await looking.stop();
      await Promise.all(held);
    },
  };
}

function officeOf(given: WebhookPorts): HookOffice {
  const { hooks } = given.store;
  const settle: typeof hooks.settle = (claimed, end) => hooks.settle(claimed, end);
  return { ...given, settling: settlingIn({ ...given, settle, ping: () => given.store.ping(), of: "dispatch" }) };
}

/** Until when the hook is to be left alone, epoch ms; 0: it need not be. What fails on the way comes up again, as a notice does. */
async function told(ports: HookOffice, claimed: ClaimedDispatch): Promise<number> {
  const { settling, now, log, around = (_, tell) => tell() } = ports;
  try {
    return await around(claimed, () => tellHook(ports, claimed));
  } catch (error) {
    const { tenant, hook, id: dispatch } = claimed;
    log.error({ err: error, tenant, hook, dispatch }, "A message to another program could not be handled.");
    const isHere = await settling.answers();
    const pause = isHere ? backOff(claimed.attempts) : AFTER_FAILURE;
    await settling.settle(claimed, again(now() + pause, "could not be handled", !isHere));
    return 0;
  }
}

const again = (at: number, why: string, untried: boolean): DispatchEnd => ({ kind: "again", at, why, untried });

/** How long to rest until the next look, ms. */
async function look({ store, now }: WebhookPorts, take: () => Promise<{ count: number }>): Promise<number> {
  const { count } = await take();
  if (count === BATCH) return SHORTEST_REST;
  const next = (await store.hooks.nextAt()) ?? Number.POSITIVE_INFINITY;
  return Math.min(LONGEST_REST, Math.max(SHORTEST_REST, next - now()));
}

const nameOf = ({ tenant, hook }: ClaimedDispatch) => `${tenant}/${hook}`;
