// When a promise falls due: the one computation behind deadlines, reminders and verdicts. All instants epoch ms.
import type { Promised, TermLevel, TermTarget } from "../triage/terms.ts";
import type { Pause } from "./case.ts";
import { type OwnClock, ownClock } from "./own-clock.ts";
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
  | { readonly target: Exclude<TermTarget, Promised>; readonly dueAt: null };

/**
 * The time of a pause that begins before the deadline does not count, measured in the target's own clock: business time
 * of its calendar, or calendar time. Overlapping pauses count once; an open one lasts until `now`.
 * @throws RangeError where the deadline would lie after 2149.
 */
export function deadlineOf(target: Pick<Promised, "within" | "calendar">, clock: CaseClock, now: number): Deadline {
  const own = ownClock(target.calendar);
  const startsAt = own.opening(clock.startedAt);
  const dueAt = pushedBack(own, own.add(startsAt, target.within), clock, now);
  const open = clock.pauses.find((pause) => pause.until === null);
  return { dueAt, startsAt, provisional: open !== undefined && open.from < dueAt };
}

/** Every target of a level; no guarantee, no deadline. */
export function deadlinesOf(level: Pick<TermLevel, "targets">, clock: CaseClock, now: number): TargetDeadline[] {
  return level.targets.map((target) =>
    target.guaranteed ? { target, ...deadlineOf(target, clock, now) } : { target, dueAt: null },
  );
}

/** The instant at which a share of the time is used up: 0 the start, 0.5 half, 1 the deadline, 1.5 half as much again. */
export function momentAt(target: Pick<Promised, "within" | "calendar">, clock: CaseClock, share: number, now: number) {
  if (share === 1) return deadlineOf(target, clock, now).dueAt;
  return momentUsed(target, clock, (total) => total * share, now);
}

/** The instant that lies `ms` of the target's own clock before the deadline (negative: after it), but not before the start. */
export function momentBefore(target: Pick<Promised, "within" | "calendar">, clock: CaseClock, ms: number, now: number) {
  if (ms === 0) return deadlineOf(target, clock, now).dueAt;
  return momentUsed(target, clock, (total) => Math.max(0, total - ms), now);
}

/**
 * Ms of the target's own clock that `at` lies after the deadline; negative: how much was left. An open pause lasts until `at`.
 * Whether a promise was kept is told by `at <= dueAt`: a business clock stands still overnight, so this can be 0 after it.
 */
export function lateBy(target: Pick<Promised, "within" | "calendar">, clock: CaseClock, at: number): number {
  const own = ownClock(target.calendar);
  const { dueAt, startsAt } = deadlineOf(target, clock, at);
  if (at >= dueAt) return own.between(dueAt, at);
  const total = own.between(startsAt, own.add(startsAt, target.within));
  return used(own, startsAt, clock, at) - total || 0;
}

function momentUsed(
  target: Pick<Promised, "within" | "calendar">,
  clock: CaseClock,
  usedOf: (total: number) => number,
  now: number,
): number {
  const own = ownClock(target.calendar);
  const startsAt = own.opening(clock.startedAt);
  const total = own.between(startsAt, own.add(startsAt, target.within));
  return pushedBack(own, own.addMs(startsAt, usedOf(total)), clock, now);
}

function pushedBack(own: OwnClock, unpaused: number, clock: CaseClock, now: number): number {
  let moment = unpaused;
  for (const { from, until } of pausesFrom(clock.startedAt, clock.pauses, now)) {
    if (from < moment) moment = own.addMs(moment, own.between(from, until));
  }
  return moment;
}

function used(own: OwnClock, startsAt: number, clock: CaseClock, at: number): number {
  const paused = pausesFrom(startsAt, clock.pauses, at)
    .filter(({ from }) => from < at)
    .reduce((sum, { from, until }) => sum + own.between(from, Math.min(until, at)), 0);
  return Math.max(0, own.between(startsAt, Math.max(startsAt, at))) - paused;
}
