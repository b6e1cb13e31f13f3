// Turning the clock forward step by step, so that what falls due on the way is said at its own time.
import { setTimeout as sleep } from "node:timers/promises";
import { DateTime } from "luxon";
import { z } from "zod";
import type { Clock } from "./clock.ts";

/** Where to turn to. Days and times of day are those of `zone`, an IANA name; `date` is the next such day ahead. */
export const Turn = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("minutes"), minutes: z.int().min(1).max(60_000) }),
  z.strictObject({ to: z.literal("next") }),
  z.strictObject({ to: z.literal("monday"), zone: z.string() }),
  z.strictObject({
    to: z.literal("time"),
    zone: z.string(),
    time: z.string().regex(/^\d\d:\d\d$/),
    date: z
      .string()
      .regex(/^\d\d-\d\d$/)
      .optional(),
  }),
]);
export type Turn = z.infer<typeof Turn>;

export type Turning = {
  /** Resolves when the clock stands there and what was due on the way was said. False: nothing is due. */
  turn(to: Turn): Promise<boolean>;
  setNextDueAt(nextDueAt: () => Promise<number | null>): void;
  nextDueAt(): Promise<number | null>;
};

/** However far the way, and however long the app takes over one message. */
const mostSteps = 500;
const longestWaitMs = 4000;

export function createTurning(clock: Clock): Turning {
  let nextDueAt: () => Promise<number | null> = () => Promise.resolve(null);
  let last: Promise<unknown> = Promise.resolve();

  async function go(to: Turn): Promise<boolean> {
    const target = to.to === "next" ? await upcoming() : targetOf(to, clock.now());
    if (target === null) return false;
    for (let step = 0; step < mostSteps; step += 1) {
      const due = await upcoming();
      if (due === null || due > target) break;
      clock.turnTo(due + 1);
      await said();
    }
    clock.turnTo(target);
    return true;
  }

  async function upcoming(): Promise<number | null> {
    await said();
    return nextDueAt();
  }

  /** Waits until nothing is due any more. */
  async function said(): Promise<void> {
    const started = performance.now();
    while (performance.now() - started < longestWaitMs) {
      const due = await nextDueAt();
      if (due === null || due > clock.now()) return;
      await sleep(15);
    }
  }

  return {
    turn(to) {
      const turned = last.then(() => go(to));
      last = turned.catch(() => {});
      return turned;
    },
    setNextDueAt(given) {
      nextDueAt = given;
    },
    nextDueAt: () => nextDueAt(),
  };
}

function targetOf(to: Exclude<Turn, { to: "next" }>, now: number): number {
  if (to.to === "minutes") return now + to.minutes * 60_000;
  const here = DateTime.fromMillis(now, { zone: to.zone });
  if (!here.isValid) throw new RangeError(`${to.zone} is no time zone`);
  if (to.to === "monday") {
    const monday = here.startOf("week").set({ hour: 8 });
    return (monday > here ? monday : monday.plus({ weeks: 1 })).toMillis();
  }
  const [hour = 0, minute = 0] = to.time.split(":").map(Number);
  const [month = here.month, day = here.day] = to.date?.split("-").map(Number) ?? [];
  const then = here.set({ month, day, hour, minute, second: 0, millisecond: 0 });
  return (then > here ? then : then.plus(to.date ? { years: 1 } : { days: 1 })).toMillis();
}
