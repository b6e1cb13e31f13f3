// What the calendar stands on: the place of a number among sorted ones, the offsets of a zone, the days off of a region.
import { describe, expect, test } from "vitest";
import { holidaysIn, isRegion } from "../../src/time/holidays.ts";
import { dateText } from "../../src/time/local-date.ts";
import { type Segment, segmentsBetween, shown } from "../../src/time/segments.ts";
import { lastAt, stepIndex } from "../../src/time/step-index.ts";
import { isZone, latestWallAt, stretchesOf, zoneOf } from "../../src/time/zone.ts";

const at = (text: string) => Date.parse(`${text}Z`);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("a place among sorted numbers", () => {
  const keys = Float64Array.from({ length: 1000 }, (_, index) => 10 * index - 3000);

  test("is one step at most from where its bucket leads, so that no question is a walk", () => {
    const { buckets, first, perUnit } = stepIndex(keys);
    const steps = [...keys].map((key, index) => index - (buckets[Math.floor((key - first) * perUnit)] ?? Number.NaN));
    expect(new Set(steps)).toEqual(new Set([0, 1]));
    expect([first, buckets.length, buckets[0]]).toEqual([-3000, 2001, 0]);
    expect(buckets.at(-1)).toBeGreaterThan(997);
  });

  test("is the last at or before, none before the first, and the last after all", () => {
    const index = stepIndex(keys);
    expect([-3001, -3000, -2991, -2990, 0, 6989, 6990, 1e9].map((x) => lastAt(index, x))).toEqual([
      -1, 0, 0, 1, 300, 998, 999, 999,
    ]);
  });

  test("is known among one and among none", () => {
    const [one, none] = [stepIndex(Float64Array.of(7)), stepIndex(new Float64Array())];
    expect([6, 7, 8].map((x) => lastAt(one, x))).toEqual([-1, 0, 0]);
    expect([lastAt(none, 0), one.perUnit, none.first]).toEqual([-1, 0, Number.POSITIVE_INFINITY]);
  });
});

describe("the offsets of a zone", () => {
  const change = at("2026-06-10T00:00");
  function probed(...changes: number[]) {
    const asked = { times: 0 };
    const read = (instant: number) => {
      asked.times++;
      return changes.filter((one) => one <= instant).length * HOUR;
    };
    return { asked, zone: { read, segments: [] as Segment[] } };
  }

  test("are found once and kept without a seam, in whatever order they are asked for", () => {
    const { zone, asked } = probed(change);
    const near = segmentsBetween(zone, change - DAY, change + DAY);
    expect(near.map(({ offset }) => offset)).toEqual([0, HOUR]);
    expect([near[0]?.to, near[1]?.from]).toEqual([change, change]);
    segmentsBetween(zone, change - 3000 * DAY, change - 2999 * DAY);
    segmentsBetween(zone, change + 3000 * DAY, change + 3001 * DAY);
    expect(zone.segments).toHaveLength(2);
    const { times } = asked;
    segmentsBetween(zone, change - 3000 * DAY, change + 3001 * DAY);
    expect(asked.times).toBe(times);
    const [first, last] = [zone.segments[0]?.from ?? 0, zone.segments[1]?.to ?? 0];
    segmentsBetween(zone, first, last);
    expect(asked.times).toBe(times);
  });

  test("keep a change that lies at the end of what was known", () => {
    const asked = at("2026-06-10T00:00");
    const { zone } = probed(asked - 366 * DAY, asked + 367 * DAY);
    expect(segmentsBetween(zone, asked, asked + DAY).map(({ offset }) => offset)).toEqual([HOUR]);
    segmentsBetween(zone, asked - 400 * DAY, asked + 400 * DAY);
    expect(zone.segments.map(({ offset }) => offset)).toEqual([0, HOUR, 2 * HOUR]);
    expect(zone.segments.map(({ to }) => to).slice(0, 2)).toEqual([asked - 366 * DAY, asked + 367 * DAY]);
  });

  test("touch a stretch only where they share an instant with it", () => {
    const { zone } = probed(change, change + 10 * DAY);
    const offsets = (from: number, to: number) => segmentsBetween(zone, from, to).map(({ offset }) => offset / HOUR);
    expect(offsets(change - DAY, change)).toEqual([0]);
    expect(offsets(change - DAY, change + 1)).toEqual([0, 1]);
    expect(offsets(change - DAY, change + 11 * DAY)).toEqual([0, 1, 2]);
    expect(offsets(change + 10 * DAY, change + 11 * DAY)).toEqual([2]);
    const segment = { from: 0, to: 10, offset: 0 };
    expect([shown(segment, 10, 20), shown(segment, -5, 0), shown(segment, 9, 20)]).toEqual([
      null,
      null,
      { from: 9, to: 10 },
    ]);
  });

  test("are asked of instants alone", () => {
    for (const [from, to] of [
      [0, Number.NaN],
      [Number.NEGATIVE_INFINITY, 0],
    ] as const)
      expect(() => segmentsBetween(probed().zone, from, to)).toThrow(`${from} is no instant`);
  });
});

describe("a zone", () => {
  test("is known by its name as the database spells it, and UTC", () => {
    const names = ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT-1", "Asia/Calcutta"];
    expect(names.filter(isZone)).toEqual(names);
    expect(["America/NEW_YORK", "xEurope/Berlin", "Europe/Berlin ", "CET", "+01:00", ""].filter(isZone)).toEqual([]);
    expect(zoneOf("Europe/Berlin")).toBe(zoneOf("Europe/Berlin"));
    expect(() => zoneOf("Europe/berlin")).toThrow('"Europe/berlin" is no time zone');
  });

  test("has shown a later time already in an hour that comes again", () => {
    const berlin = zoneOf("Europe/Berlin");
    expect(latestWallAt(berlin, at("2026-10-25T01:30"))).toBe(at("2026-10-25T03:00"));
    expect(latestWallAt(berlin, at("2026-10-25T02:30"))).toBe(at("2026-10-25T03:30"));
  });

  test("shows an hour once as a rule, twice or never at a change", () => {
    const berlin = zoneOf("Europe/Berlin");
    const times = (from: string, to: string) => stretchesOf(berlin, at(from), at(to)).length;
    expect(times("2026-10-25T02:00", "2026-10-25T03:00")).toBe(2);
    expect(times("2026-03-29T02:00", "2026-03-29T03:00")).toBe(0);
    expect(times("2026-10-24T12:00", "2026-10-24T13:00")).toBe(1);
    expect(times("2026-10-25T12:00", "2026-10-25T13:00")).toBe(1);
  });
});

describe("days off of a region", () => {
  const names = (region: string, date: string) =>
    holidaysIn(region, Number(date.slice(0, 4)))
      .filter(({ day }) => dateText(day) === date)
      .map(({ name }) => name);

  test("are those of a country, of a state of it, and of a district", () => {
    expect(names("DE-BY-A", "2026-08-08")).toEqual(["Augsburger Friedensfest"]);
    expect([names("DE-BY", "2026-08-08"), names("DE", "2026-08-08")]).toEqual([[], []]);
    expect([names("DE-BY", "2026-01-06"), names("DE", "2026-01-06")]).toEqual([["Heilige Drei Könige"], []]);
    expect(["DE", "DE-BY", "DE-BY-A"].filter(isRegion)).toHaveLength(3);
    expect(["XX", "DE-XX", "DE-BY-XX", "DE-BY-A-A", ""].filter(isRegion)).toEqual([]);
  });

  test("may begin at an hour of their date", () => {
    const eve = holidaysIn("IS", 2026).find(({ day }) => dateText(day) === "2026-12-24");
    expect(eve?.fromMinute).toBe(13 * 60);
  });
});
