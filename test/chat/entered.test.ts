// A time that was entered is never another time: read where it is clear, and asked for again where it is not.
import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { readEntered } from "../../src/chat/reading/entered.ts";

/** A Wednesday, 10:00 in Berlin. */
const now = Date.parse("2026-11-25T10:00:00+01:00");
const read = (date: string, time: string, zone = "Europe/Berlin") => {
  const at = readEntered({ date, time }, now, zone);
  return at === null ? null : new Date(at).toISOString();
};

test.each([
  ["2026-11-27", "14:30"],
  ["2026-11-27", "14:30:00"],
  ["2026-11-27", "14:30:00.000"],
  ["2026-11-27", "2:30 PM"],
  // As Intl writes it since ICU 72: with a narrow no-break space.
  ["2026-11-27", "2:30\u202FPM"],
  ["2026-11-27", "2:30 p.m."],
  ["2026-11-27", "14.30"],
  ["2026-11-27", "14:30 Uhr"],
  ["2026/11/27", "14:30"],
  ["2026-11-27T00:00:00.000Z", "14:30"],
  ["27.11.2026", "14:30"],
  ["27.11.26", "14:30"],
  ["27. 11. 2026", "14:30"],
  ["27/11/2026", "14:30"],
  ["11/27/2026", "14:30"],
  ["\u200E11\u200E/\u200E27\u200E/\u200E2026", "14:30"],
  ["27-11-2026", "14:30"],
  ["Nov 27, 2026", "14:30"],
  ["27. November 2026", "14:30"],
  ["27 noiembrie 2026", "14:30"],
])("“%s” and “%s” are the afternoon of 27 November", (date, time) => {
  expect(read(date, time)).toBe("2026-11-27T13:30:00.000Z");
});

test("seconds count, midnight is 12 AM, and the same number twice is one day", () => {
  expect(read("2026-11-27", "14:30:59")).toBe("2026-11-27T13:30:59.000Z");
  expect(read("2026-11-27", "12:05 AM")).toBe("2026-11-26T23:05:00.000Z");
  expect(read("2026-11-27", "12:05 PM")).toBe("2026-11-27T11:05:00.000Z");
  expect(read("3/3/2026", "09:00")).toBe("2026-03-03T08:00:00.000Z");
});

test.each([
  ["2026-11-27", ""],
  ["", "14:30"],
  ["3/4/2026", "09:00"],
  ["3-4-26", "09:00"],
  ["2026-02-30", "09:00"],
  ["2026-13-01", "09:00"],
  ["2026-11-27", "25:00"],
  ["2026-11-27", "13:30 PM"],
  ["2026-11-27", "0:30 AM"],
  ["2026-11-27", "half past"],
  ["2026-11-27T23:00:00.000Z", "09:00"],
  ["soon", "09:00"],
  // Left out by the change to summer time.
  ["2026-03-29", "02:30"],
])("“%s” and “%s” are asked for again", (date, time) => {
  expect(read(date, time)).toBeNull();
});

test("whatever is read shows on the wall of its zone what was entered", () => {
  const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
  const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(zones, days, fc.nat(23), fc.nat(59), (zone, day, hour, minute) => {
      const date = day.toISOString().slice(0, 10);
      const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
      const at = readEntered({ date, time }, now, zone);
      if (at !== null) expect(DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd HH:mm")).toBe(`${date} ${time}`);
    }),
  );
});
