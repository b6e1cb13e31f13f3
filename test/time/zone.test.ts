// Zones as tables: what Intl says, and the one rule between wall clock and instant.

import { expect, test } from "vitest";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { dayNumber } from "../../src/time/local-date.ts";
import { dayAt, instantAt, isZone, offsetAt, zoneOf } from "../../src/time/zone.ts";
import { ZONES } from "./calendars.ts";

const DAY = 86_400_000;

test.each([...ZONES, "Europe/London", "Africa/Monrovia", "Pacific/Apia", "Asia/Gaza"])(
  "the table of %s says what Intl says, to the second of each change",
  (name) => {
    const zone = zoneOf(name);
    const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: name, dateStyle: "short", timeStyle: "medium" });
    const wall = (at: number) => Date.parse(`${shown.format(at).replace(" ", "T")}Z`);
    const changes: number[] = [];
    for (let at = Date.UTC(1995, 0, 1); at < Date.UTC(2060, 0, 1); at += 17 * DAY) {
      expect(at + offsetAt(zone, at)).toBe(wall(at));
      const segment = zone.segments.find(({ from, to }) => from <= at && at < to);
      if (segment && segment.from > (zone.segments[0]?.from ?? 0)) changes.push(segment.from);
    }
    for (const at of new Set(changes)) {
      expect(at - 1000 + offsetAt(zone, at - 1000)).toBe(wall(at - 1000));
      expect(at + offsetAt(zone, at)).toBe(wall(at));
      expect(offsetAt(zone, at)).not.toBe(offsetAt(zone, at - 1));
    }
  },
);

test.each([
  ["Europe/Berlin", true],
  ["America/Argentina/Buenos_Aires", true],
  ["America/Port-au-Prince", true],
  ["Asia/Calcutta", true],
  ["Europe/Kyiv", true],
  ["Etc/GMT-1", true],
  ["UTC", true],
  ["EST", false],
  ["CET", false],
  ["europe/berlin", false],
  ["Europe/Atlantis", false],
  ["+01:00", false],
  ["", false],
])("%s names a zone: %s", (name, expected) => {
  expect(isZone(name)).toBe(expected);
});

test("a wall time that is skipped is the change, one that comes twice the first", () => {
  const berlin = zoneOf("Europe/Berlin");
  const wall = (text: string) => toIso(instantAt(berlin, parseInstant(`${text}Z`)));
  expect(wall("2026-03-29T02:30")).toBe("2026-03-29T01:00:00Z");
  expect(wall("2026-10-25T02:30")).toBe("2026-10-25T00:30:00Z");
  expect(wall("2026-10-25T03:00")).toBe("2026-10-25T02:00:00Z");
  expect(toIso(instantAt(zoneOf("America/Santiago"), parseInstant("2026-09-06T00:00Z")))).toBe("2026-09-06T04:00:00Z");
});

test("Samoa never had 30 December 2011", () => {
  const apia = zoneOf("Pacific/Apia");
  expect(dayAt(apia, parseInstant("2011-12-30T09:59Z"))).toBe(dayNumber("2011-12-29"));
  expect(dayAt(apia, parseInstant("2011-12-30T10:00Z"))).toBe(dayNumber("2011-12-31"));
});

test("an unknown zone is refused by name", () => {
  expect(() => zoneOf("Mars/Olympus")).toThrow('"Mars/Olympus" is no time zone');
});
