// Business days at their bounds: openings and closings, no days at all, and the end of the years that can be counted.
import { describe, expect, test } from "vitest";
import { stretched } from "../../src/time/amount.ts";
import { addBusinessDays, closingAfter } from "../../src/time/business-days.ts";
import { addMs, between, isOpen, nextOpening, nextTransition, subtractMs } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import { toIso } from "../../src/time/instant.ts";

const office = compileCalendar({
  zone: "UTC",
  hours: [
    { days: ["mon", "wed"], from: "09:00", to: "17:00" },
    { days: ["tue"], from: "08:00", to: "18:00" },
    { days: ["thu", "fri"], from: "09:00", to: "12:00" },
  ],
});
const daily = compileCalendar({
  zone: "UTC",
  hours: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "08:00", to: "16:00" }],
});
const always = compileCalendar({ zone: "UTC", hours: "always" });

// 2026-06-01 is a Monday.
describe("a business day on or back", () => {
  test.each([
    ["from a closing the next day counts whole", "2026-06-01T17:00:00Z", 1, "2026-06-02T18:00:00Z"],
    ["from an opening that day counts whole", "2026-06-01T09:00:00Z", 1, "2026-06-01T17:00:00Z"],
    ["from inside a day, the same time", "2026-06-01T09:30:00Z", 1, "2026-06-02T09:30:00Z"],
    ["later than the hours of that day, its closing", "2026-06-03T13:00:00Z", 1, "2026-06-04T12:00:00Z"],
    ["earlier than the hours of that day, its opening", "2026-06-02T08:30:00Z", 1, "2026-06-03T09:00:00Z"],
    ["back from an opening the day before counts whole", "2026-06-02T08:00:00Z", -1, "2026-06-01T09:00:00Z"],
    ["back from a closing that day counts whole", "2026-06-02T18:00:00Z", -1, "2026-06-02T08:00:00Z"],
    ["back from a Sunday the Friday counts whole", "2026-06-07T12:00:00Z", -1, "2026-06-05T09:00:00Z"],
    ["back from inside a day, the same time", "2026-06-03T10:00:00Z", -1, "2026-06-02T10:00:00Z"],
    ["none at all leaves a Sunday as it is", "2026-06-07T12:00:00Z", 0, "2026-06-07T12:00:00Z"],
    ["none at all leaves a time inside hours as it is", "2026-06-01T10:00:00Z", 0, "2026-06-01T10:00:00Z"],
  ])("%s: %s, %d", (_, from, n, expected) => {
    expect(toIso(addBusinessDays(office, Date.parse(from), n))).toBe(expected);
  });
});

test("over the turn of any year a day on is a day on, and back again", () => {
  for (let year = 1971; year < 2149; year += 1) {
    const eve = Date.UTC(year, 11, 31, 10);
    expect(addBusinessDays(daily, eve, 1)).toBe(eve + 86_400_000);
    expect(addBusinessDays(daily, eve + 86_400_000, -1)).toBe(eve);
  }
});

test("days are counted up to the last of 2149 and from the first of 1970, and refused beyond by name", () => {
  const [first, last] = [Date.UTC(1970, 0, 1, 12), Date.UTC(2149, 11, 31, 12)];
  const between = (last - first) / 86_400_000;
  expect(addBusinessDays(daily, first, between)).toBe(last);
  expect(addBusinessDays(daily, last, -between)).toBe(first);
  const beyond = (n: number) =>
    `${n} business days from ${new Date(n > 0 ? first : last).toISOString()}: outside 1970 to 2149`;
  for (const n of [between + 1, -between - 1]) {
    expect(() => addBusinessDays(daily, n > 0 ? first : last, n)).toThrow(beyond(n));
  }
  expect(() => addBusinessDays(daily, first, 0.5)).toThrow("only whole days");
});

describe("the closing of the n-th business day after a date", () => {
  test.each([
    ["from inside a day, the next day's", "2026-06-01T10:00:00Z", 1, "2026-06-02T18:00:00Z"],
    ["from before its opening, still the next day's", "2026-06-01T03:00:00Z", 1, "2026-06-02T18:00:00Z"],
    ["from after its closing, the next day's too", "2026-06-01T20:00:00Z", 1, "2026-06-02T18:00:00Z"],
    ["from a Saturday, Monday's", "2026-06-06T12:00:00Z", 1, "2026-06-08T17:00:00Z"],
    ["from a Sunday, Monday's", "2026-06-07T12:00:00Z", 1, "2026-06-08T17:00:00Z"],
    ["the fourth from a Monday is Friday's", "2026-06-01T10:00:00Z", 4, "2026-06-05T12:00:00Z"],
    ["over the end of a year", "2026-12-31T10:00:00Z", 2, "2027-01-04T17:00:00Z"],
    ["years away", "2026-06-01T10:00:00Z", 2_600, "2036-05-19T17:00:00Z"],
  ])("%s: %s, %d", (_, from, n, expected) => {
    expect(toIso(closingAfter(office, Date.parse(from), n))).toBe(expected);
  });

  test("ends with the years that can be counted", () => {
    expect(() => closingAfter(office, Date.parse("2149-12-31T10:00:00Z"), 1)).toThrow(
      "the closing of business day 1 after 2149-12-31T10:00:00.000Z: outside 1970 to 2149",
    );
    expect(() => closingAfter(office, Date.parse("2026-06-01T10:00:00Z"), 90_000)).toThrow("outside 1970 to 2149");
  });
});

test("what is no whole number of days, or too many, is refused by what was asked", () => {
  const on = (n: number) => () => addBusinessDays(office, Date.parse("2026-06-01T10:00:00Z"), n);
  expect(on(1.5)).toThrow("1.5 business days: only whole days can be counted");
  expect(on(44_000)).toThrow("44000 business days from 2026-06-01T10:00:00.000Z: outside 1970 to 2149");
  expect(on(90_000)).toThrow(/^2270-/);
});

describe("open time that is years away", () => {
  const start = Date.parse("2026-06-01T09:00:00Z");
  const HOUR = 3_600_000;

  test("is counted on and back, and the two agree", () => {
    for (const years of [0, 1, 2, 10, 60]) {
      const ms = (years * 365 + 1) * 8 * HOUR;
      const end = start + (years * 365 + 1) * 24 * HOUR;
      expect(addMs(daily, start, ms)).toBe(end);
      expect(subtractMs(daily, end, ms)).toBe(start);
      expect([addMs(daily, end, -ms), subtractMs(daily, start, -ms)]).toEqual([start, end]);
      expect(between(daily, start, end)).toBe(ms);
    }
    expect(addMs(always, start, -HOUR)).toBe(start - HOUR);
    expect([addMs(always, start, HOUR), subtractMs(always, start, HOUR)]).toEqual([start + HOUR, start - HOUR]);
  });

  test("that never comes is refused by what was asked", () => {
    const [far, back] = [45_145 * 8 * HOUR, 20_610 * 8 * HOUR];
    expect(() => addMs(daily, start, far)).toThrow(`${far} ms of open time after 2026-06-01T09:00:00.000Z: outside`);
    expect(() => subtractMs(daily, start, back)).toThrow(
      `${back} ms of open time before 2026-06-01T09:00:00.000Z: outside`,
    );
    expect(() => addMs(daily, start, far * 9)).toThrow("outside 1970 to 2149");
    expect(() => isOpen(always, Number.NaN)).toThrow("NaN: outside 1970 to 2149");
  });

  test("before the first opening of all and after the last closing there is none", () => {
    expect(nextOpening(daily, Date.parse("2149-12-31T17:00:00Z"))).toBeNull();
    expect(nextTransition(daily, Date.parse("2149-12-31T15:00:00Z"))).toEqual({
      at: Date.parse("2149-12-31T16:00:00Z"),
      opens: false,
    });
    expect(nextTransition(always, start)).toBeNull();
    expect(isOpen(daily, Date.parse("1970-01-01T07:59:59Z"))).toBe(false);
    expect(between(daily, Date.parse("1970-01-01T00:00:00Z"), Date.parse("1970-01-01T09:00:00Z"))).toBe(HOUR);
    expect(addMs(daily, Date.parse("1970-01-01T00:00:00Z"), HOUR)).toBe(Date.parse("1970-01-01T09:00:00Z"));
    expect(addMs(daily, Date.parse("2149-12-31T08:00:00Z"), 8 * HOUR)).toBe(Date.parse("2149-12-31T16:00:00Z"));
    expect(subtractMs(daily, Date.parse("1970-01-01T16:00:00Z"), 8 * HOUR)).toBe(Date.parse("1970-01-01T08:00:00Z"));
  });
});

test("pauses are taken in order, from the start on, and overlapping ones once", () => {
  expect(
    stretched(
      [
        { from: 30, to: 40 },
        { from: 10, to: 20 },
      ],
      0,
    ),
  ).toEqual([
    { from: 10, to: 20 },
    { from: 30, to: 40 },
  ]);
  expect(
    stretched(
      [
        { from: 10, to: 20 },
        { from: 20, to: 30 },
      ],
      0,
    ),
  ).toEqual([{ from: 10, to: 30 }]);
  expect(
    stretched(
      [
        { from: 10, to: 40 },
        { from: 20, to: 30 },
      ],
      0,
    ),
  ).toEqual([{ from: 10, to: 40 }]);
  expect(
    stretched(
      [
        { from: 10, to: 20 },
        { from: 15, to: 30 },
        { from: 31, to: 32 },
      ],
      12,
    ),
  ).toEqual([
    { from: 12, to: 30 },
    { from: 31, to: 32 },
  ]);
  expect(
    stretched(
      [
        { from: 10, to: 20 },
        { from: 25, to: 25 },
      ],
      20,
    ),
  ).toEqual([]);
  expect(() => stretched([{ from: 5, to: 4 }], 0)).toThrow("a pause from 5 to 4 ends before it begins");
  expect(stretched([{ from: 5, to: 5 }], 0)).toEqual([]);
});
