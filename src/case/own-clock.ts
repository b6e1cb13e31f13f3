// The time that a target is counted in: the open hours of its calendar, or calendar time.
import type { Duration } from "../policy/parts.ts";
import { addBusinessDays, addMs, between, nextOpening } from "../time/business-time.ts";
import { calendarOf } from "../time/calendar.ts";
import type { CalendarSpec } from "../time/calendar-spec.ts";

/** All epoch ms and ms. */
export type OwnClock = {
  /** The instant itself while the clock runs, or the opening after it. */
  opening(at: number): number;
  add(start: number, within: Duration): number;
  addMs(start: number, ms: number): number;
  between(from: number, to: number): number;
};

/** `null`: calendar time, round the clock. @throws RangeError outside 1970 to 2149. */
export function ownClock(spec: CalendarSpec | null): OwnClock {
  if (spec === null) return calendarTime;
  const calendar = calendarOf(spec);
  return {
    opening(at) {
      const opening = nextOpening(calendar, at);
      if (opening === null) throw new RangeError(`${spec.zone}: never open after ${new Date(at).toISOString()}`);
      return opening;
    },
    add: (start, within) =>
      within.unit === "business-days"
        ? addBusinessDays(calendar, start, within.amount)
        : addMs(calendar, start, msOf(within)),
    addMs: (start, ms) => addMs(calendar, start, ms),
    between: (from, to) => between(calendar, from, to),
  };
}

const calendarTime: OwnClock = {
  opening: (at) => at,
  add: (start, within) => start + msOf(within),
  addMs: (start, ms) => start + ms,
  between: (from, to) => to - from,
};

function msOf({ amount, unit }: Duration): number {
  switch (unit) {
    case "minutes":
    case "business-minutes":
      return amount * 60_000;
    case "hours":
    case "business-hours":
      return amount * 3_600_000;
    case "business-days":
      throw new Error("business days have no fixed length; they need a calendar");
    default:
      return unit satisfies never;
  }
}
