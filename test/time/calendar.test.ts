// What a calendar may say, and what it is told when it may not.

import { expect, test } from "vitest";
import { isOpen, nextTransition } from "../../src/time/business-time.ts";
import { CalendarError, calendarOf, compileCalendar } from "../../src/time/calendar.ts";
import type { CalendarSpec } from "../../src/time/calendar-spec.ts";
import { parseInstant } from "../../src/time/instant.ts";

const office: CalendarSpec = { zone: "Europe/Berlin", hours: [{ days: ["mon", "tue"], from: "09:00", to: "17:00" }] };

function problems(spec: CalendarSpec): string[] {
  try {
    compileCalendar(spec);
    return [];
  } catch (error) {
    if (error instanceof CalendarError) return error.problems;
    throw error;
  }
}

test.each<[string, Partial<CalendarSpec>, string]>([
  ["never open", { hours: [] }, "it is never open"],
  ["without days", { hours: [{ days: [], from: "09:00", to: "17:00" }] }, "no days"],
  ["empty", { hours: [{ days: ["mon"], from: "09:00", to: "09:00" }] }, "09:00-09:00 is empty"],
  [
    "a night in one piece",
    { hours: [{ days: ["mon"], from: "22:00", to: "06:00" }] },
    "two pieces, 22:00-24:00 and 00:00-06:00",
  ],
  ["a time without zero", { hours: [{ days: ["mon"], from: "9:00", to: "17:00" }] }, '"9:00" is no time of day'],
  ["a time too late", { hours: [{ days: ["mon"], from: "09:00", to: "24:30" }] }, '"24:30" is no time of day'],
  [
    "overlapping",
    {
      hours: [
        { days: ["mon", "tue"], from: "11:00", to: "15:00" },
        { days: ["tue"], from: "09:00", to: "12:00" },
      ],
    },
    "on tue 09:00-12:00 and 11:00-15:00 overlap",
  ],
  ["a day twice", { hours: [{ days: ["mon", "mon"], from: "09:00", to: "17:00" }] }, '"mon" stands twice'],
  ["an abbreviation for a zone", { zone: "CET" }, 'write one like "Europe/Berlin"'],
  ["an unknown country", { holidays: { region: "XX" } }, '"XX" is not known'],
  ["an unknown state", { holidays: { region: "DE-XX" } }, '"DE-XX" is not known'],
  ["too long a region", { holidays: { region: "DE-BY-A-B" } }, '"DE-BY-A-B" is not known'],
  ["an added date that is none", { holidays: { add: [{ date: "2026-02-29", name: "?" }] } }, "holidays.add[0]"],
  ["a removed date that is none", { holidays: { region: "DE", remove: ["1.5.2026"] } }, "holidays.remove[0]"],
  ["removing from nothing", { holidays: { remove: ["2026-05-01"] } }, "nothing to remove from"],
  [
    "a closure that ends too early",
    { closures: [{ date: "2026-12-24", from: "17:00", to: "12:00", name: "?" }] },
    "ends before",
  ],
])("a calendar is refused: %s", (_, wrong, told) => {
  const found = problems({ ...office, ...wrong });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(told);
});

test("all that is wrong is told at once", () => {
  const hours: CalendarSpec["hours"] = [{ days: [], from: "17:00", to: "9:00" }];
  expect(problems({ zone: "EST", hours, holidays: { region: "QQ" } })).toHaveLength(4);
});

test("pieces that touch are one", () => {
  const lunchless = compileCalendar({
    ...office,
    hours: [
      { days: ["mon"], from: "12:00", to: "17:00" },
      { days: ["mon"], from: "09:00", to: "12:00" },
    ],
  });
  const opening = parseInstant("2026-06-01T09:00+02:00");
  expect(nextTransition(lunchless, opening)).toEqual({ at: parseInstant("2026-06-01T17:00+02:00"), opens: false });
});

test("equal specs share one calendar", () => {
  expect(calendarOf(office)).toBe(calendarOf(office));
  expect(calendarOf({ ...office })).toBe(calendarOf(office));
  expect(calendarOf({ ...office, zone: "Europe/Paris" })).not.toBe(calendarOf(office));
});

test("a closure shuts hours of one date", () => {
  const spec: CalendarSpec = {
    ...office,
    closures: [{ date: "2026-06-01", from: "12:00", to: "24:00", name: "Summer party" }],
  };
  const calendar = compileCalendar(spec);
  expect(isOpen(calendar, parseInstant("2026-06-01T11:59+02:00"))).toBe(true);
  expect(isOpen(calendar, parseInstant("2026-06-01T12:00+02:00"))).toBe(false);
  expect(isOpen(calendar, parseInstant("2026-06-02T12:00+02:00"))).toBe(true);
});
