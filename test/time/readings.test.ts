// The readings of the four vendors' promises, worked by hand.

import { expect, test } from "vitest";
import { addBusinessDays, addMinutes, nextOpening, subtractMs } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import type { CalendarSpec, Weekday } from "../../src/time/calendar-spec.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";

const WORKDAYS: Weekday[] = ["mon", "tue", "wed", "thu", "fri"];

const netcor = compileCalendar({
  zone: "Europe/Berlin",
  hours: [{ days: WORKDAYS, from: "08:30", to: "17:00" }],
  holidays: { region: "DE-NI" },
});

const cloudtalk = compileCalendar({
  zone: "Europe/Bratislava",
  hours: [{ days: WORKDAYS, from: "09:00", to: "17:00" }],
  holidays: { region: "SK" },
});

function site(zone: string): CalendarSpec {
  return { zone, hours: [{ days: WORKDAYS, from: "08:00", to: "17:00" }] };
}

test.each([
  // Friday before summer time begins: half an hour on Friday, three and a half on Monday.
  ["2026-03-27T16:30+01:00", 4, "2026-03-30T12:00+02:00"],
  ["2026-03-27T16:30:30+01:00", 4, "2026-03-30T12:00:30+02:00"],
  // Used up exactly at closing.
  ["2026-03-26T13:00+01:00", 4, "2026-03-26T17:00+01:00"],
  ["2026-03-26T13:00:01+01:00", 4, "2026-03-27T08:30:01+01:00"],
  // Before the opening, after the closing, on a Sunday.
  ["2026-03-26T05:00+01:00", 4, "2026-03-26T12:30+01:00"],
  ["2026-03-26T17:00+01:00", 4, "2026-03-27T12:30+01:00"],
  ["2026-03-29T02:30+01:00", 4, "2026-03-30T12:30+02:00"],
  // Over Christmas: the 24th is a working day in Lower Saxony, the 25th a holiday, 26 and 27 a weekend.
  ["2026-12-24T15:00+01:00", 4, "2026-12-28T10:30+01:00"],
  ["2026-12-31T15:00+01:00", 8, "2027-01-04T14:30+01:00"],
  // Good Friday to Easter Monday.
  ["2026-04-02T16:00+02:00", 4, "2026-04-07T11:30+02:00"],
  // Reformation Day (31 October) is a Saturday in 2026 and a Friday in 2025.
  ["2025-10-30T16:30+01:00", 4, "2025-11-03T12:00+01:00"],
])("NETCOR, reported %s: %i business hours end %s", (start, hours, end) => {
  expect(toIso(addMinutes(netcor, parseInstant(start), hours * 60))).toBe(toIso(parseInstant(end)));
});

test.each([
  ["Tuesday 10:00", "2026-03-24T10:00+01:00", 1, "2026-03-25T10:00+01:00"],
  ["Saturday noon", "2026-03-28T12:00+01:00", 1, "2026-03-30T17:00+02:00"],
  ["Monday at opening", "2026-03-30T08:30+02:00", 1, "2026-03-30T17:00+02:00"],
  ["Monday a second after opening", "2026-03-30T08:30:01+02:00", 1, "2026-03-31T08:30:01+02:00"],
  ["Monday a second before closing", "2026-03-30T16:59:59+02:00", 1, "2026-03-31T16:59:59+02:00"],
  ["Monday at closing", "2026-03-30T17:00+02:00", 1, "2026-03-31T17:00+02:00"],
  ["Monday before opening", "2026-03-30T03:00+02:00", 1, "2026-03-30T17:00+02:00"],
  ["Friday 10:00, summer time begins", "2026-03-27T10:00+01:00", 1, "2026-03-30T10:00+02:00"],
  ["two days from Friday evening", "2026-03-27T20:00+01:00", 2, "2026-03-31T17:00+02:00"],
  ["two days over Christmas", "2026-12-23T10:00+01:00", 2, "2026-12-28T10:00+01:00"],
  ["four days over the New Year", "2026-12-29T09:15+01:00", 4, "2027-01-05T09:15+01:00"],
  ["on a holiday", "2026-04-03T10:00+02:00", 1, "2026-04-07T17:00+02:00"],
  ["back from Wednesday 10:00", "2026-03-25T10:00+01:00", -1, "2026-03-24T10:00+01:00"],
  ["back from Monday at closing", "2026-03-30T17:00+02:00", -1, "2026-03-30T08:30+02:00"],
  ["back from Sunday", "2026-03-29T12:00+02:00", -1, "2026-03-27T08:30+01:00"],
])("NETCOR in business days, %s", (_, start, days, end) => {
  expect(toIso(addBusinessDays(netcor, parseInstant(start), days))).toBe(toIso(parseInstant(end)));
});

test("a time of day that the day does not reach becomes the nearest that it has", () => {
  const calendar = compileCalendar({
    zone: "Europe/Berlin",
    hours: [
      { days: ["mon", "tue", "wed", "thu"], from: "08:00", to: "12:00" },
      { days: ["mon", "tue", "wed", "thu"], from: "13:00", to: "18:00" },
      { days: ["fri"], from: "10:00", to: "14:00" },
    ],
    closures: [{ date: "2026-06-02", from: "09:00", to: "11:00", name: "Staff meeting" }],
  });
  const plusOne = (start: string) => toIso(addBusinessDays(calendar, parseInstant(start), 1));
  expect(plusOne("2026-06-04T16:00+02:00")).toBe("2026-06-05T12:00:00Z");
  expect(plusOne("2026-06-04T09:00+02:00")).toBe("2026-06-05T08:00:00Z");
  // The lunch break of Wednesday, met from Tuesday's, counts as its end; the hole on Tuesday is met from Monday.
  expect(plusOne("2026-06-02T12:20+02:00")).toBe("2026-06-03T11:00:00Z");
  expect(plusOne("2026-06-01T09:30+02:00")).toBe("2026-06-02T07:00:00Z");
  expect(plusOne("2026-06-01T10:30+02:00")).toBe("2026-06-02T09:00:00Z");
});

test.each([
  ["2026-03-27T16:00+01:00", 3, "2026-03-30T11:00+02:00"],
  // Good Friday, Easter Monday; 24 December; 8 May 2026 is no day off in Slovakia.
  ["2026-04-02T15:00+02:00", 6, "2026-04-07T13:00+02:00"],
  ["2026-12-23T15:00+01:00", 9, "2026-12-28T16:00+01:00"],
  ["2026-05-07T15:00+02:00", 3, "2026-05-08T10:00+02:00"],
])("CloudTalk, reported %s: %i business hours end %s", (start, hours, end) => {
  expect(toIso(addMinutes(cloudtalk, parseInstant(start), hours * 60))).toBe(toIso(parseInstant(end)));
});

test.each([
  ["America/New_York", "2026-11-06T21:30Z", "2026-11-09T14:30Z"],
  ["Asia/Kolkata", "2026-11-06T11:00Z", "2026-11-09T04:00Z"],
  ["Australia/Lord_Howe", "2026-04-03T05:30Z", "2026-04-05T23:00Z"],
  ["America/St_Johns", "2026-10-30T19:00Z", "2026-11-02T13:00Z"],
])("PureCloud, two hours of the customer's own day in %s", (zone, start, end) => {
  const calendar = compileCalendar(site(zone));
  expect(toIso(addMinutes(calendar, parseInstant(start), 120))).toBe(toIso(parseInstant(end)));
});

test("fifteen minutes before a deadline are minutes of the calendar", () => {
  const before = (deadline: string) => toIso(subtractMs(netcor, parseInstant(deadline), 15 * 60_000));
  expect(before("2026-03-30T08:40+02:00")).toBe("2026-03-27T15:55:00Z");
  expect(before("2026-03-30T08:45+02:00")).toBe("2026-03-30T06:30:00Z");
  expect(before("2026-03-27T17:00+01:00")).toBe("2026-03-27T15:45:00Z");
});

test("a clock that starts on a closed day begins at the next opening", () => {
  expect(nextOpening(netcor, parseInstant("2026-12-24T17:00+01:00"))).toBe(parseInstant("2026-12-28T08:30+01:00"));
  expect(nextOpening(netcor, parseInstant("2026-12-24T16:59+01:00"))).toBe(parseInstant("2026-12-24T16:59+01:00"));
});
