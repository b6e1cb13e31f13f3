// A calendar made ready to count with: checked once, its table of open intervals built around the instants it is asked about.

import { problemsOf } from "./calendar-check.ts";
import { type CalendarSpec, type HoursSpec, WEEKDAYS } from "./calendar-spec.ts";
import { daysOffOf } from "./days-off.ts";
import { MINUTE } from "./lengths.ts";
import { minuteOf } from "./local-date.ts";
import type { Openings, OpenTable, Span } from "./open-table.ts";
import { zoneOf } from "./zone.ts";

export type Calendar = Openings & {
  readonly spec: CalendarSpec;
  /** Open ms of a week without days off. */
  readonly weekMs: number;
  /** Open at every instant: nothing to look up. */
  readonly neverShut: boolean;
  /** What was worked out so far; `tableAt` alone writes it. */
  table: OpenTable | undefined;
};

/** What is wrong with a calendar, all of it at once. */
export class CalendarError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.name = "CalendarError";
    this.problems = problems;
  }
}

/** @throws CalendarError where the calendar is never open, overlaps, or names what does not exist. */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const problems = problemsOf(spec);
  if (problems.length > 0) throw new CalendarError(problems);
  const week = WEEKDAYS.map((weekday) => spansOf(spec.hours, weekday));
  const openMinutes = week.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  const { region, add = [] } = spec.holidays ?? {};
  const noDaysOff = region === undefined && add.length === 0 && (spec.closures ?? []).length === 0;
  return {
    spec,
    zone: zoneOf(spec.zone),
    week,
    weekMs: openMinutes * MINUTE,
    daysOff: daysOffOf(spec),
    neverShut: noDaysOff && openMinutes === 7 * 24 * 60,
    table: undefined,
  };
}

const MOST_KEPT = 500;
const kept = new Map<string, Calendar>();
const seen = new WeakMap<CalendarSpec, Calendar>();

/**
 * The compiled calendar of a spec, kept: hand in the same spec, or an equal one, as often as you like.
 * A spec must not be changed after it was handed in.
 * @throws CalendarError as `compileCalendar` does.
 */
export function calendarOf(spec: CalendarSpec): Calendar {
  const same = seen.get(spec);
  if (same) return same;
  const key = JSON.stringify(spec);
  const calendar = kept.get(key) ?? compileCalendar(spec);
  kept.delete(key);
  kept.set(key, calendar);
  const oldest = kept.keys().next();
  if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  seen.set(spec, calendar);
  return calendar;
}

function spansOf(hours: readonly HoursSpec[] | "always", weekday: (typeof WEEKDAYS)[number]): Span[] {
  if (hours === "always") return [{ from: 0, to: 24 * 60 }];
  return hours
    .filter((piece) => piece.days.includes(weekday))
    .map((piece) => ({ from: minuteOf(piece.from) ?? 0, to: minuteOf(piece.to) ?? 0 }))
    .toSorted((a, b) => a.from - b.from);
}
