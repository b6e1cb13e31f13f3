// Adding, measuring and asking in the open time of a calendar. Instants and amounts are epoch ms and ms.
//
// An interval is open from its opening up to, not including, its closing. An amount that is used up exactly at a closing
// ends at that closing; one that starts while closed starts at the next opening.

import type { Calendar } from "./calendar.ts";
import { inRange, outside, sayInstant, tableAfter, tableAt, tableBefore, tableOver } from "./covered.ts";
import { DAY, MINUTE } from "./lengths.ts";
import type { OpenTable } from "./open-table.ts";
import { lastAt } from "./step-index.ts";

export { addBusinessDays, closingAfter } from "./business-days.ts";

/**
 * The first instant by which `ms` of open time have passed since `start`; `start` itself for 0. A negative amount goes back.
 * @throws RangeError outside 1970 to 2149.
 */
export function addMs(calendar: Calendar, start: number, ms: number): number {
  if (ms < 0) return subtractMs(calendar, start, -ms);
  if (ms === 0 || calendar.neverShut) return inRange(start + ms);
  const table = tableAt(calendar, start);
  const target = openBefore(table, start) + ms;
  return target <= table.total ? firstWith(table, target) : addFar(calendar, start, ms);
}

/** As `addMs`, in minutes. */
export function addMinutes(calendar: Calendar, start: number, minutes: number): number {
  return addMs(calendar, start, minutes * MINUTE);
}

/**
 * The last instant from which `ms` of open time pass until `end`: the mirror of `addMs`, and its inverse for a start that is open.
 * So what is exactly one open day before a closing is that day's opening, not the closing before it.
 * @throws RangeError outside 1970 to 2149.
 */
export function subtractMs(calendar: Calendar, end: number, ms: number): number {
  if (ms < 0) return addMs(calendar, end, -ms);
  if (ms === 0 || calendar.neverShut) return inRange(end - ms);
  const table = tableAt(calendar, end);
  const target = openBefore(table, end) - ms;
  return target >= 0 ? lastWith(table, target) : subtractFar(calendar, end, ms);
}

/** The open ms from one instant to another; negative where `to` comes first. @throws RangeError outside 1970 to 2149. */
export function between(calendar: Calendar, from: number, to: number): number {
  if (calendar.neverShut) return inRange(to) - inRange(from);
  const table = tableOver(calendar, Math.min(from, to), Math.max(from, to));
  return openBefore(table, to) - openBefore(table, from);
}

/** @throws RangeError outside 1970 to 2149. */
export function isOpen(calendar: Calendar, at: number): boolean {
  if (calendar.neverShut) return inRange(at) === at;
  const table = tableAt(calendar, at);
  const index = lastAt(table.byTime, at);
  return index >= 0 && at < (table.closes[index] ?? 0);
}

/** `at` itself while open; null where it does not open again before 2150. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  if (isOpen(calendar, at)) return at;
  return nextTransition(calendar, at)?.at ?? null;
}

/** The next opening or closing strictly after `at`; null where there is none before 2150. */
export function nextTransition(calendar: Calendar, at: number): { at: number; opens: boolean } | null {
  let table = calendar.neverShut ? null : tableAt(calendar, at);
  for (; table; table = tableAfter(calendar, table)) {
    const index = lastAt(table.byTime, at);
    const closes = table.closes[index];
    // An interval that reaches the end of the table may go on after it.
    if (closes !== undefined && at < closes && closes < table.to) return { at: closes, opens: false };
    const opens = table.opens[index + 1];
    if (opens !== undefined && (closes === undefined || at >= closes)) return { at: opens, opens: true };
  }
  return null;
}

/** Open ms of the table before an instant. */
function openBefore(table: OpenTable, at: number): number {
  const index = lastAt(table.byTime, at);
  if (index < 0) return 0;
  const opens = table.opens[index] ?? 0;
  const closes = table.closes[index] ?? 0;
  return (table.before[index] ?? 0) + (at < closes ? at : closes) - opens;
}

function firstWith(table: OpenTable, target: number): number {
  const index = lastAt(table.byOpen, target);
  const before = table.before[index] ?? 0;
  if (before === target && index > 0) return table.closes[index - 1] ?? 0;
  return (table.opens[index] ?? 0) + target - before;
}

function lastWith(table: OpenTable, target: number): number {
  const index = lastAt(table.byOpen, target);
  return (table.opens[index] ?? 0) + target - (table.before[index] ?? 0);
}

// No holiday makes an amount end sooner, so what no week's hours can hold until the end is refused before any year is worked out.
function addFar(calendar: Calendar, start: number, ms: number): number {
  const soonest = inRange(start + Math.max(0, ms / calendar.weekMs - 2) * 7 * DAY);
  for (let table: OpenTable | null = tableOver(calendar, start, soonest); table; table = tableAfter(calendar, table)) {
    const target = openBefore(table, start) + ms;
    if (target <= table.total) return firstWith(table, target);
  }
  throw outside(`${ms} ms of open time after ${sayInstant(start)}`);
}

function subtractFar(calendar: Calendar, end: number, ms: number): number {
  const latest = inRange(end - Math.max(0, ms / calendar.weekMs - 2) * 7 * DAY);
  for (let table: OpenTable | null = tableOver(calendar, latest, end); table; table = tableBefore(calendar, table)) {
    const target = openBefore(table, end) - ms;
    if (target >= 0) return lastWith(table, target);
  }
  throw outside(`${ms} ms of open time before ${sayInstant(end)}`);
}
