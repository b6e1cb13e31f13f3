// What became of every deadline: nothing that happens later undoes a miss.
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { missedOf, rulingsOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { at, type Damage, mara, opened } from "./people.ts";
import { plainReport as reportOf } from "./plain-report.ts";

const clock = (time: string) => at(`2026-03-09T${time}:00+01:00`);
const down = { impact: "down", workaround: "none" } as const;
const zoom: Damage = { vendor: "zoom", plan: "pro", answers: down, reportedAt: clock("13:00") };
const netcor: Damage = { vendor: "netcor", answers: down, reportedAt: clock("09:00") };

function lived(damage: Damage, ...moves: readonly (readonly [string, Move])[]): SupportCase {
  return moves.reduce(
    (row, [time, move]) => {
      const change = make(move, row, mara, at(time.includes("T") ? time : `2026-03-09T${time}:00+01:00`), noSettings);
      if ("problem" in change) throw new Error(`${move.kind}: ${change.problem.code}`);
      return change.case;
    },
    opened(damage, new Date(damage.reportedAt ?? 0).toISOString()).case,
  );
}

const lowered: Move = { kind: "reclassify", to: 3, by: "vendor", why: "one site only" };

test("a deadline missed as priority 1 stays missed, whatever the vendor makes of the case later, and counts there", () => {
  const row = lived(zoom, ["16:00", lowered], ["17:00", { kind: "respond" }]);
  expect(rulingsOf(row, clock("18:00"))).toMatchObject([
    { level: 1, dueAt: clock("14:00"), outcome: "missed", doneAt: null, followedBy: { level: 3, by: "vendor" } },
    { level: 3, outcome: "met", doneAt: clock("17:00") },
  ]);
  const rows = reportOf([row], clock("18:00"));
  expect(rows.map(({ priority, met, missed }) => [priority, met, missed])).toEqual([
    [1, 0, 1],
    [3, 1, 0],
  ]);
});

test("a priority that was changed before its deadline passed says nothing of the vendor", () => {
  const row = lived(zoom, ["13:30", lowered], ["17:00", { kind: "respond" }]);
  expect(rulingsOf(row, clock("18:00")).map(({ level, outcome }) => [level, outcome])).toEqual([
    [1, "superseded"],
    [3, "met"],
  ]);
  const rows = reportOf([row], clock("18:00"));
  expect(rows.map(({ priority, met, missed, excluded }) => [priority, met + missed, excluded.reclassified])).toEqual([
    [1, 0, 1],
    [3, 1, 0],
  ]);
});

test("what comes exactly at the deadline is in time, and a minute later it is not", () => {
  const answered = (time: string) => missedOf(lived(zoom, [time, { kind: "respond" }]), clock("18:00"));
  expect(answered("14:00")).toEqual([]);
  expect(answered("14:01")).toMatchObject([{ kind: "first-response", lateBy: 60_000 }]);
  const silent = lived(zoom);
  expect([missedOf(silent, clock("14:00")).length, missedOf(silent, clock("14:00") + 1).length]).toEqual([0, 1]);
});

test("a priority changed exactly at its deadline had not passed it", () => {
  expect(missedOf(lived(zoom, ["14:00", lowered]), clock("15:00"))).toEqual([]);
  expect(missedOf(lived(zoom, ["14:01", lowered]), clock("15:00"))).toHaveLength(1);
});

test("one deadline is missed once, even if its priority comes back", () => {
  const raised: Move = { kind: "reclassify", to: 1, by: "us", why: "it is all of us" };
  const row = lived(zoom, ["15:00", lowered], ["16:00", raised], ["17:00", { kind: "respond" }]);
  expect(missedOf(row, clock("18:00"))).toMatchObject([{ level: 1, doneAt: clock("17:00") }]);
});

test("closing takes no miss away, and what was not due when a case was closed is none", () => {
  const close: Move = { kind: "close", why: "gave up" };
  expect(missedOf(lived(zoom, ["15:00", close]), clock("18:00"))).toHaveLength(1);
  expect(missedOf(lived(zoom, ["13:30", close]), clock("18:00"))).toEqual([]);
});

test("before the vendor was told it owes nothing", () => {
  expect(rulingsOf(opened({ ...zoom, reportedAt: null }, "2026-03-09T13:00:00+01:00").case, clock("18:00"))).toEqual(
    [],
  );
});

test("a follow-up counts from the answer, is met by an update, and missed without one", () => {
  const day = (nth: number, time: string) => `2026-03-${String(nth).padStart(2, "0")}T${time}:00+01:00`;
  const row = lived(netcor, ["10:00", { kind: "respond" }], [day(10, "09:30"), { kind: "update" }]);
  const told = rulingsOf(row, at(day(11, "12:00"))).filter(({ kind }) => kind === "follow-up");
  expect(told).toMatchObject([
    { outcome: "met", dueAt: at(day(10, "10:00")), doneAt: at(day(10, "09:30")) },
    { outcome: "missed", dueAt: at(day(11, "10:00")), doneAt: null },
  ]);
});

test("where the policy counts follow-ups from the last update, an update begins the next turn", () => {
  const begun = lived(netcor, ["10:00", { kind: "respond" }], ["12:00", { kind: "update" }]);
  const levels = begun.terms.levels.map((level) => ({
    ...level,
    targets: level.targets.map((target) => (target.guaranteed ? { ...target, follows: "update" as const } : target)),
  }));
  const row = { ...begun, terms: { ...begun.terms, levels } };
  const due = rulingsOf(row, at("2026-03-11T00:00:00+01:00")).filter(({ kind }) => kind === "follow-up");
  expect(due).toMatchObject([
    { outcome: "met", doneAt: clock("12:00") },
    { outcome: "missed", dueAt: at("2026-03-10T12:00:00+01:00") },
  ]);
});

test("an update ends the reminders of its turn, and the next turn has its own", () => {
  const answered = lived(netcor, ["10:00", { kind: "respond" }]);
  const dates = (row: SupportCase, now: string) => {
    const change = make({ kind: "note", text: "x" }, row, mara, clock(now), noSettings);
    if ("problem" in change) throw new Error(change.problem.code);
    return change.notices.filter(({ topic }) => topic === "follow-up").map(({ dueAt }) => dueAt);
  };
  const before = dates(answered, "10:30");
  expect(before[0]).toBe(at("2026-03-10T10:00:00+01:00"));
  const make1 = make({ kind: "update" }, answered, mara, clock("11:00"), noSettings);
  if ("problem" in make1) throw new Error(make1.problem.code);
  expect(dates(make1.case, "11:30")[0]).toBe(at("2026-03-11T10:00:00+01:00"));
});
