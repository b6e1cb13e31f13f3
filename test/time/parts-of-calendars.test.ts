// The parts that a calendar is made of, each asked by itself.
import { describe, expect, test } from "vitest";
import { isOpen } from "../../src/time/business-time.ts";
import { CalendarError, calendarOf, compileCalendar } from "../../src/time/calendar.ts";
import { type CalendarSpec, WEEKDAYS } from "../../src/time/calendar-spec.ts";
import { daysBetween } from "../../src/time/day-story.ts";
import { daysOffOf } from "../../src/time/days-off.ts";
import { uncoveredYears } from "../../src/time/holidays.ts";
import { dayNumber } from "../../src/time/local-date.ts";
import { offsetReader } from "../../src/time/offset-reader.ts";
import { openSpans } from "../../src/time/open-table.ts";
import { regionName, regions, regionsOf } from "../../src/time/regions.ts";
import { offsetAt, zoneOf } from "../../src/time/zone.ts";

const at = (text: string) => Date.parse(`${text}Z`);
const day = (text: string) => dayNumber(text) ?? Number.NaN;
const plain: CalendarSpec = {
  zone: "UTC",
  hours: [
    { days: ["mon"], from: "13:00", to: "17:00" },
    { days: ["mon"], from: "09:00", to: "12:00" },
  ],
};
const closure = (from: string, to: string, name: string, date = "2026-06-01") => ({ date, from, to, name });

describe("days off", () => {
  const on = (spec: Partial<CalendarSpec>, date: string) => daysOffOf({ ...plain, ...spec }).on(day(date));
  const whole = { from: 0, to: 1440 };

  test("are named with what they are, holidays before closures", () => {
    const add = [{ date: "2026-06-01", name: "Ours" }];
    const closures = [closure("12:00", "24:00", "Moving"), closure("08:00", "09:30", "Fire drill")];
    expect(on({ holidays: { add }, closures }, "2026-06-01")).toEqual([
      { ...whole, why: "holiday", name: "Ours" },
      { from: 720, to: 1440, why: "closure", name: "Moving" },
      { from: 480, to: 570, why: "closure", name: "Fire drill" },
    ]);
    expect(on({ holidays: { add }, closures }, "2026-06-02")).toEqual([]);
    expect(on({ holidays: { region: "DE", add: [{ date: "2026-12-25", name: "Ours" }] } }, "2026-12-25")).toHaveLength(
      2,
    );
    expect(on({ holidays: { region: "DE" } }, "2026-12-25")).toEqual([
      { ...whole, why: "holiday", name: "1. Weihnachtstag" },
    ]);
    expect(on({ holidays: { region: "DE" } }, "2026-12-28")).toEqual([]);
  });

  test("of a region are taken out by date, and picked by either of their names", () => {
    expect(on({ holidays: { region: "DE", remove: ["2026-12-25"] } }, "2026-12-25")).toEqual([]);
    expect(on({ holidays: { region: "DE", remove: ["2026-12-25"] } }, "2026-12-26")).toHaveLength(1);
    const picked = (...only: string[]) =>
      ["2026-12-25", "2026-12-26"].map((date) => on({ holidays: { region: "DE", only } }, date).length);
    expect([picked("1. Weihnachtstag"), picked("Christmas Day"), picked("Neujahr")]).toEqual([
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  test("that belong to the year after may lie in this one", () => {
    expect(on({ holidays: { region: "US" } }, "2021-12-31")).not.toEqual([]);
    expect(on({ holidays: { region: "US" } }, "2026-12-31")).toEqual([]);
  });

  test("must have a date", () => {
    expect(() => daysOffOf({ ...plain, closures: [closure("08:00", "09:00", "x", "2026-02-30")] })).toThrow(
      '"2026-02-30" is no date: 1970-01-01 would be one',
    );
  });
});

test("years that a list of one's own does not reach are named, before and after", () => {
  const add = ["2025-05-01", "2027-05-01"].map((date) => ({ date, name: "Ours" }));
  const named = (from: string, to: string) =>
    uncoveredYears({ zone: zoneOf("UTC"), spec: { holidays: { add } } }, at(from), at(to));
  expect(named("2024-06-01T00:00", "2028-06-01T00:00")).toEqual([2024, 2028]);
  expect(named("2025-01-01T00:00", "2027-12-31T00:00")).toEqual([]);
  expect(uncoveredYears({ zone: zoneOf("UTC"), spec: {} }, 0, at("2100-01-01T00:00"))).toEqual([]);
});

describe("a calendar that is compiled", () => {
  test("has the pieces of a day in order, and knows how much a week holds", () => {
    const { week, weekMs, neverShut } = compileCalendar(plain);
    expect(week[0]).toEqual([
      { from: 540, to: 720 },
      { from: 780, to: 1020 },
    ]);
    expect(week.slice(1).flat()).toEqual([]);
    expect([weekMs, neverShut]).toEqual([7 * 3_600_000, false]);
  });

  test("is never shut only where nothing shuts it", () => {
    const never = (spec: Partial<CalendarSpec>) => compileCalendar({ ...plain, hours: "always", ...spec }).neverShut;
    expect([never({}), never({ closures: [] }), never({ holidays: {} }), never({ holidays: { add: [] } })]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(never({ hours: [{ days: [...WEEKDAYS], from: "00:00", to: "24:00" }] })).toBe(true);
    expect(never({ hours: plain.hours })).toBe(false);
    expect(never({ holidays: { region: "DE" } })).toBe(false);
    expect(never({ holidays: { add: [{ date: "2026-06-01", name: "x" }] } })).toBe(false);
    const shut = compileCalendar({ ...plain, hours: "always", closures: [closure("10:00", "11:00", "x")] });
    expect([shut.neverShut, isOpen(shut, at("2026-06-01T10:30"))]).toEqual([false, false]);
  });

  test("is kept as long as it is asked for, and the one that nobody asked for goes first", () => {
    const named = (name: string): CalendarSpec => ({ ...plain, closures: [closure("08:00", "09:00", name)] });
    const [asked, forgotten] = [calendarOf(named("asked")), calendarOf(named("forgotten"))];
    for (let other = 0; other < 498; other++) calendarOf(named(`other ${other}`));
    expect(calendarOf(named("asked"))).toBe(asked);
    expect(calendarOf(named("forgotten"))).toBe(forgotten);
    expect(calendarOf(named("asked"))).toBe(asked);
    for (let other = 0; other < 499; other++) calendarOf(named(`another ${other}`));
    expect(calendarOf(named("asked"))).toBe(asked);
    expect(calendarOf(named("forgotten"))).not.toBe(forgotten);
  });

  test("that is wrong says everything that is, a line each, by its place in the file", () => {
    const wrong: CalendarSpec = {
      zone: "UTC",
      hours: [
        { days: ["mon"], from: "09:00", to: "17:00" },
        { days: ["mon"], from: "17:00", to: "9:00" },
        { days: ["tue"], from: "17:00", to: "09:00" },
      ],
      holidays: { only: ["Neujahr"] },
      closures: [closure("08:00", "09:00", "x"), closure("10:00", "10:00", "y")],
    };
    const compile = () => compileCalendar(wrong);
    expect(compile).toThrow(CalendarError);
    expect(compile).toThrow(
      [
        'hours[1]: "9:00" is no time of day; write HH:MM, from 00:00 to 24:00',
        "hours[2]: 17:00-09:00 ends before it begins; write a night as two pieces, 17:00-24:00 and 00:00-09:00",
        "holidays.only: there is nothing to pick from without a region; name the region or drop the list",
        "closures[1]: 10:00-10:00 is empty; let it end later than it begins",
      ].join("\n"),
    );
    expect(new CalendarError([]).name).toBe("CalendarError");
  });

  test("picks its region's days off by names that the region has", () => {
    const only = (...names: string[]) => compileCalendar({ ...plain, holidays: { region: "DE-NI", only: names } });
    expect(() => only("New Year's Day", "Tag der Torte")).toThrow(
      /holidays\.only\[1\]: "Tag der Torte" is no holiday of DE-NI; write one of New Year's Day, .+, /,
    );
    expect(() => only("New Year's Day")).not.toThrow();
    expect(() => compileCalendar({ ...plain, holidays: { region: "DE-NI" } })).not.toThrow();
    expect(() => compileCalendar({ ...plain, holidays: { region: "XX", only: ["a"] } })).toThrow(
      /^holidays\.region: "XX" is not known; [^\n]*$/,
    );
    const day = JSON.parse('"someday"');
    expect(() => compileCalendar({ ...plain, hours: [{ days: [day], from: "09:00", to: "17:00" }] })).toThrow(
      'hours[0]: "someday" is no weekday; write mon, tue, wed, thu, fri, sat, sun',
    );
  });
});

test("the open minutes of a date are its hours less what is shut, without empty rests", () => {
  const spans = (...closures: NonNullable<CalendarSpec["closures"]>) =>
    openSpans(compileCalendar({ ...plain, closures }), day("2026-06-01")).map(({ from, to }) => [from, to]);
  expect(spans()).toEqual([
    [540, 720],
    [780, 1020],
  ]);
  expect(spans(closure("00:00", "24:00", "all"))).toEqual([]);
  expect(spans(closure("09:00", "10:00", "early"))).toEqual([
    [600, 720],
    [780, 1020],
  ]);
  expect(spans(closure("11:00", "14:00", "noon"), closure("16:00", "17:00", "late"))).toEqual([
    [540, 660],
    [840, 960],
  ]);
});

test("what shuts a date in two pieces is told in two, where their names differ or time lies between", () => {
  const closures = [
    closure("09:00", "10:00", "a"),
    closure("10:00", "11:00", "b"),
    closure("14:00", "15:00", "b"),
    closure("15:00", "16:00", "b"),
  ];
  const [told] = daysBetween(compileCalendar({ ...plain, closures }), at("2026-06-01T09:00"), at("2026-06-01T17:00"));
  expect(told?.stretches.map(({ why, name }) => [why, name])).toEqual([
    ["closure", "a"],
    ["closure", "b"],
    ["open", undefined],
    ["closed", undefined],
    ["open", undefined],
    ["closure", "b"],
    ["open", undefined],
  ]);
});

describe("a zone", () => {
  test("may differ from UTC by seconds, west and east of it", () => {
    const [monrovia, kolkata, utc] = ["Africa/Monrovia", "Asia/Kolkata", "UTC"].map(offsetReader);
    expect([monrovia?.(at("1971-06-01T00:00")), kolkata?.(0), utc?.(0)]).toEqual([
      -(44 * 60 + 30) * 1000,
      330 * 60_000,
      0,
    ]);
  });

  test("has no offset at what is no instant", () => {
    expect(() => offsetAt(zoneOf("Pacific/Wake"), Number.NaN)).toThrow("NaN is no instant");
    expect(offsetAt(zoneOf("Pacific/Wake"), 0)).toBe(12 * 3_600_000);
  });
});

describe("regions with days off of their own", () => {
  test("are listed with their country and with their names in each language, each name once", () => {
    const all = regions(["en", "de"]);
    expect(all.find(({ code }) => code === "AT-7")).toEqual({
      code: "AT-7",
      country: "AT",
      names: ["Tirol", "Tyrol"],
    });
    expect(all.every(({ code, country }) => code.startsWith(`${country}-`))).toBe(true);
    expect(regions([]).find(({ code }) => code === "AT-7")?.names).toEqual(["Tirol"]);
  });

  test("are named in a language, and one that does not exist has no name", () => {
    expect([regionName("AT-7", "en"), regionName("AT-7", "de")]).toEqual(["Tyrol", "Tirol"]);
    expect([regionName("DE-XX", "en"), regionName("XX-YY", "en"), regionName("DE", "en")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(regionsOf("AT", "en")).toContainEqual({ code: "AT-7", name: "Tyrol" });
    expect(regionsOf("XX", "en")).toEqual([]);
  });
});
