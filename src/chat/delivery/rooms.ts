// One message at a time in a room, a second apart; many rooms at once, and no room waits for another.
import PQueue from "p-queue";
import { isFresh } from "../fresh.ts";
import type { Ports } from "./ports.ts";

/** The slowest platform takes about one message a second in a channel, and it is what people can read. */
const PACE = 1_000;
const ROOMS_AT_ONCE = 8;

/** Says whether it spoke: then the room rests. */
type Work = () => Promise<boolean>;
/** Silence that was asked for, epoch ms. */
type Hold = { readonly from: number; readonly until: number };
type Room = { waiting: Work[]; busy: boolean; nextAt: number; held: Hold | null; hurry: () => void };

export type RoomQueues = {
  /** Resolves when the work is done in its room's turn; it must not throw. */
  send(room: string, work: Work): Promise<void>;
  /** A platform asked for silence in a room. */
  hold(room: string, ms: number): void;
  /** When a room may be spoken in again, epoch ms; 0: now. */
  freeAt(room: string): number;
  /** No more pauses between messages: it is time to stop. */
  hurry(): void;
};

export function roomQueues({ now, after, log }: Pick<Ports, "now" | "after" | "log">): RoomQueues {
  const rooms = new Map<string, Room>();
  const lanes = new PQueue({ concurrency: ROOMS_AT_ONCE });
  let hurried = false;

  function roomNamed(name: string): Room {
    const room = rooms.get(name) ?? { waiting: [], busy: false, nextAt: 0, held: null, hurry: () => {} };
    rooms.set(name, room);
    return room;
  }

  function next(room: Room): void {
    const work = room.busy ? undefined : room.waiting.shift();
    if (!work) return;
    room.busy = true;
    // A room that rests holds no lane.
    const wait = hurried ? 0 : Math.min(PACE, room.nextAt - now());
    const run = once(() => void lanes.add(() => runIn(room, work)));
    if (wait > 0) rest(room, run, after(wait, run));
    else run();
  }

  async function runIn(room: Room, work: Work): Promise<void> {
    room.hurry = () => {};
    const spoke = await work();
    if (spoke) room.nextAt = now() + PACE;
    room.busy = false;
    next(room);
  }

  return {
    send: (name, work) =>
      new Promise((resolve) => {
        const room = roomNamed(name);
        room.waiting.push(() =>
          work()
            .catch((error: unknown) => {
              // Its lease runs out, and it comes up again.
              log.error({ err: error, room: name }, "A notice could not be handled.");
              return false;
            })
            .finally(resolve),
        );
        next(room);
      }),
    hold(name, ms) {
      const room = roomNamed(name);
      room.held = { from: now(), until: Math.max(freeAt(room, now()), now() + ms) };
    },
    freeAt: (name) => freeAt(rooms.get(name), now()),
    hurry() {
      hurried = true;
      for (const room of rooms.values()) room.hurry();
    },
  };
}

function freeAt(room: Room | undefined, now: number): number {
  const held = room?.held;
  return held && isFresh(held.from, held.until - held.from, now) ? held.until : 0;
}

function rest(room: Room, run: () => void, takeBack: () => void): void {
  room.hurry = () => {
    takeBack();
    run();
  };
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
