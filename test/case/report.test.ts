import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { shareOf } from "../../src/case/report.ts";
import { noSettings } from "../../src/case/settings.ts";
import { at, type Damage, mara, opened } from "./people.ts";
import { plainReport as reportOf } from "./plain-report.ts";

const nine = "2026-03-09T09:00:00+01:00";
const reportedAt = at(nine);
const MINUTE = 60_000;
const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "down", workaround: "none" }, reportedAt } as const;

/** The case after moves, each so many minutes after nine. */
function lived(damage: Damage, ...moves: readonly (readonly [number, Move])[]): SupportCase {
  return moves.reduce((row, [minutes, move]) => {
    const change = make(move, row, mara, reportedAt + minutes * MINUTE, noSettings);
    if ("problem" in change) throw new Error(change.problem.code);
    return change.case;
  }, opened(damage, nine).case);
}

const answeredAfter = (minutes: number) => lived(zoom, [minutes, { kind: "respond" }]);

test("kept and missed promises are counted, with the middle time, the ninth tenth and the worst lateness in the promise's own clock", () => {
  const cases = [30, 50, 55, 70, 90].map(answeredAfter);
  expect(reportOf(cases, reportedAt + 200 * MINUTE)).toMatchObject([
    { vendor: "zoom", plan: { id: "pro" }, priority: 1, kind: "first-response", met: 3, missed: 2 },
  ]);
  const [row] = reportOf(cases, reportedAt + 200 * MINUTE);
  expect(row?.took).toEqual({ count: 5, median: 55 * MINUTE, ninth: 90 * MINUTE });
  expect(row?.worst).toBe(30 * MINUTE);
  expect(row?.within).toEqual({ amount: 1, unit: "hours" });
});

test("of an even number of answers the middle lies between the middle two", () => {
  const [row] = reportOf([30, 50, 70, 90].map(answeredAfter), reportedAt + 200 * MINUTE);
  expect(row).toMatchObject({ took: { median: 60 * MINUTE } });
});

test("what is not answered is missed once it is due, and not before", () => {
  const silent = opened(zoom, nine).case;
  expect(reportOf([silent], reportedAt + 60 * MINUTE)).toMatchObject([{ missed: 0, notYetDue: 1 }]);
  expect(reportOf([silent], reportedAt + 61 * MINUTE)).toMatchObject([{ missed: 1, notYetDue: 0, took: null }]);
});

test("a case closed before its answer was due, and one never reported, say nothing about the vendor", () => {
  const closed = lived(zoom, [30, { kind: "close", why: "was ours" }]);
  const unreported = opened({ ...zoom, reportedAt: null }, nine).case;
  expect(reportOf([closed, unreported], reportedAt + 300 * MINUTE)).toMatchObject([
    { met: 0, missed: 0, excluded: { "closed-before-due": 1, "not-reported": 1, "no-guarantee": 0 } },
  ]);
  const closedLate = lived(zoom, [90, { kind: "close", why: "gave up" }]);
  expect(reportOf([closedLate], reportedAt + 300 * MINUTE)).toMatchObject([{ missed: 1 }]);
});

test("an average stands by itself: how long it took, and never a breach", () => {
  const purecloud = { vendor: "purecloud", answers: { impact: "down", workaround: "none" }, reportedAt } as const;
  const restored = lived(purecloud, [5, { kind: "respond" }], [45, { kind: "restore" }]);
  const open = opened(purecloud, nine).case;
  const rows = reportOf([restored, open], reportedAt + 300 * MINUTE);
  expect(rows.find(({ kind }) => kind === "restoration")).toMatchObject({
    measure: "average",
    met: 0,
    missed: 0,
    notYetDue: 1,
    took: { count: 1, median: 45 * MINUTE },
  });
  expect(rows.find(({ kind }) => kind === "first-response")).toMatchObject({ measure: "aim", met: 1, missed: 1 });
});

test("a case that the vendor raised after its answer is counted under the priority that it answered", () => {
  const minor = {
    vendor: "zoom",
    plan: "pro",
    answers: { impact: "severe", workaround: "partial" },
    reportedAt,
  } as const;
  const raised = lived(
    minor,
    [120, { kind: "respond" }],
    [130, { kind: "reclassify", to: 1, by: "vendor", why: "all" }],
  );
  expect(reportOf([raised], reportedAt + 300 * MINUTE)).toMatchObject([{ priority: 2, met: 1, missed: 0 }]);
});

test("a share of few cases says between what it lies, even where every one was kept", () => {
  expect(shareOf({ met: 0, missed: 0 })).toBeNull();
  const all = shareOf({ met: 3, missed: 0 });
  expect(all).toMatchObject({ share: 1, few: true });
  expect(all?.low).toBeCloseTo(0.4385, 3);
  expect(all?.high).toBe(1);
  expect([29, 30].map((met) => shareOf({ met, missed: 0 })?.few)).toEqual([true, false]);
  const many = shareOf({ met: 950, missed: 50 });
  expect(many).toMatchObject({ share: 0.95, few: false });
  expect(many?.low).toBeCloseTo(0.9347, 3);
  expect(many?.high).toBeCloseTo(0.9618, 3);
});
