// A calendar is worked out some years at a time: what lies at the end of those years, or of all years, is answered like the rest.
import { describe, expect, test } from "vitest";
import {
  addBusinessDays,
  addMs,
  between,
  closingAfter,
  isOpen,
  nextOpening,
  nextTransition,
  subtractMs,
} from "../../src/time/business-time.ts";
import { type Calendar, compileCalendar } from "../../src/time/calendar.ts";
import { type CalendarSpec, WEEKDAYS } from "../../src/time/calendar-spec.ts";
import { dateText, dayNumber } from "../../src/time/local-date.ts";
import { openTable } from "../../src/time/open-table.ts";

const at = (text: string) => Date.parse(`${text}Z`);
const HOUR = 3_600_000;
const week: CalendarSpec = {
  zone: "UTC",
  hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" }],
};
const fresh = (spec: Partial<CalendarSpec> = {}): Calendar => compileCalendar({ ...week, ...spec });
/** Asked about 2026 first, so that the years worked out are 2026 and 2027. */
function of2026(spec: Partial<CalendarSpec> = {}): Calendar {
  const calendar = fresh(spec);
  isOpen(calendar, at("2026-06-01T12:00"));
  return calendar;
}
const holidays = (from: string, to: string) => {
  const [first, last] = [dayNumber(from) ?? 0, dayNumber(to) ?? 0];
  const days = Array.from({ length: last - first + 1 }, (_, more) => dateText(first + more));
  return { add: days.map((date) => ({ date, name: "Off" })) };
};
const wholeWeek = [{ days: [...WEEKDAYS], from: "00:00", to: "24:00" }];
const oneHourOff = [{ date: "2026-03-02", from: "10:00", to: "11:00", name: "Moving" }];

describe("at the end of the years that are worked out", () => {
  test("the next opening is found beyond it, and what is open there is open", () => {
    expect(nextTransition(of2026(), at("2027-12-31T20:00"))).toEqual({ at: at("2028-01-03T09:00"), opens: true });
    expect(nextOpening(of2026(), at("2027-12-31T20:00"))).toBe(at("2028-01-03T09:00"));
    const always = { hours: wholeWeek, closures: oneHourOff };
    expect(isOpen(of2026(always), at("2028-01-01T00:00"))).toBe(true);
    expect(isOpen(of2026(always), at("2027-12-31T23:59"))).toBe(true);
    expect(nextTransition(of2026(always), at("2027-12-31T12:00"))).toBeNull();
  });

  test("open time is added up across it, on either side", () => {
    expect(between(of2026(), at("2027-12-30T00:00"), at("2028-01-05T00:00"))).toBe(4 * 8 * HOUR);
    expect(between(of2026(), at("2025-12-30T00:00"), at("2026-01-02T00:00"))).toBe(3 * 8 * HOUR);
    expect(addMs(of2026(), at("2027-12-31T09:00"), 9 * HOUR)).toBe(at("2028-01-03T10:00"));
    expect(subtractMs(of2026(), at("2026-01-01T10:00"), 2 * HOUR)).toBe(at("2025-12-31T16:00"));
  });

  test("whole years that are shut are passed over, forward and back", () => {
    const shut = of2026({ holidays: holidays("2026-01-01", "2029-12-31") });
    expect(addMs(shut, at("2026-01-01T00:00"), 8 * HOUR)).toBe(at("2030-01-01T17:00"));
    expect(addBusinessDays(shut, at("2026-01-01T00:00"), 1)).toBe(at("2030-01-01T17:00"));
    expect(closingAfter(shut, at("2026-01-01T00:00"), 2)).toBe(at("2030-01-02T17:00"));
    expect(nextTransition(shut, at("2026-01-01T00:00"))).toEqual({ at: at("2030-01-01T09:00"), opens: true });
    const before = of2026({ holidays: holidays("2022-01-01", "2026-12-31") });
    expect(subtractMs(before, at("2026-12-31T12:00"), 8 * HOUR)).toBe(at("2021-12-31T09:00"));
    expect(addBusinessDays(before, at("2026-12-31T12:00"), -1)).toBe(at("2021-12-31T09:00"));
  });

  test("a business day that it cuts is still a whole day, with its break", () => {
    // Thursdays and Saturdays have a break at noon; the other days have none.
    const plain = { from: "09:00", to: "17:00" };
    const hours: CalendarSpec["hours"] = [
      { days: ["sun", "mon", "tue", "wed", "fri"], ...plain },
      { days: ["thu", "sat"], from: "09:00", to: "12:00" },
      { days: ["thu", "sat"], from: "13:00", to: "17:00" },
    ];
    expect(addBusinessDays(of2026({ hours }), at("2027-12-31T12:30"), 1)).toBe(at("2028-01-01T12:00"));
    expect(addBusinessDays(of2026({ hours }), at("2027-12-31T12:40"), 1)).toBe(at("2028-01-01T13:00"));
    const early: CalendarSpec["hours"] = [
      { days: ["thu", "fri", "sat", "sun", "mon", "tue"], ...plain },
      { days: ["wed"], from: "09:00", to: "12:00" },
      { days: ["wed"], from: "13:00", to: "17:00" },
    ];
    expect(addBusinessDays(of2026({ hours: early }), at("2026-01-02T12:30"), -2)).toBe(at("2025-12-31T12:00"));
    expect(addBusinessDays(of2026({ hours: early }), at("2026-01-02T12:40"), -2)).toBe(at("2025-12-31T13:00"));
  });

  test("the dates of a table are those of its years and one more at either end, whole", () => {
    const { days, from, to, firstYear, lastYear } = openTable(fresh({ hours: wholeWeek }), 2026, 2026);
    const dates = [days.dates.at(0), days.dates.at(-1)].map((day) => dateText(day ?? 0));
    expect(dates).toEqual(["2025-12-31", "2027-01-01"]);
    expect([days.opens.at(0), days.closes.at(-1)]).toEqual([at("2025-12-31T00:00"), at("2027-01-02T00:00")]);
    expect([from, to, firstYear, lastYear]).toEqual([at("2026-01-01T00:00"), at("2027-01-01T00:00"), 2026, 2026]);
    const east = openTable(fresh({ zone: "Etc/GMT-14", hours: wholeWeek }), 2026, 2026);
    expect(east.days.opens.at(0)).toBe(at("2025-12-30T10:00"));
    expect([...east.opens, ...east.closes]).toEqual([at("2026-01-01T00:00"), at("2027-01-01T00:00")]);
  });
});

describe("at the end of all years, 1970 and 2149,", () => {
  const thursdays = fresh({ hours: [{ days: ["thu"], from: "09:00", to: "17:00" }] });

  test("the first and the last business day count like any other", () => {
    expect(addBusinessDays(thursdays, at("1970-01-01T10:00"), 1)).toBe(at("1970-01-08T10:00"));
    expect(addBusinessDays(thursdays, at("1970-01-01T17:00"), -1)).toBe(at("1970-01-01T09:00"));
    expect(addBusinessDays(thursdays, at("1970-01-08T10:00"), -1)).toBe(at("1970-01-01T10:00"));
    const always = () => fresh({ hours: wholeWeek, closures: oneHourOff });
    expect(addBusinessDays(always(), at("1970-01-02T10:00"), -1)).toBe(at("1970-01-01T10:00"));
    expect(addBusinessDays(always(), at("2149-12-30T10:00"), 1)).toBe(at("2149-12-31T10:00"));
    expect(closingAfter(always(), at("2149-12-30T10:00"), 1)).toBe(at("2150-01-01T00:00"));
    expect(addBusinessDays(fresh(), at("1970-03-02T10:00"), 300)).toBeGreaterThan(at("1971-01-01T00:00"));
  });

  test("all open time there is fits between them, and not a moment more", () => {
    const [first, last] = [at("1970-01-01T09:00"), at("2149-12-31T17:00")];
    const total = between(fresh(), 0, at("2149-12-31T23:59"));
    expect(addMs(fresh(), 0, total)).toBe(last);
    expect(subtractMs(fresh(), at("2149-12-31T23:59"), total)).toBe(first);
    expect(() => addMs(fresh(), 0, total + 1)).toThrow("outside 1970 to 2149");
    expect(() => subtractMs(fresh(), at("2149-12-31T23:59"), total + 1)).toThrow("outside 1970 to 2149");
  });

  test("the first opening is found, and after the last closing there is none", () => {
    expect(nextTransition(fresh(), 0)).toEqual({ at: at("1970-01-01T09:00"), opens: true });
    expect(nextTransition(fresh(), at("2149-12-31T16:00"))).toEqual({ at: at("2149-12-31T17:00"), opens: false });
    expect(nextTransition(fresh(), at("2149-12-31T17:00"))).toBeNull();
    expect(() => closingAfter(fresh(), at("2149-12-31T20:00"), 1)).toThrow(
      "the closing of business day 1 after 2149-12-31T20:00:00.000Z",
    );
    expect(() => addBusinessDays(thursdays, at("1970-01-01T08:00"), -1)).toThrow(
      "-1 business days from 1970-01-01T08:00:00.000Z",
    );
  });

  test.each([fresh(), fresh({ hours: "always" })])("nothing beyond is answered", (calendar) => {
    expect(() => isOpen(calendar, -1)).toThrow("1969-12-31T23:59:59.999Z: outside 1970 to 2149");
    expect(() => isOpen(calendar, at("2150-01-01T00:00"))).toThrow("2150-01-01T00:00:00.000Z: outside");
    expect(() => isOpen(calendar, Number.NaN)).toThrow("NaN: outside");
    expect(() => isOpen(calendar, 8.64e15)).toThrow("+275760-09-13T00:00:00.000Z: outside");
    expect(() => isOpen(calendar, 8.65e15)).toThrow("8650000000000000: outside");
    expect(isOpen(calendar, 0)).toBe(calendar.neverShut);
    expect(isOpen(calendar, at("2149-12-31T23:59:59.999"))).toBe(calendar.neverShut);
  });
});

test("nothing added to an instant that is closed is that instant, forward and back", () => {
  const closed = at("2026-06-06T12:00");
  expect([addMs(fresh(), closed, 0), subtractMs(fresh(), closed, 0)]).toEqual([closed, closed]);
});

test("a negative amount goes the other way, to the near end of a night", () => {
  expect(subtractMs(fresh(), at("2026-06-01T09:00"), -8 * HOUR)).toBe(at("2026-06-01T17:00"));
  expect(addMs(fresh(), at("2026-06-01T17:00"), -8 * HOUR)).toBe(at("2026-06-01T09:00"));
});
