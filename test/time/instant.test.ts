// Instants as they come in and go out.

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInstant, toIso } from "../../src/time/instant.ts";

test.each([
  ["2026-03-27T16:30+01:00", "2026-03-27T15:30:00Z"],
  ["2026-03-27T16:30:15+0100", "2026-03-27T15:30:15Z"],
  ["2026-03-27T16:30:15.999Z", "2026-03-27T16:30:15Z"],
  ["2026-03-27T16:30:15,123456789-03:30", "2026-03-27T20:00:15Z"],
  ["2024-02-29T00:00+05", "2024-02-28T19:00:00Z"],
  ["2024-03-01T00:00+23:59", "2024-02-29T00:01:00Z"],
  ["1000-01-01T00:00Z", "1000-01-01T00:00:00Z"],
])("%s is %s", (text, expected) => {
  expect(toIso(parseInstant(text))).toBe(expected);
});

test.each([
  ["2026-03-27T16:30", "has no time zone"],
  ["2026-03-27T16:30:00.5", "has no time zone"],
  ["2026-02-30T10:00Z", "no such date"],
  ["2025-02-29T10:00Z", "no such date"],
  ["2026-13-01T10:00Z", "no such date"],
  ["2026-00-10T10:00Z", "no such date"],
  ["2026-04-00T10:00Z", "no such date"],
  ["2026-04-31T10:00Z", "no such date"],
  ["2026-04-30T24:00Z", "no such time of day"],
  ["2026-04-30T10:60Z", "no such time of day"],
  ["2026-04-30T10:00:60Z", "no such time of day"],
  ["2026-04-30T10:00+24:00", "no offset"],
  ["2026-04-30T10:00+01:60", "no offset"],
  ["0026-04-30T10:00Z", "the year 0026"],
  ["2026-04-30", "is no instant"],
  ["2026-04-30 10:00Z", "is no instant"],
  ["30.04.2026 10:00", "is no instant"],
  ["tomorrow", "is no instant"],
  ["", "is no instant"],
  ["2026-04-30T10:00Z\n", "is no instant"],
  ["2026-04-30T10:00 Europe/Berlin", "is no instant"],
])("%j is refused: %s", (text, why) => {
  expect(() => parseInstant(text)).toThrow(why);
});

test.each([
  [".5", 500],
  [",05", 50],
  [".0059", 5],
])("a part of a second is read as written: %s is %d ms", (part, ms) => {
  expect(parseInstant(`1970-01-01T00:00:00${part}Z`)).toBe(ms);
});

test("every instant that goes out comes in again, and means what Date.parse would mean", () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2149, 0, 1) }), (at) => {
      const text = new Date(at).toISOString();
      expect(parseInstant(text)).toBe(at);
      expect(parseInstant(toIso(at))).toBe(Math.floor(at / 1000) * 1000);
    }),
  );
});

test("a hundred thousand instants are read in less than a second of a core", () => {
  const started = process.threadCpuUsage().user;
  for (let index = 0; index < 100_000; index++) parseInstant("2026-03-27T16:30:00+01:00");
  expect(process.threadCpuUsage().user - started).toBeLessThan(1_000_000);
});
