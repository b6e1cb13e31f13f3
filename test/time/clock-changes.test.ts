// Nights on which the clocks change: where other libraries of this kind go wrong, one by one.

import { expect, test } from "vitest";
import { addBusinessDays, addMinutes, between, isOpen, nextOpening } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import type { HoursSpec, Weekday } from "../../src/time/calendar-spec.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";

const WORKDAYS: Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const ALL: Weekday[] = [...WORKDAYS, "sat", "sun"];
const at = parseInstant;

function calendar(zone: string, days: Weekday[], ...spans: [string, string][]) {
  return compileCalendar({ zone, hours: spans.map(([from, to]): HoursSpec => ({ days, from, to })) });
}

const berlin = calendar("Europe/Berlin", WORKDAYS, ["09:00", "17:00"]);

test("a weekend with a clock change is passed like any other", () => {
  expect(toIso(addMinutes(berlin, at("2026-03-27T14:00Z"), 121))).toBe("2026-03-30T07:01:00Z");
  expect(toIso(addMinutes(berlin, at("2026-10-23T14:00Z"), 121))).toBe("2026-10-26T09:01:00Z");
});

test("two in the morning is inside a night shift", () => {
  const nights = compileCalendar({
    zone: "Europe/Berlin",
    hours: [
      { days: WORKDAYS, from: "22:00", to: "24:00" },
      { days: ["tue", "wed", "thu", "fri", "sat"], from: "00:00", to: "06:00" },
    ],
  });
  expect(toIso(addMinutes(nights, at("2026-06-05T02:00+02:00"), 60))).toBe("2026-06-05T01:00:00Z");
  // The night of the spring change is an hour short, that of the autumn change an hour longer.
  const sundays = calendar("Europe/Berlin", ["sun"], ["00:00", "06:00"]);
  expect(between(sundays, at("2026-03-28T12:00Z"), at("2026-03-29T12:00Z"))).toBe(5 * 3_600_000);
  expect(between(sundays, at("2026-10-24T12:00Z"), at("2026-10-25T12:00Z"))).toBe(7 * 3_600_000);
});

test("nine o'clock is nine o'clock on the day the clocks change", () => {
  const sundays = calendar("Europe/Berlin", ["sun"], ["09:00", "17:00"]);
  expect(nextOpening(sundays, at("2026-03-28T12:00Z"))).toBe(at("2026-03-29T09:00+02:00"));
  expect(nextOpening(sundays, at("2026-10-24T12:00Z"))).toBe(at("2026-10-25T09:00+01:00"));
});

test("an opening that is skipped opens at the change, and only what the clock shows counts", () => {
  const early = calendar("Europe/Berlin", ALL, ["02:30", "10:00"]);
  expect(nextOpening(early, at("2026-03-28T23:00Z"))).toBe(at("2026-03-29T03:00+02:00"));
  expect(between(early, at("2026-03-28T23:00Z"), at("2026-03-29T12:00Z"))).toBe(7 * 3_600_000);
});

test("of an hour that comes twice both passes are judged by the wall clock, by every question alike", () => {
  const early = calendar("Europe/Berlin", ALL, ["02:30", "10:00"]);
  expect(isOpen(early, at("2026-10-25T02:45+02:00"))).toBe(true);
  expect(isOpen(early, at("2026-10-25T02:15+01:00"))).toBe(false);
  expect(nextOpening(early, at("2026-10-25T02:15+01:00"))).toBe(at("2026-10-25T02:30+01:00"));
  expect(nextOpening(early, at("2026-10-25T01:30Z"))).toBe(at("2026-10-25T01:30Z"));
});

test("the changing half-hour of Lord Howe is half an hour", () => {
  const nights = calendar("Australia/Lord_Howe", ALL, ["00:00", "02:00"]);
  // 2026-10-04: 02:00 becomes 02:30. 2026-04-05: 02:00 becomes 01:30.
  expect(between(nights, at("2026-10-03T12:00+10:30"), at("2026-10-04T12:00+11:00"))).toBe(120 * 60_000);
  expect(between(nights, at("2026-04-04T12:00+11:00"), at("2026-04-05T12:00+10:30"))).toBe(150 * 60_000);
});

test("Dublin, whose winter is the time that is set back, counts both passes", () => {
  const hour = calendar("Europe/Dublin", ["sun"], ["01:00", "03:00"]);
  expect(nextOpening(hour, at("2026-10-24T12:00Z"))).toBe(at("2026-10-25T00:00Z"));
  expect(between(hour, at("2026-10-24T12:00Z"), at("2026-10-25T12:00Z"))).toBe(3 * 3_600_000);
});

test("a zone that changes at midnight keeps its dates apart", () => {
  // Santiago: Saturday 2026-04-04 has 25 hours; Sunday 2026-09-06 begins at 01:00.
  const saturdays = calendar("America/Santiago", ["sat"], ["00:00", "24:00"]);
  expect(between(saturdays, at("2026-04-03T12:00Z"), at("2026-04-06T12:00Z"))).toBe(25 * 3_600_000);
  const sundays = calendar("America/Santiago", ["sun"], ["00:00", "24:00"]);
  expect(between(sundays, at("2026-09-05T12:00Z"), at("2026-09-08T12:00Z"))).toBe(23 * 3_600_000);
  expect(toIso(addBusinessDays(sundays, at("2026-08-30T12:00Z"), 1))).toBe("2026-09-06T11:00:00Z");
});

test("in an hour that comes twice a later report never has an earlier deadline in business days", () => {
  const early = calendar("Europe/Berlin", ALL, ["00:00", "10:00"]);
  const deadline = (start: string) => addBusinessDays(early, at(start), 1);
  expect(deadline("2026-10-25T02:10+01:00")).toBeGreaterThanOrEqual(deadline("2026-10-25T02:50+02:00"));
});

test("Newfoundland's change a minute after midnight, until 2011, loses and repeats nothing", () => {
  const round = compileCalendar({
    zone: "America/St_Johns",
    hours: "always",
    holidays: { add: [{ date: "2010-11-07", name: "Holiday" }] },
  });
  const [before, after] = [at("2010-11-06T12:00Z"), at("2010-11-08T12:00Z")];
  // The clock shows the holiday for a minute, then the eve once more for 59, then the whole holiday.
  expect(between(round, before, after)).toBe(after - before - 24 * 3_600_000 - 60_000);
  expect(isOpen(round, at("2010-11-07T02:30:30Z"))).toBe(false);
  expect(isOpen(round, at("2010-11-07T02:31Z"))).toBe(true);
});

test("business days never run back in Newfoundland's night of two midnights", () => {
  const round = compileCalendar({ zone: "America/St_Johns", hours: "always" });
  const deadlines = Array.from({ length: 48 * 120 }, (_, halfMinute) =>
    addBusinessDays(round, at("2010-11-06T00:00Z") + halfMinute * 30_000, 1),
  );
  expect(deadlines).toEqual(deadlines.toSorted((a, b) => a - b));
});
