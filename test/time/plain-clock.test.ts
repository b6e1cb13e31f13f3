// The table and its look-ups against a plain walk along every minute.

import fc from "fast-check";
import { expect, test } from "vitest";
import { addMs, between, isOpen, nextOpening, nextTransition, subtractMs } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import { anyAmount, anyCalendar, anyInstant } from "./calendars.ts";
import { countBetween, nextChange, openAt, plainClock, walkBack, walkOn } from "./plain-clock.ts";

const questions = fc.array(fc.tuple(anyInstant, anyAmount), { minLength: 10, maxLength: 10 });

test("a minute counts exactly while the clock on the wall shows a time inside the hours", () => {
  fc.assert(
    fc.property(anyCalendar, questions, (spec, asked) => {
      const calendar = compileCalendar(spec);
      const clock = plainClock(spec);
      for (const [at, amount] of asked) {
        expect(isOpen(calendar, at)).toBe(openAt(clock, at));
        const later = walkOn(clock, at, amount);
        if (later !== null) expect(addMs(calendar, at, amount)).toBe(later);
        const earlier = walkBack(clock, at, amount);
        if (earlier !== null) expect(subtractMs(calendar, at, amount)).toBe(earlier);
        const change = nextChange(clock, at);
        if (change === null) continue;
        expect(nextTransition(calendar, at)).toEqual(change);
        expect(nextOpening(calendar, at)).toBe(openAt(clock, at) ? at : change.at);
      }
    }),
    { numRuns: 50 },
  );
}, 60_000);

test("what is between two instants is what a walk from one to the other counts", () => {
  fc.assert(
    fc.property(
      anyCalendar,
      fc.array(fc.tuple(anyInstant, anyInstant), { minLength: 6, maxLength: 6 }),
      (spec, pairs) => {
        const calendar = compileCalendar(spec);
        const clock = plainClock(spec);
        for (const [one, other] of pairs) {
          const [from, to] = one < other ? [one, other] : [other, one];
          const counted = countBetween(clock, from, to);
          expect(between(calendar, from, to)).toBe(counted);
          expect(between(calendar, to, from)).toBe(0 - counted);
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
