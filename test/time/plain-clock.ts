// A second opinion on open time: every minute of nine months on a list, open or not, answered by walking along it.
// It knows the zone only through what Intl prints for each half-hour, and shares no code with src/time.

import type { CalendarSpec } from "../../src/time/calendar-spec.ts";

const MINUTE = 60_000;
const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** The list begins and ends here; both half-years' clock changes are inside. */
const BEGINS = Date.UTC(2025, 8, 1);
const ENDS = Date.UTC(2026, 5, 1);

export type PlainClock = { open: Uint8Array };

export function plainClock(spec: CalendarSpec): PlainClock {
  const walls = wallMinutes(spec.zone);
  const dates = new Map<number, Uint8Array>();
  const open = new Uint8Array(walls.length);
  for (let index = 0; index < walls.length; index++) {
    const wall = walls[index] ?? 0;
    const day = Math.floor(wall / 1440);
    const date = dates.get(day) ?? minutesOf(spec, day);
    dates.set(day, date);
    open[index] = date[wall - day * 1440] ?? 0;
  }
  return { open };
}

function minutesOf(spec: CalendarSpec, day: number): Uint8Array {
  const midnight = new Date(day * 1440 * MINUTE);
  const weekday = DAYS[midnight.getUTCDay()];
  const date = midnight.toISOString().slice(0, 10);
  const shown = new Uint8Array(1440);
  if (spec.hours === "always") shown.fill(1);
  else {
    for (const piece of spec.hours) {
      if (piece.days.some((name) => name === weekday)) shown.fill(1, minutes(piece.from), minutes(piece.to));
    }
  }
  if (spec.holidays?.add?.some((holiday) => holiday.date === date)) shown.fill(0);
  for (const shut of spec.closures ?? []) {
    if (shut.date === date) shown.fill(0, minutes(shut.from), minutes(shut.to));
  }
  return shown;
}

export function openAt(clock: PlainClock, at: number): boolean {
  return clock.open[Math.floor((at - BEGINS) / MINUTE)] === 1;
}

/** Walks forward until the amount has passed; null where the list ends before. */
export function walkOn(clock: PlainClock, start: number, amount: number): number | null {
  let left = amount;
  for (let at = start; at < ENDS; ) {
    const next = BEGINS + (Math.floor((at - BEGINS) / MINUTE) + 1) * MINUTE;
    if (openAt(clock, at)) {
      if (left <= next - at) return at + left;
      left -= next - at;
    }
    at = next;
  }
  return null;
}

/** Walks back until the amount has passed, and on to the last instant of which that is true. */
export function walkBack(clock: PlainClock, end: number, amount: number): number | null {
  let left = amount;
  for (let at = end; at > BEGINS; ) {
    const before = BEGINS + (Math.ceil((at - BEGINS) / MINUTE) - 1) * MINUTE;
    if (openAt(clock, before)) {
      if (left <= at - before) return at - left;
      left -= at - before;
    }
    at = before;
  }
  return null;
}

/** The open ms of [from, to), minute by minute. */
export function countBetween(clock: PlainClock, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; ) {
    const next = Math.min(BEGINS + (Math.floor((at - BEGINS) / MINUTE) + 1) * MINUTE, to);
    if (openAt(clock, at)) sum += next - at;
    at = next;
  }
  return sum;
}

/** The next minute after `at` at which open turns into closed or closed into open. */
export function nextChange(clock: PlainClock, at: number): { at: number; opens: boolean } | null {
  const before = openAt(clock, at);
  for (let next = BEGINS + (Math.floor((at - BEGINS) / MINUTE) + 1) * MINUTE; next < ENDS; next += MINUTE) {
    if (openAt(clock, next) !== before) return { at: next, opens: !before };
  }
  return null;
}

const zones = new Map<string, Int32Array>();

// In these months every zone changes on a half-hour of UTC, so between two of them the minutes just run on.
function wallMinutes(zone: string): Int32Array {
  const known = zones.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const found = new Int32Array((ENDS - BEGINS) / MINUTE);
  for (let index = 0; index < found.length; index += 30) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (
      format.format(BEGINS + index * MINUTE).match(/\d+/g) ?? []
    ).map(Number);
    const wall = Date.UTC(year, month - 1, day, hour, minute) / MINUTE;
    for (let more = 0; more < 30; more++) found[index + more] = wall + more;
  }
  zones.set(zone, found);
  return found;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
