// Quiet hours hold back until they end, by the wall clock of their zone.
import { expect, test } from "vitest";
import { afterQuiet } from "../../src/case/quiet.ts";
import { at } from "./people.ts";

const told = (time: string, from: string, to: string, zone = "Europe/Berlin") =>
  new Date(afterQuiet(at(time), { from, to, zone })).toISOString();

test.each([
  ["in the evening, until the next morning", "2026-03-09T21:30:00+01:00", "20:00", "07:15", "2026-03-10T06:15:00.000Z"],
  ["from the very minute", "2026-03-09T20:00:00+01:00", "20:00", "07:15", "2026-03-10T06:15:00.000Z"],
  ["not a minute before", "2026-03-09T19:59:00+01:00", "20:00", "07:15", "2026-03-09T18:59:00.000Z"],
  ["after midnight, until the same morning", "2026-03-10T01:00:00+01:00", "20:00", "07:15", "2026-03-10T06:15:00.000Z"],
  ["not at the minute of their end", "2026-03-10T07:15:00+01:00", "20:00", "07:15", "2026-03-10T06:15:00.000Z"],
  ["nor after it", "2026-03-10T07:16:00+01:00", "20:00", "07:15", "2026-03-10T06:16:00.000Z"],
  ["over noon, until they end", "2026-03-09T12:45:00+01:00", "12:30", "13:30", "2026-03-09T12:30:00.000Z"],
  ["over noon from the minute", "2026-03-09T12:30:00+01:00", "12:30", "13:30", "2026-03-09T12:30:00.000Z"],
  ["not before noon", "2026-03-09T12:29:00+01:00", "12:30", "13:30", "2026-03-09T11:29:00.000Z"],
  ["not at the end of noon", "2026-03-09T13:30:00+01:00", "12:30", "13:30", "2026-03-09T12:30:00.000Z"],
  ["never where they begin as they end", "2026-03-09T13:30:00+01:00", "13:30", "13:30", "2026-03-09T12:30:00.000Z"],
  [
    "over the night of a clock change, until its morning",
    "2026-03-28T23:00:00+01:00",
    "22:00",
    "07:00",
    "2026-03-29T05:00:00.000Z",
  ],
])("%s", (_, time, from, to, heard) => {
  expect(told(time, from, to)).toBe(heard);
});

test("quiet hours are those of their own zone", () => {
  expect(told("2026-03-09T21:30:00+01:00", "20:00", "07:00", "Australia/Perth")).toBe("2026-03-09T23:00:00.000Z");
  expect(told("2026-03-09T09:30:00+01:00", "20:00", "07:00", "America/New_York")).toBe("2026-03-09T11:00:00.000Z");
});

test("where there are none, nothing is held back", () => {
  expect([afterQuiet(7, "none"), afterQuiet(7, null)]).toEqual([7, 7]);
});
