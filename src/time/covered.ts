// Builds a calendar's table where it is asked about, year by year, and refuses what no one can promise.

import type { Calendar } from "./calendar.ts";
import { DAY } from "./lengths.ts";
import { newYear } from "./local-date.ts";
import { type OpenTable, openTable } from "./open-table.ts";

/** The years that a calendar can be asked about: a bound on every search, and farther than any promise. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2149;

const BEGINNING = newYear(FIRST_YEAR) * DAY;
const END = newYear(LAST_YEAR + 1) * DAY;

/** A table that covers an instant (epoch ms). @throws RangeError outside 1970 to 2149. */
export function tableAt(calendar: Calendar, at: number): OpenTable {
  const { table } = calendar;
  return table !== undefined && at >= table.from && at < table.to ? table : tableOver(calendar, at, at);
}

/** A table that covers both instants. @throws RangeError outside 1970 to 2149. */
export function tableOver(calendar: Calendar, from: number, to: number): OpenTable {
  const { table } = calendar;
  if (table !== undefined && from >= table.from && to < table.to) return table;
  const [first, last] = [yearIn(from), yearIn(to)];
  return table === undefined ? build(calendar, first, last + 1) : grow(calendar, table, first, last);
}

/** The table with later years added, or null where no year is left. */
export function tableAfter(calendar: Calendar, table: OpenTable): OpenTable | null {
  return table.lastYear >= LAST_YEAR ? null : grow(calendar, table, table.firstYear, table.lastYear + 1);
}

/** The table with earlier years added, or null where no year is left. */
export function tableBefore(calendar: Calendar, table: OpenTable): OpenTable | null {
  return table.firstYear <= FIRST_YEAR ? null : grow(calendar, table, table.firstYear - 1, table.lastYear);
}

/** The instant itself. @throws RangeError outside 1970 to 2149, and for what is no number. */
export function inRange(at: number): number {
  if (at >= BEGINNING && at < END) return at;
  throw outside(sayInstant(at));
}

export function outside(what: string): RangeError {
  return new RangeError(`${what}: outside ${FIRST_YEAR} to ${LAST_YEAR}, the years a calendar covers`);
}

export function sayInstant(at: number): string {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at);
}

function yearIn(at: number): number {
  return new Date(inRange(at)).getUTCFullYear();
}

// Half as much again in the direction of growth, so that walking on and on stays cheap.
function grow(calendar: Calendar, table: OpenTable, first: number, last: number): OpenTable {
  const more = (table.lastYear - table.firstYear) >> 1;
  return build(
    calendar,
    first < table.firstYear ? first - more : table.firstYear,
    last > table.lastYear ? last + more : table.lastYear,
  );
}

function build(calendar: Calendar, first: number, last: number): OpenTable {
  calendar.table = openTable(calendar, Math.max(first, FIRST_YEAR), Math.min(last, LAST_YEAR));
  return calendar.table;
}
