// The open intervals of a calendar over some years, with sums, so that a question costs a look-up and not a walk.

import type { DaysOff } from "./days-off.ts";
import { DAY, MINUTE } from "./lengths.ts";
import { newYear, weekdayOf } from "./local-date.ts";
import { segmentsBetween, shown } from "./segments.ts";
import { type StepIndex, stepIndex } from "./step-index.ts";
import type { Zone } from "./zone.ts";

/** Minutes of a local date, [from, to). */
export type Span = { readonly from: number; readonly to: number };

/** What a table is built from. */
export type Openings = {
  readonly zone: Zone;
  /** The hours of each weekday in order, Monday first. */
  readonly week: readonly (readonly Span[])[];
  readonly daysOff: DaysOff;
};

/** All instants are epoch ms; [from, to) is what the table covers. */
export type OpenTable = {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly from: number;
  readonly to: number;
  /** Interval i is open in [opens[i], closes[i]); intervals neither touch nor overlap. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open ms of the table before interval i. */
  readonly before: Float64Array;
  readonly total: number;
  readonly byTime: StepIndex;
  readonly byOpen: StepIndex;
  readonly days: BusinessDays;
};

/** The local dates with any open time, in order: day j is business from opens[j] to closes[j]. Whole days, also at the ends of the table. */
export type BusinessDays = {
  readonly dates: Int32Array;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly byTime: StepIndex;
};

type Stretch = { readonly from: number; readonly to: number; readonly day: number };

/** Of whole UTC years, the first to the last. */
export function openTable(calendar: Openings, firstYear: number, lastYear: number): OpenTable {
  const from = newYear(firstYear) * DAY;
  const to = newYear(lastYear + 1) * DAY;
  const stretches = stretchesIn(calendar, newYear(firstYear), newYear(lastYear + 1));
  const merged = merge(stretches, from, to);
  const opens = Float64Array.from(merged, (interval) => interval.from);
  const closes = Float64Array.from(merged, (interval) => interval.to);
  const before = new Float64Array(merged.length);
  let total = 0;
  for (const [index, interval] of merged.entries()) {
    before[index] = total;
    total += interval.to - interval.from;
  }
  const days = businessDays(stretches, newYear(firstYear) - 1, newYear(lastYear + 1) + 1);
  const [byTime, byOpen] = [stepIndex(opens), stepIndex(before)];
  return { firstYear, lastYear, from, to, opens, closes, before, total, byTime, byOpen, days };
}

/** The open minutes of a local date: its weekly hours less what is shut. */
export function openSpans(calendar: Openings, day: number): readonly Span[] {
  const hours = calendar.week[weekdayOf(day)] ?? [];
  const closings = calendar.daysOff.on(day);
  if (closings.length === 0) return hours;
  let open: readonly Span[] = hours;
  for (const closing of closings) {
    open = open.flatMap((span) =>
      [
        { from: span.from, to: Math.min(span.to, closing.from) },
        { from: Math.max(span.from, closing.to), to: span.to },
      ].filter((rest) => rest.from < rest.to),
    );
  }
  return open;
}

// Two dates more at either end: a local date may begin or end up to a day away from the UTC one.
function stretchesIn(calendar: Openings, firstDay: number, endDay: number): Stretch[] {
  const found: Stretch[] = [];
  const segments = segmentsBetween(calendar.zone, (firstDay - 3) * DAY, (endDay + 3) * DAY);
  let past = 0;
  for (let day = firstDay - 2; day < endDay + 2; day++) {
    const midnight = day * DAY;
    while ((segments[past]?.to ?? Number.POSITIVE_INFINITY) < midnight - DAY) past++;
    for (const span of openSpans(calendar, day)) {
      for (const segment of segments.slice(past, past + 3)) {
        const both = shown(segment, midnight + span.from * MINUTE, midnight + span.to * MINUTE);
        if (both) found.push({ from: both.from, to: both.to, day });
      }
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function merge(stretches: Stretch[], from: number, to: number): Span[] {
  const merged: Span[] = [];
  for (const stretch of stretches) {
    const [begins, ends] = [Math.max(stretch.from, from), Math.min(stretch.to, to)];
    if (begins >= ends) continue;
    const last = merged.at(-1);
    if (last?.to === begins) merged[merged.length - 1] = { from: last.from, to: ends };
    else merged.push({ from: begins, to: ends });
  }
  return merged;
}

// Where the clock goes back over midnight (Newfoundland until 2011), two dates alternate; a day then begins when the one before has ended.
function businessDays(stretches: Stretch[], firstDay: number, endDay: number): BusinessDays {
  const bounds = new Map<number, { opens: number; closes: number }>();
  for (const { from, to, day } of stretches) {
    if (day < firstDay || day >= endDay) continue;
    const known = bounds.get(day);
    bounds.set(day, { opens: known?.opens ?? from, closes: to });
  }
  const dates = [...bounds.keys()].sort((a, b) => a - b);
  const opens = new Float64Array(dates.length);
  const closes = new Float64Array(dates.length);
  let ended = Number.NEGATIVE_INFINITY;
  for (const [index, date] of dates.entries()) {
    const day = bounds.get(date);
    opens[index] = Math.max(day?.opens ?? 0, ended);
    closes[index] = ended = day?.closes ?? 0;
  }
  return { dates: Int32Array.from(dates), opens, closes, byTime: stepIndex(opens) };
}
