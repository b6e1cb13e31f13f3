// What became of every deadline: nothing that happens later undoes a miss.
import { describe, expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { judgementsOf } from "../../src/case/judgement.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { missedOf, rulingsOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { standingOf } from "../../src/case/standing.ts";
import { verdictOf } from "../../src/case/verdict.ts";
import { lateText } from "../../src/chat/screens/case-details.ts";
import { verdictText } from "../../src/chat/screens/moved-card.ts";
import { languages, wordsOf } from "../../src/lang/index.ts";
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

describe("a case that is made more urgent", () => {
  const slow: Damage = { vendor: "zoom", plan: "pro", answers: { impact: "limited" }, reportedAt: clock("09:00") };
  const raised = (to: number, by: "us" | "vendor" = "vendor"): Move => ({ kind: "reclassify", to, by, why: "x" });

  test("after the time of its new priority was over has that time from then on, and nothing is missed by being raised", () => {
    const row = lived(slow, ["11:30", raised(1)]);
    expect(missedOf(row, clock("12:30"))).toEqual([]);
    expect(missedOf(row, clock("12:31"))).toMatchObject([
      { level: 1, since: clock("11:30"), anew: true, dueAt: clock("12:30") },
    ]);
    expect(standingOf(row, clock("12:00"))[0]?.dueAt).toBe(clock("12:30"));
    const change = make({ kind: "note", text: "x" }, row, mara, clock("11:31"), noSettings);
    const due = "problem" in change ? [] : change.notices.filter(({ topic }) => topic === "due");
    expect(due.map(({ dueAt }) => dueAt)).toEqual([clock("12:30")]);
    const [first] = judgementsOf(
      lived(slow, ["11:30", raised(1)], ["12:10", { kind: "respond" }]),
      clock("18:00"),
    ).slice(-1);
    expect(first).toMatchObject({ priority: 1, outcome: "met", took: 40 * 60_000, lateBy: -20 * 60_000 });
  });

  test("before that carries the time since the report, as one does that is made less urgent, or comes back", () => {
    expect(missedOf(lived(slow, ["09:40", raised(1)]), clock("10:01"))).toMatchObject([{ dueAt: clock("10:00") }]);
    expect(missedOf(lived(slow, ["09:40", raised(1)]), clock("10:01"))[0]).not.toHaveProperty("anew");
    const short = lived(zoom, ["18:00", raised(2)]);
    expect(rulingsOf(short, clock("18:30")).map(({ level, dueAt, anew }) => [level, dueAt, anew])).toEqual([
      [1, clock("14:00"), undefined],
      [2, clock("17:00"), undefined],
    ]);
    const back = lived(zoom, ["15:00", lowered], ["16:00", raised(1)]);
    expect(missedOf(back, clock("17:00")).map(({ dueAt }) => dueAt)).toEqual([clock("14:00")]);
  });

  test("exactly when the time of its new priority is over has all of that time before it", () => {
    expect(missedOf(lived(slow, ["10:00", raised(1)]), clock("11:00"))).toEqual([]);
    expect(missedOf(lived(slow, ["10:00", raised(1)]), clock("11:01"))).toHaveLength(1);
  });
});

test("what comes seconds after a deadline that runs day and night is late by that, and not after closing time", () => {
  const row = lived(zoom, ["2026-03-09T14:00:20+01:00", { kind: "respond" }]);
  const verdict = verdictOf(row, "first-response");
  for (const language of languages) {
    const words = wordsOf(language);
    const told = [lateText(20_000, words), verdict && verdictText(verdict, words)];
    expect(told).toEqual([expect.stringContaining(words.time.less), expect.stringContaining(words.time.less)]);
  }
  expect(lateText(0, wordsOf("en"))).toBe("too late, after closing time");
});
