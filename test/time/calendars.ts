// The calendars that the laws of time are tried on: awkward zones, awkward hours, scattered days off.

import fc from "fast-check";
import type { CalendarSpec, HoursSpec, Weekday } from "../../src/time/calendar-spec.ts";

export const ZONES = [
  "Europe/Berlin",
  "Europe/Dublin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/Nuuk",
  "America/Havana",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Antarctica/Troll",
];

const WORKDAYS: Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const ALL: Weekday[] = [...WORKDAYS, "sat", "sun"];

export const HOURS: Record<string, HoursSpec[] | "always"> = {
  office: [{ days: WORKDAYS, from: "09:00", to: "17:00" }],
  lunch: [
    { days: WORKDAYS, from: "08:30", to: "12:00" },
    { days: WORKDAYS, from: "12:45", to: "17:00" },
    { days: ["sat"], from: "10:00", to: "13:00" },
  ],
  nights: [
    { days: ["mon", "tue", "wed", "thu", "fri", "sat"], from: "22:00", to: "24:00" },
    { days: ["tue", "wed", "thu", "fri", "sat", "sun"], from: "00:00", to: "06:00" },
  ],
  "inside the changing hour": [{ days: ALL, from: "02:30", to: "10:00" }],
  "only the changing hours": [{ days: ["sat", "sun"], from: "00:30", to: "02:15" }],
  "around midnight": [
    { days: ALL, from: "00:00", to: "00:30" },
    { days: ALL, from: "23:30", to: "24:00" },
  ],
  "short Fridays": [
    { days: ["mon", "tue", "wed", "thu"], from: "08:00", to: "18:00" },
    { days: ["fri"], from: "10:00", to: "14:00" },
  ],
  always: "always",
};

const dates = fc
  .integer({ min: 0, max: 270 })
  .map((day) => new Date(Date.UTC(2025, 8, 1) + day * 86_400_000).toISOString().slice(0, 10));

/** Any zone with any hours, up to a dozen holidays and a few closures. */
export const anyCalendar: fc.Arbitrary<CalendarSpec> = fc.record({
  zone: fc.constantFrom(...ZONES),
  hours: fc.constantFrom(...Object.values(HOURS)),
  holidays: fc.record({ add: fc.array(fc.record({ date: dates, name: fc.constant("Holiday") }), { maxLength: 12 }) }),
  closures: fc.array(
    fc.record({
      date: dates,
      from: fc.constantFrom("00:00", "01:30", "09:00", "10:00"),
      to: fc.constantFrom("11:00", "16:45", "24:00"),
      name: fc.constant("Closure"),
    }),
    { maxLength: 4 },
  ),
});

// The weekends on which some zone above changes its clocks: there an instant is worth many elsewhere.
const CHANGES = ["2025-10-26", "2025-11-02", "2026-03-08", "2026-03-29", "2026-04-05", "2026-04-24", "2026-02-15"];

/** From September 2025 to May 2026 in ms, often on a clock change, often on a full minute. */
export const anyInstant: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: Date.UTC(2025, 8, 2), max: Date.UTC(2026, 4, 10) }),
  fc
    .integer({ min: Date.UTC(2025, 8, 2) / 60_000, max: Date.UTC(2026, 4, 10) / 60_000 })
    .map((minute) => minute * 60_000),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -36 * 4, max: 36 * 4 }))
    .map(([date, quarters]) => Date.parse(`${date}T00:00:00Z`) + quarters * 900_000),
);

/** Up to three weeks of office hours. */
export const anyAmount: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: 120 * 3_600_000 }),
  fc.integer({ min: 1, max: 120 * 4 }).map((quarters) => quarters * 900_000),
);
