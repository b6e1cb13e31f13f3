// Business days at their bounds: openings and closings, no days at all, and the end of the years that can be counted.
import { describe, expect, test } from "vitest";
import { addBusinessDays } from "../../src/time/business-days.ts";
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
