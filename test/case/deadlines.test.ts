import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pause } from "../../src/case/case.ts";
import { amountOf, deadlineOf, deadlinesOf, lateBy, momentAt, momentBefore } from "../../src/case/deadlines.ts";
import { between } from "../../src/time/business-time.ts";
import { calendarOf } from "../../src/time/calendar.ts";
import type { CalendarSpec } from "../../src/time/calendar-spec.ts";

const HOUR = 3_600_000;
const berlin: CalendarSpec = {
  zone: "Europe/Berlin",
  hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" }],
  holidays: { region: "DE-NI" },
};
const fourHours = { within: { amount: 4, unit: "hours" }, calendar: null } as const;
const fourBusinessHours = { within: { amount: 4, unit: "business-hours" }, calendar: berlin } as const;
const twoBusinessDays = { within: { amount: 2, unit: "business-days" }, calendar: berlin } as const;
const at = (text: string) => Date.parse(`2026-${text}:00+01:00`);
const iso = (ms: number) => new Date(ms).toISOString().slice(5, 16);
const clock = (startedAt: number, ...pauses: Pause[]) => ({ startedAt, pauses });
const later = at("12-31T00:00");

describe("without a pause", () => {
  test("calendar time runs through the night, business time does not", () => {
    const friday = clock(at("11-20T16:00"));
    expect(deadlineOf(fourHours, friday, later).dueAt).toBe(at("11-20T20:00"));
    expect(deadlineOf(fourBusinessHours, friday, later).dueAt).toBe(at("11-23T12:00"));
  });

  test("a clock that starts outside business time starts at the next opening", () => {
    const sunday = clock(at("11-22T03:00"));
    expect(deadlineOf(fourBusinessHours, sunday, later)).toEqual({
      startsAt: at("11-23T09:00"),
      dueAt: at("11-23T13:00"),
      provisional: false,
    });
    expect(deadlineOf(twoBusinessDays, sunday, later).dueAt).toBe(at("11-24T17:00"));
  });

  test("so many times a week is each a part of the week, and the next business day lasts until its closing", () => {
    const within = (amount: number, unit: "times-a-week" | "next-business-days", times?: number) =>
      iso(
        deadlineOf(
          { ...fourBusinessHours, within: { amount, unit }, ...(times ? { times } : {}) },
          clock(at("11-20T16:00")),
          later,
        ).dueAt,
      );
    const calendarTime = (amount: number, times: number) =>
      deadlineOf({ calendar: null, within: { amount, unit: "times-a-week" }, times }, clock(at("11-20T16:00")), later)
        .dueAt;
    expect(
      [calendarTime(7, 1), calendarTime(2, 1), calendarTime(7, 3)].map((one) => (one - at("11-20T16:00")) / HOUR),
    ).toEqual([24, 84, 72]);
    expect(amountOf({ amount: 20, unit: "minutes" }, 3)).toEqual({ ms: HOUR });
    expect([
      within(1, "next-business-days"),
      within(2, "next-business-days"),
      within(1, "next-business-days", 3),
    ]).toEqual(["11-23T17:00", "11-24T17:00", "11-25T17:00"].map((one) => iso(at(one))));
  });

  test("a level's targets each get their deadline, and no guarantee gets none", () => {
    const promised = {
      ...fourHours,
      guaranteed: true,
      kind: "first-response",
      measure: "guarantee",
      by: null,
      readings: [],
    } as const;
    const source = { document: "a", section: "b" };
    const unpromised = {
      guaranteed: false,
      kind: "restoration",
      why: { en: "no", de: "nein", ro: "nu" },
      source,
    } as const;
    const [first, second] = deadlinesOf({ targets: [{ ...promised, source }, unpromised] }, clock(0), later);
    expect(first).toMatchObject({ dueAt: 4 * HOUR, target: { kind: "first-response" } });
    expect(second).toEqual({ target: unpromised, dueAt: null });
  });
});

describe("while the vendor waits for us the clock stands still", () => {
  const monday = at("11-23T10:00");

  test("for as long as that was, in the target's own clock", () => {
    const overnight = { from: at("11-23T12:00"), until: at("11-24T10:00") };
    expect(iso(deadlineOf(fourHours, clock(monday, overnight), later).dueAt)).toBe(iso(at("11-24T12:00")));
    expect(iso(deadlineOf(fourBusinessHours, clock(monday, overnight), later).dueAt)).toBe(iso(at("11-24T12:00")));
    expect(iso(deadlineOf(twoBusinessDays, clock(monday, overnight), later).dueAt)).toBe(iso(at("11-25T16:00")));
  });

  test("a pause while the vendor is closed anyway takes nothing from a business clock", () => {
    const night = { from: at("11-23T17:00"), until: at("11-24T09:00") };
    const evening = clock(at("11-23T16:00"), night);
    expect(deadlineOf(fourBusinessHours, evening, later)).toEqual(
      deadlineOf(fourBusinessHours, clock(evening.startedAt), later),
    );
  });

  test("overlapping pauses count once, and one from before the start only from there", () => {
    const twice = [
      { from: at("11-23T08:00"), until: at("11-23T11:00") },
      { from: at("11-23T10:30"), until: at("11-23T11:30") },
    ];
    expect(deadlineOf(fourHours, clock(monday, ...twice), later).dueAt).toBe(at("11-23T15:30"));
  });

  test("a pause that begins after the deadline does not move it", () => {
    const after = { from: at("11-23T14:00"), until: at("11-23T15:00") };
    expect(deadlineOf(fourHours, clock(monday, after), later).dueAt).toBe(at("11-23T14:00"));
  });

  test("an open pause moves the deadline on with now, and says that it is provisional", () => {
    const open = clock(monday, { from: at("11-23T11:00"), until: null });
    expect(deadlineOf(fourHours, open, at("11-23T11:00"))).toMatchObject({
      dueAt: at("11-23T14:00"),
      provisional: true,
    });
    expect(deadlineOf(fourHours, open, at("11-23T13:00"))).toMatchObject({
      dueAt: at("11-23T16:00"),
      provisional: true,
    });
  });
});

describe("moments on the way", () => {
  const friday = clock(at("11-20T15:00"));

  test("half of the time and minutes before the end are counted in the target's own clock", () => {
    expect(momentAt(fourBusinessHours, friday, 0.5, later)).toBe(at("11-20T17:00"));
    expect(momentAt(fourHours, friday, 0.5, later)).toBe(at("11-20T17:00"));
    expect(momentBefore(fourBusinessHours, friday, 3 * HOUR, later)).toBe(at("11-20T16:00"));
    expect(momentBefore(fourBusinessHours, friday, HOUR / 4, later)).toBe(at("11-23T10:45"));
    expect(momentBefore(fourHours, friday, HOUR / 4, later)).toBe(at("11-20T18:45"));
  });

  test("none lies before the start", () => {
    const night = clock(at("11-21T03:00"));
    expect(momentBefore(fourBusinessHours, night, 99 * HOUR, later)).toBe(at("11-23T09:00"));
    expect(momentAt(fourBusinessHours, night, 0, later)).toBe(at("11-23T09:00"));
  });

  test("how late an answer is, or how much time was left, is told in the target's own clock", () => {
    expect(lateBy(fourBusinessHours, friday, at("11-23T12:30"))).toBe(1.5 * HOUR);
    expect(lateBy(fourBusinessHours, friday, at("11-20T16:00"))).toBe(-3 * HOUR);
    expect(lateBy(fourBusinessHours, friday, at("11-22T16:00"))).toBe(-2 * HOUR);
    expect(lateBy(fourHours, friday, at("11-20T18:00"))).toBe(-HOUR);
    expect(lateBy(twoBusinessDays, friday, at("11-24T15:00"))).toBe(0);
  });
});

const start = fc.integer({ min: at("01-05T00:00"), max: at("12-01T00:00") });
const span = fc.integer({ min: 0, max: 5 * 24 * HOUR });
const target = fc.oneof(
  fc
    .record({ amount: fc.integer({ min: 1, max: 100 }), unit: fc.constantFrom("minutes" as const, "hours" as const) })
    .map((within) => ({ within, calendar: null })),
  fc
    .record({
      amount: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom("business-minutes" as const, "business-hours" as const),
    })
    .map((within) => ({ within, calendar: berlin })),
  fc
    .integer({ min: 1, max: 10 })
    .map((amount) => ({ within: { amount, unit: "business-days" as const }, calendar: berlin })),
);
const pause = fc.tuple(start, span).map(([from, length]) => ({ from, until: from + length }));
const near = (startedAt: number) =>
  fc.tuple(span, span).map(([after, length]) => ({ from: startedAt + after, until: startedAt + after + length }));
const far = at("12-31T00:00") * 2;

describe("for all targets, starts and pauses", () => {
  test("a pause never makes a deadline earlier, and a longer one never makes it earlier than a shorter one", () => {
    fc.assert(
      fc.property(
        target,
        start.chain((s) => fc.tuple(fc.constant(s), near(s), fc.array(near(s), { maxLength: 3 }))),
        span,
        (some, [startedAt, one, others], more) => {
          const due = (...pauses: Pause[]) => deadlineOf(some, clock(startedAt, ...pauses), later).dueAt;
          expect(due(...others, one)).toBeGreaterThanOrEqual(due(...others));
          expect(due(...others, { ...one, until: one.until + more })).toBeGreaterThanOrEqual(due(...others, one));
        },
      ),
    );
  });

  test("a pause costs what it lasted in the target's own clock, no more and no less", () => {
    fc.assert(
      fc.property(
        target,
        start.chain((s) => fc.tuple(fc.constant(s), near(s))),
        (some, [startedAt, one]) => {
          const plain = deadlineOf(some, clock(startedAt), later).dueAt;
          const paused = deadlineOf(some, clock(startedAt, one), later).dueAt;
          const own = (from: number, to: number) =>
            some.calendar ? between(calendarOf(some.calendar), from, to) : to - from;
          expect(own(plain, paused)).toBe(one.from < plain ? own(one.from, one.until) : 0);
        },
      ),
    );
  });

  test("two pauses in a row are one pause, in whatever order they are told", () => {
    fc.assert(
      fc.property(target, start, span, span, span, (some, startedAt, after, first, second) => {
        const [a, b, c] = [startedAt + after, startedAt + after + first, startedAt + after + first + second];
        const due = (...pauses: Pause[]) => deadlineOf(some, clock(startedAt, ...pauses), later).dueAt;
        const whole = due({ from: a, until: c });
        expect(due({ from: a, until: b }, { from: b, until: c })).toBe(whole);
        expect(due({ from: b, until: c }, { from: a, until: b })).toBe(whole);
      }),
    );
  });

  test("whoever reports later never has the earlier deadline", () => {
    fc.assert(
      fc.property(target, start, span, fc.array(pause, { maxLength: 2 }), (some, startedAt, more, pauses) => {
        const due = (from: number) => deadlineOf(some, clock(from, ...pauses), later).dueAt;
        expect(due(startedAt + more)).toBeGreaterThanOrEqual(due(startedAt));
      }),
    );
  });

  test("moments come in order from the start to the deadline, where nothing is left", () => {
    fc.assert(
      fc.property(
        target,
        start.chain((s) => fc.tuple(fc.constant(s), fc.array(near(s), { maxLength: 2 }))),
        (some, [startedAt, pauses]) => {
          const own = clock(startedAt, ...pauses);
          const { startsAt, dueAt } = deadlineOf(some, own, far);
          const moments = [0, 0.25, 0.5, 0.9, 1].map((share) => momentAt(some, own, share, far));
          expect([startsAt, ...moments]).toEqual([startsAt, ...moments].toSorted((a, b) => a - b));
          expect(moments.at(-1)).toBe(dueAt);
          expect(momentBefore(some, own, 60_000, far)).toBeLessThanOrEqual(dueAt);
          expect(lateBy(some, own, dueAt)).toBe(0);
          expect(lateBy(some, own, dueAt + 9 * 24 * HOUR)).toBeGreaterThan(0);
          expect(lateBy(some, own, startsAt)).toBeLessThan(0);
        },
      ),
    );
  });
});
