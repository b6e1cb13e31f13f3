// When something happened, and when we noted it.
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { noSettings } from "../../src/case/settings.ts";
import { verdictOf } from "../../src/case/verdict.ts";
import { at, type Damage, mara, opened } from "./people.ts";

const clock = (time: string) => at(`2026-03-09T${time}:00+01:00`);
const netcor: Damage = {
  vendor: "netcor",
  answers: { impact: "down", workaround: "none" },
  reportedAt: clock("09:00"),
};
const begun = opened(netcor, "2026-03-09T09:00:00+01:00").case;

/** Moves, each noted at a time of that day and perhaps said to have happened at another. */
function noted(row: SupportCase, ...moves: readonly (readonly [noted: string, Move])[]) {
  const made = moves.map(([time, move]) => {
    const change = make(move, row, mara, clock(time), noSettings);
    if ("problem" in change) throw new Error(`${move.kind}: ${change.problem.code}`);
    row = change.case;
    return change.entry;
  });
  return { row, entries: made };
}

function refused(row: SupportCase, time: string, move: Move) {
  const change = make(move, row, mara, clock(time), noSettings);
  return "problem" in change ? change.problem : null;
}

test("a question of the vendor that is noted late stops its clock from when it was asked", () => {
  const { row, entries } = noted(
    begun,
    ["12:00", { kind: "pause", why: "it wants log files", at: clock("09:30") }],
    ["12:30", { kind: "resume" }],
    ["15:00", { kind: "respond" }],
  );
  expect(verdictOf(row, "first-response")).toMatchObject({ dueAt: clock("16:00"), met: true });
  expect(entries[0]).toMatchObject({ happenedAt: clock("09:30"), notedAt: clock("12:00") });
});

test("what is noted in another order than it happened in gives the same case", () => {
  const asked: Move = { kind: "pause", why: "logs", at: clock("09:30") };
  const told: Move = { kind: "resume", at: clock("12:30") };
  const answered: Move = { kind: "respond", at: clock("15:00") };
  const inOrder = noted(begun, ["16:00", asked], ["16:01", told], ["16:02", answered]).row;
  const backwards = noted(begun, ["16:00", answered], ["16:01", asked], ["16:02", told]).row;
  const facts = ({ course: _, chain: _chain, ...row }: SupportCase) => row;
  expect(facts(backwards)).toEqual(facts(inOrder));
});

test("an answer that is told of late is judged by the priority that it answered", () => {
  const { row } = noted(
    begun,
    ["11:00", { kind: "reclassify", to: 3, by: "vendor", why: "one site" }],
    ["12:00", { kind: "respond", at: clock("10:00") }],
  );
  expect(row).toMatchObject({ priority: 3, respondedUnder: 1, respondedAt: clock("10:00") });
});

test("a move must fit the case as it stood when it happened, and nothing has happened yet that is still to come", () => {
  const { row } = noted(begun, ["10:00", { kind: "close", why: "works" }]);
  expect(refused(row, "11:00", { kind: "respond" })).toMatchObject({ code: "not-allowed", status: "closed" });
  expect(refused(row, "11:00", { kind: "respond", at: clock("09:20") })).toBeNull();
  expect(refused(row, "11:00", { kind: "reopen", why: "no", at: clock("09:20") })).toMatchObject({ status: "open" });
  expect(refused(row, "11:00", { kind: "reopen", why: "no", at: clock("11:01") })).toMatchObject({
    code: "in-the-future",
  });
  expect(refused(begun, "11:00", { kind: "pause", why: "x", at: clock("08:59") })).toMatchObject({ code: "too-early" });
});
