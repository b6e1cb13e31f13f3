// When a promise falls due: the one computation behind deadlines, reminders and verdicts. All instants epoch ms.
import type { Duration } from "../policy/parts.ts";
import { type Amount, endOf } from "../time/amount.ts";
import { between, nextOpening } from "../time/business-time.ts";
import { type Calendar, calendarOf } from "../time/calendar.ts";
import { DAY, HOUR, MINUTE } from "../time/lengths.ts";
import type { Promised, TermLevel, TermTarget, Unpromised } from "../triage/term.ts";
import type { Pause } from "./case.ts";
import { pausesFrom } from "./pauses.ts";

/** When the vendor's clock started, and when it stood still. */
export type CaseClock = { readonly startedAt: number; readonly pauses: readonly Pause[] };

export type Deadline = {
  readonly dueAt: number;
  /** Where the clock really starts: `startedAt`, or the opening after it. */
  readonly startsAt: number;
  /** A pause lasts, so this is the deadline if it ended now: it moves on with every minute. */
  readonly provisional: boolean;
};
export type TargetDeadline =
  | ({ readonly target: Promised } & Deadline)
  | { readonly target: Unpromised; readonly dueAt: null };

/** All that a deadline follows from; `times`: so many times over, as a rhythm goes on. */
export type Timed = Pick<Promised, "within" | "calendar"> & { readonly times?: number };

/**
 * The time of a pause that begins before the deadline does not count, measured in the target's own clock: business time
 * of its calendar, or calendar time. Overlapping pauses count once; an open one lasts until `now`.
 * @throws RangeError where an instant would lie outside 1970 to 2149.
 */
export function deadlineOf(target: Timed, clock: CaseClock, now: number): Deadline {
  const calendar = ownCalendar(target);
  const startsAt = startOf(calendar, clock);
  const amount = amountOf(target.within, target.times);
  const dueAt = endOf(
    calendar,
    countedFrom(amount, startsAt, clock),
    amount,
    pausesFrom(clock.startedAt, clock.pauses, now),
  );
  const open = clock.pauses.find((pause) => pause.until === null);
  return { dueAt, startsAt, provisional: open !== undefined && open.from < dueAt };
}

/** Every target of a level; no guarantee, no deadline. */
export function deadlinesOf(level: Pick<TermLevel, "targets">, clock: CaseClock, now: number): TargetDeadline[] {
  return level.targets.map((target: TermTarget) =>
    target.guaranteed ? { target, ...deadlineOf(target, clock, now) } : { target, dueAt: null },
  );
}

/** The instant at which a share of the time is used up: 0 the start, 0.5 half, 1 the deadline, 1.5 half as much again. */
export function momentAt(target: Timed, clock: CaseClock, share: number, now: number): number {
  if (share === 1) return deadlineOf(target, clock, now).dueAt;
  return momentUsed(target, clock, (total) => total * share, now);
}

/** The instant that lies `ms` of the target's own clock before the deadline (negative: after it), but not before the start. */
export function momentBefore(target: Timed, clock: CaseClock, ms: number, now: number): number {
  if (ms === 0) return deadlineOf(target, clock, now).dueAt;
  return momentUsed(target, clock, (total) => Math.max(0, total - ms), now);
}

/**
 * Ms of the target's own clock that `at` lies after the deadline; negative: how much was left. `clock` as it had run by `at`.
 * Whether a promise was kept is told by `at <= dueAt`: a business clock stands still overnight, so this can be 0 after it.
 */
export function lateBy(target: Timed, clock: CaseClock, at: number): number {
  return between(ownCalendar(target), deadlineOf(target, clock, at).dueAt, at);
}

/** Ms of the target's own clock that it took until `at`, counted as {@link lateBy} does: what is late took so much longer. */
export function takenBy(target: Timed, clock: CaseClock, at: number): number {
  const calendar = ownCalendar(target);
  return Math.max(0, totalOf(calendar, clock, target) + lateBy(target, clock, at));
}

/** The calendar in whose open time a target counts; round the clock for one of calendar time, its days cut in `zone`. */
export function ownCalendar({ calendar }: Pick<Timed, "calendar">, zone = "UTC"): Calendar {
  return calendarOf(calendar ?? { zone, hours: "always" });
}

/** A published duration, or several of them on end, as the calendar counts it. */
export function amountOf({ amount, unit }: Duration, times = 1): Amount {
  switch (unit) {
    case "minutes":
    case "business-minutes":
      return { ms: amount * times * MINUTE };
    case "hours":
    case "business-hours":
      return { ms: amount * times * HOUR };
    case "business-days":
      return { businessDays: amount * times };
    case "next-business-days":
      return { closings: amount * times };
    case "times-a-week":
      return { ms: (times * WEEK) / amount };
    default:
      return unit satisfies never;
  }
}

const WEEK = 7 * DAY;

/** A closing is counted from the date of the report, whether it was a business day or not. */
function countedFrom(amount: Amount, startsAt: number, { startedAt }: CaseClock): number {
  return "closings" in amount ? startedAt : startsAt;
}

function startOf(calendar: Calendar, { startedAt }: CaseClock): number {
  const opening = nextOpening(calendar, startedAt);
  if (opening !== null) return opening;
  throw new RangeError(`${calendar.spec.zone}: never open again after ${new Date(startedAt).toISOString()}`);
}

function totalOf(calendar: Calendar, clock: CaseClock, { within, times }: Timed): number {
  const [startsAt, amount] = [startOf(calendar, clock), amountOf(within, times)];
  return between(calendar, startsAt, endOf(calendar, countedFrom(amount, startsAt, clock), amount));
}

function momentUsed(target: Timed, clock: CaseClock, usedOf: (total: number) => number, now: number): number {
  const calendar = ownCalendar(target);
  const startsAt = startOf(calendar, clock);
  const ms = Math.round(usedOf(totalOf(calendar, clock, target)));
  return endOf(calendar, startsAt, { ms }, pausesFrom(clock.startedAt, clock.pauses, now));
}
