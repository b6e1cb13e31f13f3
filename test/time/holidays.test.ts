// Public holidays by region, mended by hand, and how far the data reach.

import { expect, test } from "vitest";
import { isOpen } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import type { HolidaysSpec } from "../../src/time/calendar-spec.ts";
import { holidaysIn, isRegion, uncoveredYears } from "../../src/time/holidays.ts";
import { parseInstant } from "../../src/time/instant.ts";
import { dateText } from "../../src/time/local-date.ts";

function always(zone: string, holidays?: HolidaysSpec) {
  return compileCalendar({ zone, hours: "always", holidays });
}

/** Closed at noon of which of these dates? */
function closed(calendar: ReturnType<typeof always>, dates: string[], offset: string): string[] {
  return dates.filter((date) => !isOpen(calendar, parseInstant(`${date}T12:00${offset}`)));
}

test("Lower Saxony has its ten public holidays, and no observances", () => {
  const days = holidaysIn("DE-NI", 2026).map(({ day }) => dateText(day).slice(5));
  expect(days).toEqual(["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "10-31", "12-25", "12-26"]);
});

test.each<[string, string, string, string]>([
  ["Slovakia keeps 8 May 2026 open", "SK", "2026-05-08", ""],
  ["Slovakia's Christmas Eve", "SK", "2026-12-24", "2026-12-24"],
  ["a substitute day", "GB", "2026-12-28", "2026-12-28"],
  ["Independence Day on the Friday before", "US-IN", "2026-07-03", "2026-07-03"],
  ["New Year's Day kept in the year before", "US", "2027-12-31", "2027-12-31"],
])("%s", (_, region, date, expected) => {
  expect(closed(always("UTC", { region }), [date], "Z").join()).toBe(expected);
});

test("a feast of several days closes all of them and not the eve", () => {
  const dates = ["2026-03-18", "2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23"];
  expect(closed(always("Asia/Riyadh", { region: "SA" }), dates, "+03:00")).toEqual(dates.slice(1, 5));
});

test("a feast that begins in December closes its days of January", () => {
  const dates = ["2006-12-29", "2006-12-30", "2007-01-01", "2007-01-02", "2007-01-03"];
  const riyadh = closed(always("Asia/Riyadh", { region: "SA" }), dates, "+03:00");
  expect(riyadh).toContain("2007-01-01");
  expect(riyadh).not.toContain("2007-01-03");
});

test("three and a half days from the eve on end with the third day", () => {
  const dates = ["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23"];
  expect(closed(always("Europe/Istanbul", { region: "TR" }), dates, "+03:00")).toEqual(dates.slice(1, 4));
});

test("a public holiday from 13:00 on leaves the morning open", () => {
  const iceland = always("Atlantic/Reykjavik", { region: "IS" });
  expect(isOpen(iceland, parseInstant("2026-12-24T12:59Z"))).toBe(true);
  expect(isOpen(iceland, parseInstant("2026-12-24T13:00Z"))).toBe(false);
});

test("a calendar adds what the data lack and removes what they have wrong", () => {
  const lists = { add: [{ date: "2026-11-20", name: "Consciência Negra" }], remove: ["2026-11-02"] };
  const brazil = always("America/Sao_Paulo", { region: "BR-SP", ...lists });
  expect(closed(brazil, ["2026-11-02", "2026-11-15", "2026-11-20"], "-03:00")).toEqual(["2026-11-15", "2026-11-20"]);
});

test("holidays are dates of the calendar's zone, wherever the region is", () => {
  const sydney = always("Australia/Sydney", { region: "DE" });
  expect(isOpen(sydney, parseInstant("2026-10-03T00:00+10:00"))).toBe(false);
  expect(isOpen(sydney, parseInstant("2026-10-02T23:59+10:00"))).toBe(true);
});

test.each([
  ["SK", true],
  ["DE-NI", true],
  ["DE-BY-A", true],
  ["US-LA-NO", true],
  ["de", false],
  ["DE-", false],
  ["", false],
  ["constructor", false],
])("%s is a region: %s", (region, expected) => {
  expect(isRegion(region)).toBe(expected);
});

test.each<[string, HolidaysSpec | undefined, number[]]>([
  ["rules like Easter hold for any year", { region: "DE-NI" }, []],
  ["no holidays, nothing to miss", undefined, []],
  ["Malaysia's Thaipusam is listed until 2026", { region: "MY-14" }, [2027, 2028]],
  ["Matariki is listed until 2052", { region: "NZ" }, []],
  ["royal funerals are no feast that returns", { region: "GB" }, []],
  ["a list of one's own ends with its last year", { add: [{ date: "2026-12-24", name: "Eve" }] }, [2027, 2028]],
])("%s", (_, holidays, missing) => {
  const calendar = always("Europe/Berlin", holidays);
  const [from, to] = [parseInstant("2026-06-01T00:00Z"), parseInstant("2028-01-01T00:00Z")];
  expect(uncoveredYears(calendar, from, to)).toEqual(missing);
});

test("the moon's calendars end with their tables, and the year is the calendar's own", () => {
  const span = (region: string, zone: string, from: string, to: string) =>
    uncoveredYears(always(zone, { region }), parseInstant(from), parseInstant(to));
  expect(span("SA", "Asia/Riyadh", "2076-06-01T00:00Z", "2076-12-31T20:59Z")).toEqual([]);
  expect(span("SA", "Asia/Riyadh", "2076-06-01T00:00Z", "2076-12-31T21:00Z")).toEqual([2077]);
  expect(span("IL", "Asia/Jerusalem", "2099-06-01T00:00Z", "2101-01-01T12:00Z")).toEqual([2100, 2101]);
});
