// What other libraries of this kind are known to get wrong.

import { expect, test } from "vitest";
import {
  addBusinessDays,
  addMinutes,
  between,
  isOpen,
  nextOpening,
  nextTransition,
} from "../../src/time/business-time.ts";
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

test("an amount used up at closing ends there, not sixteen or sixty-four hours later", () => {
  expect(toIso(addMinutes(berlin, at("2026-06-05T09:00+02:00"), 480))).toBe("2026-06-05T15:00:00Z");
});

test("the closing instant is closed, the opening instant open", () => {
  expect(isOpen(berlin, at("2026-06-05T17:00+02:00"))).toBe(false);
  expect(isOpen(berlin, at("2026-06-05T16:59:59.999+02:00"))).toBe(true);
  expect(isOpen(berlin, at("2026-06-05T09:00+02:00"))).toBe(true);
  expect(nextTransition(berlin, at("2026-06-05T09:00+02:00"))).toEqual({ at: at("2026-06-05T15:00Z"), opens: false });
});

test("seconds survive a night", () => {
  expect(toIso(addMinutes(berlin, at("2026-06-04T16:59:30+02:00"), 1))).toBe("2026-06-05T07:00:30Z");
});

test("a day until 24:00 runs into the next without a minute's hole", () => {
  const round = calendar("Europe/Berlin", ALL, ["00:00", "24:00"]);
  expect(isOpen(round, at("2026-06-04T23:59:59.999+02:00"))).toBe(true);
  expect(nextTransition(round, at("2026-06-04T12:00Z"))).toBeNull();
  expect(between(round, at("2026-03-29T00:00+01:00"), at("2026-03-30T00:00+02:00"))).toBe(23 * 3_600_000);
  const late = calendar("Europe/Berlin", WORKDAYS, ["22:00", "24:00"]);
  expect(toIso(addMinutes(late, at("2026-06-04T22:00+02:00"), 120))).toBe("2026-06-04T22:00:00Z");
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

test("an open stretch that runs over several New Years is one, whichever year is asked about", () => {
  const round = compileCalendar({
    zone: "Europe/Berlin",
    hours: "always",
    holidays: { add: [{ date: "2029-03-05", name: "Holiday" }] },
  });
  const holiday = at("2029-03-05T00:00+01:00");
  expect(nextTransition(round, at("2026-12-31T12:00Z"))).toEqual({ at: holiday, opens: false });
  expect(addMinutes(round, at("2026-12-31T12:00Z"), (holiday - at("2026-12-31T12:00Z")) / 60_000)).toBe(holiday);
  expect(addBusinessDays(round, at("2027-12-31T23:30+01:00"), 1)).toBe(at("2028-01-01T23:30+01:00"));
});

test("business days never run back in Newfoundland's night of two midnights", () => {
  const round = compileCalendar({ zone: "America/St_Johns", hours: "always" });
  const deadlines = Array.from({ length: 48 * 120 }, (_, halfMinute) =>
    addBusinessDays(round, at("2010-11-06T00:00Z") + halfMinute * 30_000, 1),
  );
  expect(deadlines).toEqual(deadlines.toSorted((a, b) => a - b));
});

test("the first hours of a UTC year are still the old year's evening in Honolulu", () => {
  const wednesdays = calendar("Pacific/Honolulu", ["wed"], ["12:00", "20:00"]);
  expect(isOpen(wednesdays, at("2026-01-01T05:59Z"))).toBe(true);
  expect(isOpen(wednesdays, at("2026-01-01T06:00Z"))).toBe(false);
});

test("a day that is cut by the end of a UTC year keeps its evening", () => {
  const honolulu = compileCalendar({
    zone: "Pacific/Honolulu",
    hours: [
      { days: ["thu"], from: "12:00", to: "20:00" },
      { days: ["fri"], from: "12:00", to: "14:00" },
      { days: ["fri"], from: "17:00", to: "20:00" },
    ],
  });
  expect(isOpen(honolulu, at("2026-01-01T12:00-10:00"))).toBe(true);
  expect(toIso(addBusinessDays(honolulu, at("2027-12-30T16:00-10:00"), 1))).toBe("2028-01-01T03:00:00Z");
});

test("a holiday takes out its local date and half of a night shift, no more", () => {
  const round = compileCalendar({
    zone: "Pacific/Auckland",
    hours: "always",
    holidays: { add: [{ date: "2026-02-06", name: "Waitangi Day" }] },
  });
  expect(isOpen(round, at("2026-02-05T23:59:59+13:00"))).toBe(true);
  expect(isOpen(round, at("2026-02-06T00:00+13:00"))).toBe(false);
  expect(isOpen(round, at("2026-02-06T23:59:59+13:00"))).toBe(false);
  expect(isOpen(round, at("2026-02-07T00:00+13:00"))).toBe(true);
});

test("seven thousand holidays in a row are passed in one step", () => {
  const add = Array.from({ length: 7000 }, (_, day) => ({
    date: toIso(Date.UTC(2026, 0, 1) + day * 86_400_000).slice(0, 10),
    name: "Sabbatical",
  }));
  const away = compileCalendar({ ...berlin.spec, holidays: { add } });
  expect(toIso(addMinutes(away, at("2026-01-01T09:00Z"), 60))).toBe("2045-03-02T09:00:00Z");
});

test("ten years of office hours ahead are counted, a thousand are refused, and neither takes long", () => {
  expect(toIso(addMinutes(berlin, at("2026-01-05T09:00+01:00"), 8 * 60 * 2610))).toBe("2036-01-04T16:00:00Z");
  for (const minutes of [1e9, Number.NaN, Number.POSITIVE_INFINITY, -1e9]) {
    expect(() => addMinutes(berlin, at("2026-01-05T09:00Z"), minutes)).toThrow(RangeError);
  }
  expect(() => addBusinessDays(berlin, at("2026-01-05T09:00Z"), 1e6)).toThrow("1970 to 2149");
  expect(() => addBusinessDays(berlin, at("2026-01-05T09:00Z"), 1.5)).toThrow("whole days");
  expect(() => isOpen(berlin, Number.NaN)).toThrow(RangeError);
  expect(() => between(berlin, 0, 8.64e15)).toThrow("1970 to 2149");
});

test("a calendar whose every open day is a holiday ends its search", () => {
  const never = compileCalendar({
    zone: "Europe/Berlin",
    hours: [{ days: ["sun"], from: "10:00", to: "11:00" }],
    closures: Array.from({ length: 9400 }, (_, week) => ({
      date: toIso(Date.UTC(1970, 0, 4) + week * 7 * 86_400_000).slice(0, 10),
      from: "00:00",
      to: "24:00",
      name: "Closed for good",
    })),
  });
  expect(nextOpening(never, at("2026-01-01T00:00Z"))).toBeNull();
  expect(() => addMinutes(never, at("2026-01-01T00:00Z"), 1)).toThrow(RangeError);
  expect(() => addBusinessDays(never, at("2026-01-01T00:00Z"), -1)).toThrow(RangeError);
});
