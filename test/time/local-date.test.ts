// Dates and times of day as they are written, and which of them exist.
import { expect, test } from "vitest";
import { dateText, dayNumber, daysIn, minuteOf, weekdayOf, yearOf } from "../../src/time/local-date.ts";

test.each([
  "2026-00-10",
  "2026-13-01",
  "2026-01-00",
  "2026-04-31",
  "2025-02-29",
  "1900-02-29",
  "2026-1-1",
  " 2026-01-01",
  "2026-01-01T00:00",
  "26-01-01",
  "tomorrow",
])("%s is no date", (text) => {
  expect(dayNumber(text)).toBeNull();
});

test.each(["1970-01-01", "1969-12-31", "2024-02-29", "2000-02-29", "2026-06-30", "2026-12-31", "0099-03-01"])(
  "%s is a date, and is written so again",
  (text) => {
    const day = dayNumber(text);
    expect(dateText(day ?? Number.NaN)).toBe(text);
    expect(yearOf(day ?? Number.NaN)).toBe(Number(text.slice(0, 4)));
  },
);

test("months have the days of the Gregorian calendar", () => {
  const year = (one: number) => Array.from({ length: 12 }, (_, index) => daysIn(one, index + 1)).join(" ");
  expect(year(2026)).toBe("31 28 31 30 31 30 31 31 30 31 30 31");
  expect([2024, 2000, 1900, 2100].map((one) => daysIn(one, 2))).toEqual([29, 29, 28, 28]);
});

test("the first of January 1970 was a Thursday, and the day before a Wednesday", () => {
  expect([0, -1, 4, -4].map(weekdayOf)).toEqual([3, 2, 0, 6]);
});

test.each([
  ["00:00", 0],
  ["09:30", 570],
  ["23:59", 1439],
  ["24:00", 1440],
  ["24:01", null],
  ["25:00", null],
  ["09:60", null],
  ["9:30", null],
  ["09:30:00", null],
  ["109:30", null],
  ["noon", null],
])("%s is minute %s of the day", (text, minute) => {
  expect(minuteOf(text)).toBe(minute);
});
