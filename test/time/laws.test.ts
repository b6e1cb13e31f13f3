// What must hold of any calendar, at any instant, for any amount.

import fc from "fast-check";
import { expect, test } from "vitest";
import { addBusinessDays, addMs, between, isOpen, nextOpening, subtractMs } from "../../src/time/business-time.ts";
import { type Calendar, compileCalendar } from "../../src/time/calendar.ts";
import { dateText } from "../../src/time/local-date.ts";
import { dayAt } from "../../src/time/zone.ts";
import { anyAmount, anyCalendar, anyInstant, HOURS } from "./calendars.ts";

/** Many questions to one calendar, because building it is what takes the time. */
function holds<T>(question: fc.Arbitrary<T>, law: (calendar: Calendar, asked: T) => void, specs = anyCalendar): void {
  const questions = fc.array(question, { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(specs, questions, (spec, asked) => {
      const calendar = compileCalendar(spec);
      for (const one of asked) law(calendar, one);
    }),
    { numRuns: 150 },
  );
}

const businessDays = fc.integer({ min: 1, max: 25 });

test("between measures exactly what add has added", () => {
  holds(fc.tuple(anyInstant, anyAmount), (calendar, [start, amount]) => {
    expect(between(calendar, start, addMs(calendar, start, amount))).toBe(amount);
    expect(between(calendar, subtractMs(calendar, start, amount), start)).toBe(amount);
  });
});

test("two amounts one after the other are their sum", () => {
  holds(fc.tuple(anyInstant, anyAmount, anyAmount), (calendar, [start, one, other]) => {
    expect(addMs(calendar, addMs(calendar, start, one), other)).toBe(addMs(calendar, start, one + other));
    expect(addMs(calendar, start, 0)).toBe(start);
  });
});

test("going back the same amount from a deadline leads to its start, or to the opening the clock waited for", () => {
  holds(fc.tuple(anyInstant, anyAmount), (calendar, [start, amount]) => {
    expect(subtractMs(calendar, addMs(calendar, start, amount), amount)).toBe(nextOpening(calendar, start));
    expect(addMs(calendar, start, -amount)).toBe(subtractMs(calendar, start, amount));
  });
});

test("a deadline never moves back when the start moves on, in hours or in business days", () => {
  const step = fc.oneof(fc.integer({ min: 1, max: 3_600_000 }), fc.integer({ min: 1, max: 5 * 86_400_000 }));
  holds(fc.tuple(anyInstant, step, anyAmount, businessDays), (calendar, [start, more, amount, days]) => {
    for (const sign of [1, -1]) {
      const hours = (from: number) => addMs(calendar, from, sign * amount);
      const whole = (from: number) => addBusinessDays(calendar, from, sign * days);
      expect(hours(start + more)).toBeGreaterThanOrEqual(hours(start));
      expect(whole(start + more)).toBeGreaterThanOrEqual(whole(start));
    }
  });
});

test("more business days end later, and each end is an instant up to which or from which time counts", () => {
  holds(fc.tuple(anyInstant, businessDays), (calendar, [start, days]) => {
    const end = addBusinessDays(calendar, start, days);
    expect(end).toBeGreaterThan(start);
    expect(addBusinessDays(calendar, start, days + 1)).toBeGreaterThan(end);
    expect(between(calendar, end - 1, end + 1)).toBeGreaterThan(0);
  });
});

test("where all days have the same hours, business days back from a deadline lead to where the clock began", () => {
  const sameHours = anyCalendar.map((spec) => ({ ...spec, hours: HOURS.office ?? "always", closures: [] }));
  holds(
    fc.tuple(anyInstant, businessDays),
    (calendar, [start, days]) => {
      const end = addBusinessDays(calendar, start, days);
      expect(addBusinessDays(calendar, end, -days)).toBe(nextOpening(calendar, start));
    },
    sameHours,
  );
});

test("no instant of a holiday counts", () => {
  holds(fc.tuple(anyInstant, anyAmount), (calendar, [start, amount]) => {
    const off = new Set((calendar.spec.holidays?.add ?? []).map(({ date }) => date));
    const dateOf = (at: number) => dateText(dayAt(calendar.zone, at));
    if (off.has(dateOf(start))) expect(isOpen(calendar, start)).toBe(false);
    expect(off.has(dateOf(addMs(calendar, start, amount) - 1))).toBe(false);
  });
});
