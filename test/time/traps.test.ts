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
