// What was noted wrongly is mended by an entry of its own; the journal keeps both.
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import { correctionsOf, isCorrected } from "../../src/case/corrections.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { missedOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { at, jonas, mara, opened } from "./people.ts";

const clock = (time: string) => at(`2026-03-09T${time}:00+01:00`);
const begun = opened(
  { vendor: "zoom", plan: "pro", answers: { impact: "down", workaround: "none" }, reportedAt: clock("09:00") },
  "2026-03-09T09:00:00+01:00",
);

function moved(change: Change, time: string, move: Move): Change {
  const next = make(move, change.case, mara, clock(time), noSettings);
  if ("problem" in next) throw new Error(`${move.kind}: ${next.problem.code}`);
  return next;
}

const ids = ({ notices }: Change) =>
  notices.filter(({ topic }) => !["card", "refresh", "moved"].includes(topic)).map(({ id, dueAt }) => `${id} ${dueAt}`);
const facts = ({ course: _course, revision: _revision, chain: _chain, ...row }: SupportCase) => row;

test("what was pressed by mistake is taken back: the case stands as before, and its reminders come back", () => {
  const wrong = moved(begun, "09:10", { kind: "respond" });
  expect(ids(wrong)).toEqual([]);
  const mended = moved(wrong, "09:11", { kind: "withdraw", entry: wrong.entry.revision, why: "the wrong button" });
  expect(facts(mended.case)).toEqual(facts(begun.case));
  expect(ids(mended)).toEqual(ids(begun));
});

test("a snooze, an owner or a ticket that is taken back is what it was before", () => {
  for (const move of [
    { kind: "snooze", until: clock("18:00") },
    { kind: "mute" },
    { kind: "ticket", number: "1" },
    { kind: "reclassify", to: 3, by: "us", why: "a slip" },
    { kind: "close", why: "a slip" },
  ] as const) {
    const wrong = moved(begun, "09:10", move);
    const mended = moved(wrong, "09:11", { kind: "withdraw", entry: 2, why: "a slip" });
    expect(facts(mended.case)).toEqual(facts(begun.case));
  }
});

test("a time that is corrected decides the verdict", () => {
  const late = moved(begun, "10:30", { kind: "respond" });
  expect(missedOf(late.case, clock("11:00"))).toHaveLength(1);
  const mended = moved(late, "11:00", { kind: "correct", entry: 2, to: clock("09:40"), why: "its mail came 9:40" });
  expect(mended.case.respondedAt).toBe(clock("09:40"));
  expect(missedOf(mended.case, clock("11:00"))).toEqual([]);
});

test("a correction can be withdrawn itself, and of two the later one counts", () => {
  const late = moved(begun, "10:30", { kind: "respond" });
  const once = moved(late, "11:00", { kind: "correct", entry: 2, to: clock("09:40"), why: "x" });
  const twice = moved(once, "11:01", { kind: "correct", entry: 2, to: clock("09:50"), why: "y" });
  expect(twice.case.respondedAt).toBe(clock("09:50"));
  const back = moved(twice, "11:02", { kind: "withdraw", entry: 4, why: "z" });
  expect(back.case.respondedAt).toBe(clock("09:40"));
});

test("the opening cannot be withdrawn, nor anything twice, and a correction has its reason", () => {
  const answered = moved(begun, "09:10", { kind: "respond" }).case;
  const problem = (move: Move, row = answered) => {
    const next = make(move, row, mara, clock("12:00"), noSettings);
    return "problem" in next ? next.problem.code : null;
  };
  expect(problem({ kind: "withdraw", entry: 1, why: "x" })).toBe("no-such-entry");
  expect(problem({ kind: "withdraw", entry: 9, why: "x" })).toBe("no-such-entry");
  expect(problem({ kind: "withdraw", entry: 2, why: " " })).toBe("empty-text");
  expect(problem({ kind: "correct", entry: 2, to: clock("12:01"), why: "x" })).toBe("in-the-future");
  expect(problem({ kind: "withdraw", entry: 2, why: "x" }, begun.case)).toBe("not-allowed");
});

test("what was pressed in place of something else becomes that: the answer an automatic reply, and the clock runs on", () => {
  const wrong = moved(begun, "09:10", { kind: "respond" });
  const mended = moved(wrong, "09:20", { kind: "correct", entry: 2, as: "acknowledge", why: "it was a machine" });
  const noted = moved(begun, "09:10", { kind: "acknowledge" });
  expect(facts(mended.case)).toEqual(facts(noted.case));
  expect(ids(mended)).toEqual(ids(noted));
});

test("an answer that was but an update answers nothing, and is the update once the answer before it is noted", () => {
  const wrong = moved(begun, "09:30", { kind: "respond" });
  const mended = moved(wrong, "09:40", { kind: "correct", entry: 2, as: "update", why: "it said: we look at it" });
  expect(mended.case).toMatchObject({ status: "open", respondedAt: null, updates: [] });
  const answer = moved(mended, "09:50", { kind: "respond", at: clock("09:15") });
  expect(answer.case).toMatchObject({ respondedAt: clock("09:15"), updates: [clock("09:30")] });
});

test("of two corrections each says what it says: the time of one, the kind and the person of the other", () => {
  const wrong = moved(begun, "10:30", { kind: "respond" });
  const timed = moved(wrong, "10:40", { kind: "correct", entry: 2, to: clock("09:40"), why: "x" });
  const both = moved(timed, "10:41", { kind: "correct", entry: 2, as: "restore", who: jonas, why: "y" });
  expect(both.case).toMatchObject({ status: "restored", restoredAt: clock("09:40"), respondedAt: clock("09:40") });
  expect(correctionsOf(both.case.course).get(2)).toMatchObject({
    at: clock("09:40"),
    act: { kind: "restore" },
    who: jonas,
  });
});

test("whose decision a new priority was is corrected, and the miss before it stays", () => {
  const lowered = moved(begun, "10:30", { kind: "reclassify", to: 3, by: "us", why: "so it is" });
  const mended = moved(lowered, "10:40", { kind: "correct", entry: 2, decided: "vendor", why: "Zoom did" });
  expect(missedOf(mended.case, clock("11:00"))).toMatchObject([{ level: 1, followedBy: { level: 3, by: "vendor" } }]);
});

test("a correction says what was otherwise, of an entry that can have been that, where it fits", () => {
  const row = moved(moved(begun, "09:10", { kind: "respond" }), "09:20", { kind: "note", text: "called" }).case;
  const problem = (move: Move) => {
    const next = make(move, row, mara, clock("12:00"), noSettings);
    return "problem" in next ? next.problem.code : null;
  };
  expect(problem({ kind: "correct", entry: 2, why: "x" })).toBe("nothing-corrected");
  expect(problem({ kind: "correct", entry: 3, as: "respond", why: "x" })).toBe("cannot-become");
  expect(problem({ kind: "correct", entry: 2, decided: "vendor", why: "x" })).toBe("cannot-become");
  expect(problem({ kind: "correct", entry: 2, as: "reopen", why: "x" })).toBe("not-allowed");
  expect(problem({ kind: "correct", entry: 2, as: "report", why: "x" })).toBe("already-reported");
  expect(problem({ kind: "correct", entry: 2, as: "pause", why: " " })).toBe("empty-text");
});

test("what turns out to have been another act must fit when it happened, and not when the case began", () => {
  const asked = moved(begun, "09:10", { kind: "pause", why: "logs" });
  const answered = moved(asked, "09:40", { kind: "respond" });
  const entry = answered.entry.revision;
  expect(moved(answered, "09:50", { kind: "correct", entry, as: "resume", why: "x" }).case.status).toBe("open");
  const earlier = { kind: "correct", entry, as: "resume", to: clock("09:05"), why: "x" } as const;
  expect(make(earlier, answered.case, mara, clock("09:50"), noSettings)).toMatchObject({
    problem: { code: "not-allowed", move: "resume" },
  });
});

test("what turns out to have been just what was noted keeps all that it said", () => {
  const asked = moved(begun, "09:10", { kind: "pause", why: "rang", awaits: "contact" });
  const same = moved(asked, "09:20", { kind: "correct", entry: 2, as: "pause", why: "x" });
  expect(same.case.pauses).toMatchObject([{ awaits: "contact", until: null }]);
});

test("corrections are of the entries that they name; a rung that was taken back is a matter of the vendor's, a note is not", () => {
  const wrong = moved(moved(begun, "09:10", { kind: "note", text: "x" }), "09:11", { kind: "respond" });
  const taken = moved(wrong, "09:12", { kind: "withdraw", entry: 2, why: "x" });
  expect([...correctionsOf(taken.case.course).keys()]).toEqual([2]);
  expect(isCorrected(taken.case)).toBe(false);
  const course = begun.case.course.concat(
    { revision: 2, at: clock("09:10"), act: { kind: "escalate", rung: "r" } },
    { revision: 3, at: clock("09:11"), act: { kind: "withdraw", entry: 2, why: "x" } },
  );
  expect(isCorrected({ course })).toBe(true);
});
