// What takes a local date, or hours of it, out of a calendar: holidays and closures.

import type { CalendarSpec } from "./calendar-spec.ts";
import { type Holiday, holidaysIn } from "./holidays.ts";
import { dateText, dayNumber, minuteOf, yearOf } from "./local-date.ts";

/** Minutes of one local date that do not count, and why. */
export type Closing = {
  readonly from: number;
  readonly to: number;
  readonly why: "holiday" | "closure";
  readonly name: string;
};

/** What is shut on a local date, holidays before closures. Looked up, never walked. */
export type DaysOff = { readonly on: (day: number) => readonly Closing[] };

const NONE: readonly Closing[] = [];
const MIDNIGHT = 24 * 60;

/** Of a spec that was checked (see calendar-check.ts). */
export function daysOffOf(spec: CalendarSpec): DaysOff {
  const fixed = new Map<number, Closing[]>();
  for (const { date, name } of spec.holidays?.add ?? []) note(fixed, date, 0, MIDNIGHT, "holiday", name);
  for (const { date, from, to, name } of spec.closures ?? []) {
    note(fixed, date, minuteOf(from) ?? 0, minuteOf(to) ?? MIDNIGHT, "closure", name);
  }
  const region = spec.holidays?.region;
  if (region === undefined) return { on: (day) => fixed.get(day) ?? NONE };
  const removed = new Set((spec.holidays?.remove ?? []).map(dayNumber));
  const only = spec.holidays?.only;
  const years = new Map<number, ReadonlyMap<number, Closing>>();
  return {
    on(day) {
      const here = fixed.get(day) ?? NONE;
      const regional = removed.has(day) ? undefined : yearOfRegion(years, region, only, day).get(day);
      return regional ? [regional, ...here] : here;
    },
  };
}

function yearOfRegion(
  years: Map<number, ReadonlyMap<number, Closing>>,
  region: string,
  only: readonly string[] | undefined,
  day: number,
) {
  const year = yearOf(day);
  const known = years.get(year);
  if (known) return known;
  const found = new Map<number, Closing>();
  // A substitute day or the tail of a feast may fall into the neighbouring year.
  for (const near of [year - 1, year, year + 1]) {
    for (const holiday of holidaysIn(region, near)) {
      if (only && !only.includes(holiday.name) && !only.includes(holiday.english)) continue;
      const before = found.get(holiday.day);
      if (!before || holiday.fromMinute < before.from) found.set(holiday.day, closingOf(holiday));
    }
  }
  years.set(year, found);
  return found;
}

function closingOf(holiday: Holiday): Closing {
  return { from: holiday.fromMinute, to: MIDNIGHT, why: "holiday", name: holiday.name };
}

function note(into: Map<number, Closing[]>, date: string, from: number, to: number, why: Closing["why"], name: string) {
  const day = dayNumber(date);
  if (day === null) throw new Error(`"${date}" is no date: ${dateText(0)} would be one`);
  const closings = into.get(day);
  if (closings) closings.push({ from, to, why, name });
  else into.set(day, [{ from, to, why, name }]);
}
