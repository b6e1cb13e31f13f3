// Which time it is, for the whole house: the machine's clock as far as it can be believed, and the database's where there is one.
import { uptime } from "node:os";
import type { Store } from "../src/case/store.ts";
import type { Log } from "../src/chat/door.ts";
import { believedClock } from "../src/time/believed-clock.ts";

/** How often the two are compared, ms; and at once when ours jumps. */
const every = 15_000;
/** An answer that took longer says too little of the time, ms. */
const longestWay = 2_000;

export type HouseClock = {
  now(): number;
  aheadMs(): number;
  /** How often the machine's clock jumped. */
  jumps(): number;
  stop(): void;
};

type Given = {
  readonly wall: () => number;
  readonly steady: () => number;
  /** The store has a clock of its own. */
  readonly hasSecond: boolean;
  readonly log: Log;
};

/** Ms that passed, also while the machine slept where the system counts that; nobody can set it. */
export function steadyClock(wall: () => number): () => number {
  return process.platform === "linux" ? steadyOnLinux(wall) : () => performance.now();
}

/**
 * The system's own count is a file that is read anew each time, for every now() of the house: in between we count on ourselves,
 * for a second at most, and not where the wall clock went another way, as after a sleep.
 */
function steadyOnLinux(wall: () => number): () => number {
  let from = { passed: Number.NEGATIVE_INFINITY, at: 0, up: 0 };
  return () => {
    const [passed, at] = [performance.now(), wall()];
    const since = passed - from.passed;
    if (since < 1_000 && Math.abs(at - from.at - since) < 20) return from.up + since;
    from = { passed, at, up: uptime() * 1_000 };
    return from.up;
  };
}

export async function startClock(store: Store, { wall, steady, hasSecond, log }: Given): Promise<HouseClock> {
  let jumps = 0;
  const clock = believedClock({
    wall,
    steady,
    hasSecond,
    jumped(byMs) {
      jumps += 1;
      log.error({ byMs: Math.round(byMs) }, "This machine's clock jumped; until that is confirmed it is not believed.");
      setImmediate(compare);
    },
    believed(byMs) {
      log.warn({ byMs: Math.round(byMs) }, "The time is believed again, and has moved by so much.");
      if (byMs < 0) void takeBack(true);
    },
  });

  /** `everywhere`: the clock was ahead for sure; else a start looks for what is found at once. */
  async function takeBack(everywhere: boolean): Promise<void> {
    const taken = await store.takeBackFuture(clock.now(), everywhere).catch((error: unknown) => {
      log.error({ err: error }, "What was dropped or said while the clock was ahead could not be taken back.");
      return 0;
    });
    if (taken > 0) log.warn({ notices: taken }, "What was dropped or said while the clock was ahead is judged anew.");
  }

  async function compare(): Promise<void> {
    const asked = steady();
    const second = await store.time().catch(() => null);
    const way = steady() - asked;
    if (second !== null && way <= longestWay) clock.compare(second + way / 2);
  }

  await compare();
  await takeBack(false);
  const timer = setInterval(() => {
    clock.now();
    if (hasSecond) void compare();
  }, every);
  timer.unref();
  return { now: clock.now, aheadMs: clock.aheadMs, jumps: () => jumps, stop: () => clearInterval(timer) };
}
