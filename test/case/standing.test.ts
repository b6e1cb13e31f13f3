// How a case stands with what it was promised: what is due next, under which promise, and when its card says something new.
import { describe, expect, test } from "vitest";
import { clockUntil } from "../../src/case/clock.ts";
import { settled } from "../../src/case/course.ts";
import { deadlineOf } from "../../src/case/deadlines.ts";
import type { Move } from "../../src/case/move.ts";
import { nextDueOf, redrawnAt } from "../../src/case/next-due.ts";
import { open } from "../../src/case/open.ts";
import { missedOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { deadlinesThen, doneAtOf, levelOf, standingOf } from "../../src/case/standing.ts";
import { verdictOf } from "../../src/case/verdict.ts";
import type { TermTarget } from "../../src/triage/term.ts";
import { at, hours, lived, mara, notPromised, promised } from "./people.ts";

const day = (text: string) => `2026-03-${text}:00+01:00`;
const instant = (text: string) => at(day(text));
const begun = (...targets: readonly TermTarget[]) =>
  open(promised(day("09T09:00"), targets), mara, instant("09T09:00"), noSettings).case;
const moves = (...all: readonly (readonly [string, Move])[]) => all.map(([time, move]) => [day(time), move] as const);
const due = (row: Parameters<typeof nextDueOf>[0], now: string) => {
  const next = nextDueOf(row, instant(now));
  return next && [next.target.kind, next.dueAt];
};

describe("what is due next", () => {
  const row = begun(hours(4, "first-response"), hours(2, "restoration"), hours(1, "follow-up"));

  test("is the earliest deadline, even one that has passed, until it is kept", () => {
    expect(due(row, "09T09:30")).toEqual(["restoration", instant("09T11:00")]);
    expect(due(row, "09T12:00")).toEqual(["restoration", instant("09T11:00")]);
    const average = begun(hours(4, "first-response"), hours(2, "restoration", { measure: "average" }));
    expect(due(average, "09T09:30")).toEqual(["first-response", instant("09T13:00")]);
  });

  test("is nothing where the case is over or nothing was promised", () => {
    expect(due(begun(notPromised("first-response")), "09T09:30")).toBeNull();
    expect(due(lived(row, ...moves(["09T10:00", { kind: "restore" }])), "09T10:30")).toBeNull();
    expect(due(lived(row, ...moves(["09T10:00", { kind: "close", why: "x" }])), "09T10:30")).toBeNull();
  });

  test("after the answer is the next follow-up that no update has met", () => {
    const answered = lived(
      begun(hours(4, "first-response"), hours(2, "follow-up")),
      ...moves(["09T10:00", { kind: "respond" }]),
    );
    const told = lived(answered, ...moves(["09T11:00", { kind: "update" }]));
    expect(due(answered, "09T10:30")).toEqual(["follow-up", instant("09T12:00")]);
    expect(due(answered, "09T12:00")).toEqual(["follow-up", instant("09T14:00")]);
    expect(due(told, "09T11:30")).toEqual(["follow-up", instant("09T14:00")]);
    expect(due(begun(hours(2, "follow-up")), "09T09:30")).toBeNull();
  });
});

test("a card is drawn anew around its next deadline while the vendor was told and has not answered", () => {
  const row = begun(hours(4, "first-response"));
  const minutes = (one: typeof row) =>
    redrawnAt(one, instant("09T12:50")).map((then) => (then - instant("09T13:00")) / 60_000);
  expect(minutes(row)).toEqual([-5, 0, 60, 240, 1440, 2880, 4320, 10_080]);
  expect(minutes({ ...row, reportedAt: null })).toEqual([]);
  expect(minutes(lived(row, ...moves(["09T10:00", { kind: "respond" }])))).toEqual([]);
});

test("a promise that depends on the way of reporting holds for that way; before the report its best is counted on", () => {
  const phoned = hours(1, "first-response", {
    by: "phone",
    otherwise: { within: hours(8, "first-response").within, calendar: null },
  });
  const dueAt = (row: ReturnType<typeof begun>) => standingOf(row, row.openedAt)[0]?.dueAt;
  const told = (way?: "phone" | "web" | "other") => ({ ...begun(phoned), reportedBy: way });
  expect([told("phone"), told("web"), told("other"), told()].map(dueAt)).toEqual(
    ["09T10:00", "09T17:00", "09T17:00", "09T17:00"].map(instant),
  );
  expect(dueAt({ ...told(), reportedAt: null })).toBe(instant("09T10:00"));
  const [target] = levelOf({ ...told("web") }, 2).targets;
  expect(target).toMatchObject({ kind: "first-response", measure: "guarantee", within: { amount: 8 } });
});

test("a pause that begins with the deadline or after it leaves the deadline what it was", () => {
  const clock = (from: string) => ({ startedAt: instant("09T09:00"), pauses: [{ from: instant(from), until: null }] });
  const provisional = (from: string, now: string) =>
    deadlineOf(hours(4, "first-response"), clock(from), instant(now)).provisional;
  expect([
    provisional("09T12:59", "09T13:30"),
    provisional("09T13:00", "09T13:30"),
    provisional("09T14:00", "09T15:00"),
  ]).toEqual([true, false, false]);
});

test("the clock until an instant knows of no pause after it", () => {
  const row = {
    ...begun(hours(4, "first-response")),
    pauses: [
      { from: 10, until: 20 },
      { from: 30, until: null },
    ],
  };
  const terms = { ...row.terms, response: { ...row.terms.response, pauses: true } };
  expect(clockUntil({ ...row, terms }, 30).pauses).toEqual([{ from: 10, until: 20 }]);
  expect(clockUntil({ ...row, terms }, 31).pauses).toEqual([
    { from: 10, until: 20 },
    { from: 30, until: 31 },
  ]);
  expect(clockUntil({ ...row, terms }, 10).pauses).toEqual([]);
});

test("what no case may have is refused by name", () => {
  const row = begun(hours(4, "first-response"));
  expect(() => levelOf(row, 9)).toThrow("zoom has no priority 9, which case k1 stands under");
  expect(() => settled({ ...row, course: [] })).toThrow("case k1 has no opening");
  expect(() => open(promised(day("09T09:00"), []), mara, instant("09T08:59"), noSettings)).toThrow(
    "case k1 is reported in the future",
  );
});

describe("an answer under one priority, and then another", () => {
  const row = begun(hours(4, "first-response"), hours(8, "restoration"));
  const levels = row.terms.levels.map((level) => ({
    ...level,
    targets: [hours(level.level, "first-response"), hours(10 * level.level, "restoration")],
  }));
  const own = { ...row, terms: { ...row.terms, levels } };
  const changed = lived(
    own,
    ...moves(["09T10:00", { kind: "respond" }], ["09T10:30", { kind: "reclassify", to: 3, by: "us", why: "x" }]),
  );

  test("stands as it was given, and what is still due stands under the new one", () => {
    const told = (one: typeof row) =>
      standingOf(one, instant("09T10:45")).map(({ target, dueAt, doneAt }) => [target.kind, dueAt, doneAt]);
    const answer = ["first-response", instant("09T11:00"), instant("09T10:00")];
    expect(told(changed)).toEqual([answer, ["restoration", instant("10T15:00"), null]]);
    expect(told(lived(own, ...moves(["09T10:00", { kind: "respond" }])))).toEqual([
      answer,
      ["restoration", instant("10T05:00"), null],
    ]);
  });

  test("is judged by the priority that it answered, and each promise by its own", () => {
    expect(verdictOf(changed, "first-response")).toMatchObject({
      dueAt: instant("09T11:00"),
      lateBy: -3_600_000,
      met: true,
    });
    expect(verdictOf(changed, "restoration")).toBeNull();
    const restored = lived(changed, ...moves(["10T16:00", { kind: "restore" }]));
    expect(verdictOf(restored, "restoration")).toMatchObject({ kind: "restoration", lateBy: 3_600_000, met: false });
    const average = lived(
      begun(hours(4, "first-response", { measure: "average" })),
      ...moves(["09T10:00", { kind: "respond" }]),
    );
    expect(verdictOf(average, "first-response")).toBeNull();
    expect(
      missedOf(
        lived(begun(hours(1, "first-response", { measure: "average" })), ...moves(["09T11:00", { kind: "respond" }])),
        instant("09T12:00"),
      ),
    ).toEqual([]);
  });
});

test("nothing promised and nothing told is said as it is", () => {
  const row = { ...begun(notPromised("first-response"), hours(8, "restoration")), reportedAt: null };
  expect(standingOf(row, instant("09T10:00"))).toMatchObject([
    { dueAt: null, provisional: false, unreported: true },
    { dueAt: instant("09T17:00"), provisional: false, unreported: true },
  ]);
  expect(standingOf(begun(hours(2, "follow-up")), instant("09T10:00"))).toMatchObject([
    { dueAt: null, provisional: false },
  ]);
  expect(standingOf({ ...row, reportedAt: row.openedAt }, instant("09T10:00"))[0]?.unreported).toBe(false);
  expect(deadlinesThen(row, instant("09T10:00")).map(({ measure }) => measure)).toEqual(["guarantee", "guarantee"]);
});

test("a plan is told by the first update or no longer needed, a workaround comes with the service, a resolution with the end", () => {
  const done = (over: object, kind: Parameters<typeof doneAtOf>[1]) =>
    doneAtOf({ respondedAt: 1, restoredAt: 3, closedAt: 4, updates: [2], ...over }, kind);
  const kinds = ["first-response", "action-plan", "workaround", "restoration", "resolution", "follow-up"] as const;
  expect(kinds.map((kind) => done({}, kind))).toEqual([1, 2, 3, 3, 4, null]);
  expect([done({ updates: [] }, "action-plan"), done({ updates: [], restoredAt: null }, "action-plan")]).toEqual([
    3,
    null,
  ]);
});
