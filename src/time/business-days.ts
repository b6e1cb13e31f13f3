// "n business days": the same time of day n business days on, or the closing of the n-th for a clock that starts before a day's hours.

import type { Calendar } from "./calendar.ts";
import { inRange, outside, sayInstant, tableAfter, tableAt, tableBefore } from "./covered.ts";
import { DAY } from "./lengths.ts";
import type { OpenTable } from "./open-table.ts";
import { lastAt } from "./step-index.ts";
import { dayAt, instantAt, latestWallAt } from "./zone.ts";

/**
 * Started strictly inside a business day (after its first opening, before its last closing): the same time of day n business days later.
 * Started at an opening or outside business time, then at the next opening: the closing of the n-th business day, counting that one.
 * Where that time of day does not exist or is outside the hours: the nearest instant inside them. So a later start never ends sooner.
 * 0 is the start itself; a negative n is the mirror (from a closing: the opening of the n-th business day back, counting that one).
 * All epoch ms. @throws RangeError outside 1970 to 2149, or where n is no whole number.
 */
export function addBusinessDays(calendar: Calendar, start: number, n: number): number {
  if (!Number.isInteger(n)) throw new RangeError(`${n} business days: only whole days can be counted`);
  // At least as many dates pass, so what is too far is refused before any year is worked out.
  inRange(inRange(start) + Math.trunc(n * 0.99) * DAY);
  if (n === 0) return start;
  const go = n > 0 ? forward : back;
  const grow = n > 0 ? tableAfter : tableBefore;
  for (let table: OpenTable | null = tableAt(calendar, start); table; table = grow(calendar, table)) {
    const end = go(calendar, table, start, Math.abs(n));
    if (end !== null) return end;
  }
  throw outside(`${n} business days from ${sayInstant(start)}`);
}

/**
 * The closing of the n-th business day after the local date of the start: "next business day" is the first. Whatever was
 * reported on a day off, or after closing, has the same one as what was reported just before.
 * All epoch ms, n from 1 on. @throws RangeError outside 1970 to 2149.
 */
export function closingAfter(calendar: Calendar, start: number, n: number): number {
  inRange(inRange(start) + Math.trunc(n * 0.99) * DAY);
  const date = dayAt(calendar.zone, start);
  for (let table: OpenTable | null = tableAt(calendar, start); table; table = tableAfter(calendar, table)) {
    const { byTime, dates, closes } = table.days;
    let next = lastAt(byTime, start) + 1;
    while (next < dates.length && (dates[next] ?? 0) <= date) next++;
    const end = closes[next + n - 1];
    if (end !== undefined && end <= table.to) return end;
  }
  throw outside(`the closing of business day ${n} after ${sayInstant(start)}`);
}

/** Null where the table ends too early. */
function forward(calendar: Calendar, table: OpenTable, start: number, n: number): number | null {
  const { days } = table;
  const interval = lastAt(table.byTime, start);
  const at = start < (table.closes[interval] ?? 0) ? start : table.opens[interval + 1];
  if (at === undefined) return null;
  const today = lastAt(days.byTime, at);
  if (today < 0) return null;
  if (at === days.opens[today]) return days.closes[today + n - 1] ?? null;
  return sameTimeOn(calendar, table, at, today, today + n);
}

function back(calendar: Calendar, table: OpenTable, end: number, n: number): number | null {
  const { days } = table;
  // The interval that is open just before `end`, or the last one before it.
  const interval = lastAt(table.byTime, end - 1);
  const at = Math.min(end, table.closes[interval] ?? Number.NEGATIVE_INFINITY);
  const today = lastAt(days.byTime, at - 1);
  if (today < 0) return null;
  if (at === days.closes[today]) return days.opens[today - n + 1] ?? null;
  return sameTimeOn(calendar, table, at, today, today - n);
}

function sameTimeOn(calendar: Calendar, table: OpenTable, at: number, today: number, target: number): number | null {
  const { dates, opens, closes } = table.days;
  const [from = 0, date = 0] = [dates[today], dates[target]];
  const [opening = Number.NEGATIVE_INFINITY, closing = Number.POSITIVE_INFINITY] = [opens[target], closes[target]];
  // The table ends before that day, or within it.
  if (opening < table.from || closing > table.to) return null;
  // In an hour that comes twice the later pass counts as its end, so that the time of day never runs back.
  const timeOfDay = Math.min(latestWallAt(calendar.zone, at) - from * DAY, DAY);
  const same = instantAt(calendar.zone, date * DAY + timeOfDay);
  return nearestOpen(table, Math.min(Math.max(same, opening), closing));
}

/** Of an instant between the opening and the closing of a day: itself, or the nearer end of the break it lies in. */
function nearestOpen(table: OpenTable, at: number): number {
  const interval = lastAt(table.byTime, at);
  const closed = table.closes[interval] ?? at;
  const opens = table.opens[interval + 1] ?? at;
  if (at <= closed) return at;
  return at - closed <= opens - at ? closed : opens;
}
