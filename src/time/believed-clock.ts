// A clock that is believed only as far as it agrees with the time that really passed. A jump of hours, for whatever
// reason, would say deadlines that are not there and drop those that are.

export type ClockPorts = {
  /** The machine's clock, epoch ms: somebody may set it. */
  readonly wall: () => number;
  /** Ms since any beginning; nobody can set it. */
  readonly steady: () => number;
  /** There is a second clock, and `compare` will say what it shows; else a jump is believed once it has lasted. */
  readonly hasSecond: boolean;
  /** The machine's clock went that far from what passed, ms; or it is believed again, having moved by so much in the end. */
  readonly jumped: (byMs: number) => void;
  readonly believed: (byMs: number) => void;
};

export type BelievedClock = {
  /** Epoch ms. */
  now(): number;
  /** What the second clock shows at this moment, epoch ms. */
  compare(second: number): void;
  /** How far the machine's clock is ahead of the time that is believed, ms. */
  aheadMs(): number;
};

/** What a clock may be set by in small steps, ms. */
const STEP = 2_000;
/** So far two good clocks may differ, ms. */
const AGREE = 5_000;
/** A new time that lasts that long is believed where there is no second clock, ms. */
const LASTS = 60_000;

export function believedClock({ wall, steady, hasSecond, jumped, believed }: ClockPorts): BelievedClock {
  let anchor = { wall: wall(), steady: steady() };
  let doubt: { readonly since: number; readonly byMs: number } | null = null;

  /** Whole ms, whatever a second clock and a steady one have behind the point: no store takes parts of one. */
  function passed(): number {
    return Math.round(anchor.wall + (steady() - anchor.steady));
  }

  function settle(at: number): number {
    anchor = { wall: at, steady: steady() };
    return at;
  }

  function now(): number {
    const expected = passed();
    const byMs = wall() - expected;
    if (Math.abs(byMs) <= STEP) {
      doubt = null;
      return settle(expected + byMs);
    }
    if (doubt === null || Math.abs(doubt.byMs - byMs) > STEP) {
      doubt = { since: steady(), byMs };
      jumped(byMs);
    }
    if (hasSecond || steady() - doubt.since < LASTS) return expected;
    doubt = null;
    const at = settle(expected + byMs);
    believed(byMs);
    return at;
  }

  return {
    now,
    compare(second) {
      const before = now();
      const isGood = Math.abs(wall() - second) <= AGREE;
      doubt = isGood ? null : { since: steady(), byMs: wall() - second };
      const after = settle(isGood ? wall() : Math.round(second));
      if (Math.abs(after - before) > STEP) believed(after - before);
    },
    aheadMs: () => wall() - now(),
  };
}
