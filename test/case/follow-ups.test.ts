// What became of each turn of a rhythm in which the vendor has to tell how it goes.
import { describe, expect, test } from "vitest";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { judgeReminder } from "../../src/case/reminders.ts";
import { rulingsOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { at, hours, lived, mara, promised } from "./people.ts";

const instant = (time: string) => at(`2026-03-09T${time}:00+01:00`);
const every = { ...noSettings, mostReminders: 100 };
const begun = open(promised("2026-03-09T09:00:00+01:00", [hours(2, "follow-up")]), mara, instant("09:00"), every);
/** Answered at ten: an update is due at 12, 14, 16 o'clock and so on. */
const story = (...moves: readonly (readonly [string, Move])[]) =>
  lived(
    begun.case,
    ...[["10:00", { kind: "respond" }] as const, ...moves].map(
      ([time, move]) => [`2026-03-09T${time}:00+01:00`, move] as const,
    ),
  );
const told = (row: ReturnType<typeof story>, now: string) =>
  rulingsOf(row, instant(now)).map(({ level, outcome, dueAt, doneAt, since, followedBy }) => ({
    ...{ level, outcome, dueAt, doneAt, since },
    followed: followedBy?.level ?? null,
  }));
const plain = { level: 2, since: instant("10:00"), doneAt: null, followed: null };
const update: Move = { kind: "update" };

test("a turn is missed once it is over, and not at its very instant", () => {
  expect(told(begun.case, "23:00")).toEqual([]);
  expect(told(story(), "12:00")).toEqual([]);
  expect(told(story(), "12:01")).toEqual([{ ...plain, outcome: "missed", dueAt: instant("12:00") }]);
  expect(told(story(), "16:30").map(({ dueAt }) => dueAt)).toEqual(["12:00", "14:00", "16:00"].map(instant));
});

test("an update meets its own turn, up to its very instant, and no other", () => {
  const met = (time: string, now = "14:30") =>
    told(story([time, update]), now).map(({ outcome, doneAt }) => [outcome, doneAt]);
  const missed = ["missed", null];
  expect(met("11:00")).toEqual([["met", instant("11:00")], missed]);
  expect(met("12:00")).toEqual([["met", instant("12:00")], missed]);
  expect(met("12:01")).toEqual([missed, ["met", instant("12:01")]]);
  expect(met("11:00", "11:00")).toEqual([["met", instant("11:00")]]);
});

test("what is due after the case was restored or closed is not missed", () => {
  const due = (move: Move, time: string) => told(story([time, move]), "20:00").map(({ dueAt }) => dueAt);
  expect(due({ kind: "restore" }, "11:00")).toEqual([]);
  expect(due({ kind: "restore" }, "13:00")).toEqual([instant("12:00")]);
  expect(due({ kind: "close", why: "x" }, "13:00")).toEqual([instant("12:00")]);
});

test("each turn counts under the priority that was in force, and one that changed at its instant under none", () => {
  const changed = (time: string) => told(story([time, { kind: "reclassify", to: 3, by: "us", why: "x" }]), "14:30");
  const first = { ...plain, outcome: "missed", dueAt: instant("12:00"), followed: 3 };
  const second = { ...plain, level: 3, outcome: "missed", dueAt: instant("14:00") };
  expect(changed("13:00")).toEqual([first, { ...second, since: instant("13:00") }]);
  expect(changed("12:00")).toEqual([{ ...second, since: instant("12:00") }]);
});

describe("the reminders of follow-ups", () => {
  const answered = story();
  const judged = (dueAt: string, nth: number, now: string) =>
    judgeReminder(`k1/follow-up/follow-up/${instant(dueAt)}/${nth}`, answered, instant(now), every);

  test("one stays until the next", () => {
    expect(judged("12:00", 1, "12:00")).toEqual({ kind: "say" });
    expect(judged("12:00", 1, "13:59")).toEqual({ kind: "say" });
    expect(judged("12:00", 1, "14:00")).toEqual({ kind: "drop", why: "no longer true" });
    expect(judged("14:00", 2, "14:00")).toEqual({ kind: "say" });
  });
});
