// Notices are taken from the store for a while, and each is said in its room's turn, or given back.
import type { Claimed } from "../../case/notice.ts";
import { together } from "./batch.ts";
import { AFTER_FAILURE } from "./looking.ts";
import { roomQueues } from "./rooms.ts";
import { giveBack, putOff, say } from "./say.ts";
import type { Office } from "./settling.ts";

/** Claimed at once, and for how long, ms. */
export const BATCH = 50;
export const LEASE = 50_000;

export type Taking = {
  /** How many were claimed; `done` resolves when all of them are settled. */
  take(): Promise<{ readonly count: number; readonly done: Promise<unknown> }>;
  /** Groups that are not settled yet. */
  held(): number;
  done(): Promise<unknown>;
  /** Nothing more is taken or begun. */
  stop(): void;
};

export function takingFor(ports: Office): Taking {
  const rooms = roomQueues(ports);
  const held = new Set<Promise<void>>();
  let stopped = false;

  /**
   * What fails on the way comes up again at once where the store went away, and not when its lease ends. Where that answers, the
   * fault is in the notice: it is tried less and less often.
   */
  async function tried(group: readonly Claimed[], claimedAt: number): Promise<boolean> {
    try {
      return await work(group, claimedAt);
    } catch (error) {
      ports.log.error({ err: error, room: roomOf(group) }, "A notice could not be handled.");
      const why = "could not be handled";
      if (await ports.settling.answers()) return putOff(ports, group, why);
      return giveBack(ports, group, ports.now() + AFTER_FAILURE, why);
    }
  }

  function watched(group: readonly Claimed[], claimedAt: number): Promise<boolean> {
    const [first, ...rest] = group;
    const saying = () => tried(group, claimedAt);
    return first && ports.around ? ports.around([first, ...rest], saying) : saying();
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

  return {
    async take() {
      // What we have posted and could not write down yet must not be handed to us again.
      await ports.settling.done();
      const claimedAt = ports.now();
      const here = [...ports.platforms.keys()];
      const claimed = stopped ? [] : await ports.store.claim(claimedAt, BATCH, LEASE, here);
      const done = together(claimed).map((group) => hold(rooms.send(roomOf(group), () => watched(group, claimedAt))));
      return { count: claimed.length, done: Promise.all(done) };
    },
    held: () => held.size,
    done: () => Promise.all(held),
    stop() {
      stopped = true;
      rooms.hurry();
      ports.settling.hurry();
    },
  };
}

function roomOf([first]: readonly Claimed[]): string {
  return first ? `${first.tenant}/${first.room.platform}/${first.room.id}` : "";
}
