// Those who answer: Dueline, a plain walk with luxon, and the libraries that people use for this.

import { DateTime } from "luxon";
import { addBusinessDays, addMinutes, between, isOpen } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import type { Ask } from "./measure.ts";
import { DAY, HOLIDAYS, MINUTE, OFFICE, ZONE } from "./questions.ts";

/** A question that an engine cannot answer is left out. */
export type Engine = {
  name: string;
  addHours?: (hours: number) => Ask;
  openMinutesIn?: (days: number) => Ask;
  isOpen?: Ask;
  addDays?: (days: number) => Ask;
};

export function dueline(): Engine {
  const calendar = compileCalendar(OFFICE);
  return {
    name: "Dueline",
    addHours: (hours) => (start) => addMinutes(calendar, start, hours * 60),
    openMinutesIn: (days) => (start) => between(calendar, start, start + days * DAY) / MINUTE,
    isOpen: (start) => (isOpen(calendar, start) ? 1 : 0),
    addDays: (days) => (start) => addBusinessDays(calendar, start, days),
  };
}

/** What one writes without a library: day after day, the opening and the closing of each. */
export function luxonWalk(): Engine {
  const holidays = new Set(HOLIDAYS);
  const works = (day: DateTime) => day.weekday <= 5 && !holidays.has(day.toISODate() ?? "");
  function walk(start: number, visit: (opens: number, closes: number) => number | null): number {
    for (let day = DateTime.fromMillis(start, { zone: ZONE }).startOf("day"); ; day = day.plus({ days: 1 })) {
      if (!works(day)) continue;
      const found = visit(day.set({ hour: 9 }).toMillis(), day.set({ hour: 17 }).toMillis());
      if (found !== null) return found;
    }
  }
  return {
    name: "luxon, walking day by day",
    addHours: (hours) => (start) => {
      let left = hours * 60 * MINUTE;
      return walk(start, (opens, closes) => {
        const from = Math.max(opens, start);
        if (from + left <= closes) return from + left;
        left -= Math.max(0, closes - from);
        return null;
      });
    },
    openMinutesIn: (days) => (start) => {
      const end = start + days * DAY;
      let sum = 0;
      return walk(start, (opens, closes) => {
        sum += Math.max(0, Math.min(closes, end) - Math.max(opens, start));
        return closes >= end ? sum / MINUTE : null;
      });
    },
    isOpen(start) {
      const at = DateTime.fromMillis(start, { zone: ZONE });
      return at.hour >= 9 && at.hour < 17 && works(at) ? 1 : 0;
    },
  };
}
