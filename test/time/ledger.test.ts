// The day-by-day story of a deadline.

import fc from "fast-check";
import { expect, test } from "vitest";
import { endOf, type Pause } from "../../src/time/amount.ts";
import { addMs, between } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { ledgerOf } from "../../src/time/ledger.ts";
import { anyAmount, anyCalendar, anyInstant } from "./calendars.ts";

const HOUR = 3_600_000;
const at = parseInstant;

const netcor = compileCalendar({
  zone: "Europe/Berlin",
  hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "08:30", to: "17:00" }],
  holidays: { region: "DE-NI" },
  closures: [{ date: "2026-12-28", from: "15:00", to: "24:00", name: "Stocktaking" }],
});

function told(...args: Parameters<typeof ledgerOf>): string[] {
  const time = (instant: number) => toIso(instant).slice(11, 16);
  return ledgerOf(...args).days.map(({ date, pieces, skipped, running }) => {
    const counted = pieces.map(({ from, to }) => `${time(from)}-${time(to)}`);
    const not = skipped.map(({ why, name, from, to }) => `${why}${name ? ` ${name}` : ""} ${time(from)}-${time(to)}`);
    return [date.slice(5), ...counted, ...not, `${running / HOUR} h`].join(", ");
  });
}

test("a deadline over Christmas says of every day why it counts or not", () => {
  const pauses = [{ from: at("2026-12-28T10:00+01:00"), to: at("2026-12-28T12:00+01:00") }];
  expect(told(netcor, at("2026-12-24T15:00+01:00"), { ms: 8 * HOUR }, pauses)).toEqual([
    "12-24, 14:00-16:00, closed 16:00-23:00, 2 h",
    "12-25, holiday 1. Weihnachtstag 23:00-23:00, 2 h",
    "12-26, weekend 23:00-23:00, 2 h",
    "12-27, weekend 23:00-23:00, 2 h",
    "12-28, 07:30-09:00, 11:00-14:00, closed 23:00-07:30, pause 09:00-11:00, closure Stocktaking 14:00-23:00, 6.5 h",
    "12-29, 07:30-09:00, closed 23:00-07:30, 8 h",
  ]);
});

test("business days are told like hours", () => {
  const ledger = ledgerOf(netcor, at("2026-03-28T12:00+01:00"), { businessDays: 1 });
  expect(toIso(ledger.end)).toBe("2026-03-30T15:00:00Z");
  expect(ledger.days.map(({ date, running }) => [date, running / HOUR])).toEqual([
    ["2026-03-28", 0],
    ["2026-03-29", 0],
    ["2026-03-30", 8.5],
  ]);
});

test("a pause holds back business time, not the night and the weekend it spans", () => {
  const start = at("2026-06-05T16:00+02:00");
  const weekend = { from: at("2026-06-05T16:30+02:00"), to: at("2026-06-08T09:00+02:00") };
  expect(toIso(endOf(netcor, start, { ms: HOUR }, [weekend]))).toBe("2026-06-08T07:30:00Z");
  expect(toIso(endOf(netcor, start, { ms: HOUR / 2 }, [weekend]))).toBe("2026-06-05T14:30:00Z");
  expect(toIso(endOf(netcor, start, { businessDays: 1 }, [weekend]))).toBe("2026-06-08T15:00:00Z");
});

test("a pause that ends before it begins is refused", () => {
  expect(() => endOf(netcor, 0, { ms: 1 }, [{ from: 2, to: 1 }])).toThrow("ends before it begins");
});

const anyPauses: fc.Arbitrary<Pause[]> = fc.array(
  fc.tuple(anyInstant, fc.integer({ min: 0, max: 200 * HOUR })).map(([from, long]) => ({ from, to: from + long })),
  { maxLength: 5 },
);

test("the pieces and skips of a ledger fill the time from start to end, and the pieces sum up to the amount", () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyAmount, anyPauses, (spec, start, ms, pauses) => {
      const calendar = compileCalendar(spec);
      const { days, end } = ledgerOf(calendar, start, { ms }, pauses);
      const parts = days.flatMap((day) => [...day.pieces, ...day.skipped]).sort((a, b) => a.from - b.from);
      let reached = start;
      for (const { from, to } of parts) {
        expect(from).toBe(reached);
        reached = to;
      }
      expect(reached).toBe(end);
      expect(days.at(-1)?.running).toBe(ms);
      for (const { pieces, skipped } of days) {
        for (const piece of pieces) expect(between(calendar, piece.from, piece.to)).toBe(piece.counted);
        const idle = skipped.filter(({ why }) => why !== "pause");
        for (const { from, to } of idle) expect(between(calendar, from, to)).toBe(0);
      }
    }),
    { numRuns: 200 },
  );
});

test("pauses in any order and overlapping hold back each instant once", () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyAmount, anyPauses, (spec, start, ms, pauses) => {
      const calendar = compileCalendar(spec);
      const end = endOf(calendar, start, { ms }, pauses);
      expect(endOf(calendar, start, { ms }, pauses.toReversed())).toBe(end);
      expect(endOf(calendar, start, { ms }, [...pauses, ...pauses])).toBe(end);
      expect(end).toBeGreaterThanOrEqual(addMs(calendar, start, ms));
    }),
    { numRuns: 150 },
  );
});
