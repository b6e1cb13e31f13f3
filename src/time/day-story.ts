// Why each minute of a local date is open or not, in order, as stretches of instants.

import type { Calendar } from "./calendar.ts";
import { DAY, MINUTE } from "./lengths.ts";
import { weekdayOf } from "./local-date.ts";
import { openSpans, type Span } from "./open-table.ts";
import { dayAt, stretchesOf } from "./zone.ts";

export type Reason = "weekend" | "closed" | "holiday" | "closure";

/** Instants [from, to) in epoch ms. */
export type Stretch = {
  readonly why: "open" | Reason;
  readonly name?: string | undefined;
  readonly from: number;
  readonly to: number;
};

const MIDNIGHT = 24 * 60;

/** The local dates from one instant to another, each with its stretches inside that range. */
export function daysBetween(calendar: Calendar, start: number, end: number): { day: number; stretches: Stretch[] }[] {
  const found: { day: number; stretches: Stretch[] }[] = [];
  const { zone } = calendar;
  // A clock that goes back over midnight shows the date before once more.
  const last = Math.max(dayAt(zone, end), dayAt(zone, Math.max(start, end - 1))) + 1;
  for (let day = dayAt(zone, start) - 1; day <= last; day++) {
    const stretches = storyOf(calendar, day).flatMap((told) => {
      const [from, to] = [Math.max(told.from, start), Math.min(told.to, end)];
      return from < to ? [{ ...told, from, to }] : [];
    });
    if (stretches.length > 0) found.push({ day, stretches });
  }
  return found;
}

function storyOf(calendar: Calendar, day: number): Stretch[] {
  const midnight = day * DAY;
  const told = spansOf(calendar, day).flatMap(({ span, why, name }) =>
    stretchesOf(calendar.zone, midnight + span.from * MINUTE, midnight + span.to * MINUTE).map((stretch) => ({
      why,
      name,
      ...stretch,
    })),
  );
  const joined: Stretch[] = [];
  for (const next of told.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    const goesOn = last?.to === next.from && last.why === next.why && last.name === next.name;
    if (goesOn) joined[joined.length - 1] = { ...last, to: next.to };
    else joined.push(next);
  }
  return joined;
}

type Told = { readonly span: Span; readonly why: Stretch["why"]; readonly name?: string | undefined };

/** The whole local date, minute by minute, cut wherever the reason may change. */
function spansOf(calendar: Calendar, day: number): Told[] {
  const hours = calendar.week[weekdayOf(day)] ?? [];
  const closings = calendar.daysOff.on(day);
  if (hours.length === 0) return [{ span: { from: 0, to: MIDNIGHT }, why: "weekend" }];
  const open = openSpans(calendar, day);
  const edges = [...hours, ...closings, ...open].flatMap((span) => [span.from, span.to]);
  const cuts = [...new Set([0, ...edges, MIDNIGHT])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const span = { from, to: cuts[index + 1] ?? MIDNIGHT };
    if (open.some((piece) => holds(piece, span))) return { span, why: "open" };
    const closing = closings.find((shut) => holds(shut, span));
    return closing ? { span, why: closing.why, name: closing.name } : { span, why: "closed" };
  });
}

function holds(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
