import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { moveKinds, movesOf } from "../../src/case/moves/index.ts";
import { noSettings } from "../../src/case/settings.ts";
import { standingOf } from "../../src/case/standing.ts";
import { verdictOf } from "../../src/case/verdict.ts";
import { at, jonas, mara, opened } from "./people.ts";
import { sampleMove } from "./sample-moves.ts";

const nine = "2026-03-09T09:00:00+01:00";
const cloudtalk = {
  vendor: "cloudtalk",
  plan: "professional",
  answers: { impact: "down", workaround: "none" },
} as const;
const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" } } as const;

const netcor = { vendor: "netcor", answers: { impact: "down", workaround: "none" } } as const;

/** The case after moves, each "HH:MM" on that Monday in Berlin. */
function after(begun: SupportCase, ...moves: readonly (readonly [string, Move])[]): SupportCase {
  return moves.reduce((row, [time, move]) => {
    const change = make(move, row, mara, at(`2026-03-09T${time}:00+01:00`), noSettings);
    if ("problem" in change) throw new Error(`${move.kind}: ${change.problem.code}`);
    return change.case;
  }, begun);
}

function problem(move: Move, row: SupportCase, time = "12:00") {
  const change = make(move, row, mara, at(`2026-03-09T${time}:00+01:00`), noSettings);
  return "problem" in change ? change.problem : null;
}

const fresh = opened(cloudtalk, nine).case;
const reported = after(fresh, ["09:00", { kind: "report" }]);

test("exactly the moves that are offered can be made", () => {
  const every = moveKinds;
  const states = [
    fresh,
    reported,
    after(opened(netcor, nine).case, ["10:00", { kind: "pause", why: "logs" }]),
    after(reported, ["10:00", { kind: "respond" }]),
    after(reported, ["10:00", { kind: "restore" }]),
    after(reported, ["10:00", { kind: "close", why: "done" }]),
    after(reported, ["10:00", { kind: "mute" }]),
  ];
  for (const state of states) {
    const made = every.filter(
      (kind) =>
        problem(
          sampleMove(kind, { at: at("2026-03-09T12:00:00+01:00"), to: 3, until: at("2026-03-10T09:00:00+01:00") }),
          state,
        ) === null,
    );
    expect(made.toSorted()).toEqual(movesOf(state).toSorted());
  }
});

test("a new case is offered to report first, and not to unmute or to resume", () => {
  expect(movesOf(fresh)[0]).toBe("report");
  expect(movesOf(fresh)).not.toContain("unmute");
  expect(movesOf(fresh)).not.toContain("resume");
  expect(movesOf(reported)).not.toContain("report");
});

test("that the vendor waits for us can be noted of every vendor; its clock stands still where its policy says so", () => {
  const due = (row: SupportCase) => standingOf(row, at("2026-03-09T12:00:00+01:00"))[0];
  const asked = ["10:00", { kind: "pause", why: "logs" }] as const;
  const waiting = after(after(opened(netcor, nine).case, ["09:00", { kind: "report" }]), asked);
  expect(due(waiting)).toMatchObject({ dueAt: at("2026-03-09T15:00:00+01:00"), provisional: true });
  expect(after(reported, asked)).toMatchObject({ status: "waiting" });
  expect(due(after(reported, asked))).toMatchObject({ dueAt: due(reported)?.dueAt, provisional: false });
});

test("a slip is answered with what is wrong, and changes nothing", () => {
  const noon = at("2026-03-09T12:00:00+01:00");
  expect(problem({ kind: "resume" }, reported)).toMatchObject({ code: "not-allowed", status: "open" });
  expect(problem({ kind: "respond", at: noon + 1 }, reported)).toEqual({ code: "in-the-future", at: noon + 1 });
  expect(problem({ kind: "respond", at: at(nine) - 1 }, reported)).toMatchObject({
    code: "too-early",
    earliest: at(nine),
  });
  expect(problem({ kind: "report", at: at("2026-01-01T00:00:00Z") }, fresh)).toMatchObject({ code: "too-early" });
  expect(problem({ kind: "report" }, reported)).toEqual({ code: "already-reported", at: at(nine) });
  expect(problem({ kind: "reclassify", to: 1, by: "us", why: "x" }, reported)).toEqual({
    code: "same-priority",
    priority: 1,
  });
  expect(problem({ kind: "reclassify", to: 7, by: "us", why: "x" }, reported)).toMatchObject({
    code: "unknown-priority",
    known: [1, 2, 3],
  });
  expect(problem({ kind: "note", text: "  " }, reported)).toEqual({ code: "empty-text" });
  expect(problem({ kind: "snooze", until: noon }, reported)).toEqual({ code: "in-the-past", at: noon });
  const answered = after(fresh, ["10:00", { kind: "respond" }]);
  expect(problem({ kind: "report", at: at("2026-03-09T10:30:00+01:00") }, answered)).toMatchObject({
    code: "after-response",
  });
});

test("an automatic acknowledgement is logged and answers nothing, except where the policy says that it does", () => {
  const logged = after(reported, ["09:05", { kind: "acknowledge" }]);
  expect(logged).toMatchObject({ status: "open", acknowledgedAt: at("2026-03-09T09:05:00+01:00"), respondedAt: null });
  const answered = after(opened(zoom, nine).case, ["09:00", { kind: "report" }], ["09:05", { kind: "acknowledge" }]);
  expect(answered).toMatchObject({ status: "answered", respondedAt: at("2026-03-09T09:05:00+01:00") });
});

test("a verdict is in the promise's own clock: what comes the next morning is as late as business hours say", () => {
  const late = make({ kind: "respond" }, reported, mara, at("2026-03-10T09:20:00+01:00"), noSettings);
  if ("problem" in late) throw new Error(late.problem.code);
  // Due at 12:00; five hours of Monday and twenty minutes of Tuesday later.
  expect(late.entry.verdict).toMatchObject({ met: false, lateBy: (5 * 60 + 20) * 60_000 });
});

test("an answer is judged by the priority in force when it came, whatever the vendor calls the case later", () => {
  const answered = after(opened(zoom, nine).case, ["09:00", { kind: "report" }], ["11:00", { kind: "respond" }]);
  const raised = after(answered, ["12:00", { kind: "reclassify", to: 1, by: "vendor", why: "all are affected" }]);
  expect(raised.priority).toBe(1);
  expect(verdictOf(raised, "first-response")).toEqual(verdictOf(answered, "first-response"));
  expect(verdictOf(raised, "first-response")).toMatchObject({ met: true, lateBy: -2 * 3_600_000 });
});

test("an answer of which nobody said when it was asked for is no verdict until somebody does", () => {
  const answered = after(fresh, ["10:00", { kind: "respond" }]);
  expect(verdictOf(answered, "first-response")).toBeNull();
  expect(movesOf(answered)).toContain("report");
  const told = after(answered, ["12:00", { kind: "report", at: at("2026-03-09T09:30:00+01:00") }]);
  expect(verdictOf(told, "first-response")).toMatchObject({ met: true, lateBy: -2.5 * 3_600_000 });
});

test("a service that works again is an answer, where there was none before", () => {
  const restored = after(reported, ["11:00", { kind: "restore" }]);
  expect(restored).toMatchObject({ status: "restored", respondedAt: restored.restoredAt });
  expect(verdictOf(restored, "first-response")).toMatchObject({ met: true });
});

test("whether the clock stood still while a case was thought to be over is the policy's word", () => {
  const closed = [
    ["09:00", { kind: "report" }],
    ["10:00", { kind: "close", why: "works" }],
    ["14:00", { kind: "reopen", why: "down again" }],
  ] as const;
  const due = (row: SupportCase) => standingOf(row, at("2026-03-09T14:00:00+01:00"))[0]?.dueAt;
  expect(due(after(opened(netcor, nine).case, ...closed))).toBe(at("2026-03-09T17:00:00+01:00"));
  expect(due(after(fresh, ...closed))).toBe(at("2026-03-09T12:00:00+01:00"));
});

test("a case closed by mistake and answered after its deadline was answered too late", () => {
  const answered = after(
    opened({ ...zoom, answers: { impact: "down", workaround: "none" } }, "2026-03-09T10:00:00+01:00").case,
    ["10:00", { kind: "report" }],
    ["10:10", { kind: "close", why: "the wrong button" }],
    ["12:00", { kind: "reopen", why: "it is still down" }],
    ["12:40", { kind: "respond" }],
  );
  expect(verdictOf(answered, "first-response")).toMatchObject({ dueAt: at("2026-03-09T11:00:00+01:00"), met: false });
});

test("a case knows why its priority is not the suggested one, and forgets it where it is again", () => {
  const lowered = after(reported, ["10:00", { kind: "reclassify", to: 2, by: "vendor", why: "no outage" }]);
  expect(lowered.differsBecause).toBe("no outage");
  expect(after(lowered, ["11:00", { kind: "reclassify", to: 1, by: "us", why: "it is" }]).differsBecause).toBeNull();
});

test("Zoom's clock starts with the ticket: being told of it starts nothing, the ticket's number does", () => {
  const told = after(opened(zoom, nine).case, ["09:10", { kind: "report", unlogged: true }]);
  expect(told).toMatchObject({ toldAt: at("2026-03-09T09:10:00+01:00"), reportedAt: null });
  expect(movesOf(told)).toContain("report");
  const logged = after(told, ["09:40", { kind: "ticket", number: "Z-1" }]);
  expect(standingOf(logged, at("2026-03-09T10:00:00+01:00"))[0]).toMatchObject({
    dueAt: at("2026-03-09T13:40:00+01:00"),
    unreported: false,
  });
  // The number alone, of a case that nobody reported, says nothing about when.
  expect(after(opened(zoom, nine).case, ["09:40", { kind: "ticket", number: "Z-1" }]).reportedAt).toBeNull();
});

test("of a vendor whose clock starts with the report, being told of it is the report", () => {
  expect(after(fresh, ["09:10", { kind: "report", unlogged: true }])).toMatchObject({
    toldAt: null,
    reportedAt: at("2026-03-09T09:10:00+01:00"),
  });
});

test("what was entered is kept without its blanks, the new owner owns it, and muting twice is said to be so", () => {
  const owned = after(
    reported,
    ["10:00", { kind: "assign", to: jonas }],
    ["10:01", { kind: "ticket", number: " NC-4711 " }],
  );
  expect([owned.owner, owned.ticket]).toEqual([jonas, "NC-4711"]);
  const muted = after(reported, ["10:00", { kind: "mute" }]);
  expect(problem({ kind: "mute" }, muted)).toEqual({ code: "already-muted" });
  expect(problem({ kind: "unmute" }, reported)).toEqual({ code: "not-muted" });
});

test("a ticket that comes after the answer starts no clock that was told of before", () => {
  const told = after(opened(zoom, nine).case, ["09:10", { kind: "report", unlogged: true }]);
  const late = after(told, ["10:00", { kind: "respond" }], ["11:00", { kind: "ticket", number: "1" }]);
  expect(late).toMatchObject({ ticket: "1", reportedAt: null });
  expect(after(told, ["11:00", { kind: "ticket", number: "1" }]).reportedAt).toBe(at("2026-03-09T11:00:00+01:00"));
});

test("of two moves of one instant the second sees what the first has made", () => {
  const asked = after(reported, ["10:00", { kind: "pause", why: "logs" }]);
  expect(problem({ kind: "resume", at: at("2026-03-09T10:00:00+01:00") }, asked)).toBeNull();
  expect(problem({ kind: "resume", at: at("2026-03-09T09:59:00+01:00") }, asked)?.code).toBe("not-allowed");
});

test("what a pause has moved is told when it ends, and not while it lasts", () => {
  const entry = (row: SupportCase, time: string, move: Move) => {
    const change = make(move, row, mara, at(`2026-03-09T${time}:00+01:00`), noSettings);
    if ("problem" in change) throw new Error(change.problem.code);
    return change.entry;
  };
  const first = (moved: ReturnType<typeof entry>["moved"]) => moved?.[0]?.dueAt ?? null;
  const told = after(opened(netcor, nine).case, ["09:00", { kind: "report" }]);
  const asked = after(told, ["10:00", { kind: "pause", why: "logs" }]);
  expect(first(entry(told, "10:00", { kind: "pause", why: "logs" }).moved)).toBeNull();
  expect(first(entry(asked, "11:00", { kind: "note", text: "x" }).moved)).toBeNull();
  const ended = entry(asked, "12:00", { kind: "resume" });
  expect(first(ended.moved)).toBe(at("2026-03-09T13:00:00+01:00"));
  expect(ended.deadlines[0]?.dueAt).toBe(at("2026-03-09T15:00:00+01:00"));
});

test("an entry is corrected to no time more than 30 days before the case", () => {
  const answered = after(reported, ["10:00", { kind: "respond" }]);
  const to = (instant: string) => problem({ kind: "correct", entry: 3, to: at(instant), why: "x" }, answered, "12:00");
  expect(to("2026-02-07T09:00:00+01:00")).toBeNull();
  expect(to("2026-02-07T08:59:00+01:00")).toMatchObject({
    code: "too-early",
    earliest: at("2026-02-07T09:00:00+01:00"),
  });
});

test("what was done already is said to be so, with its time, and an update before the answer is refused", () => {
  const tenth = at("2026-03-09T10:00:00+01:00");
  const logged = after(reported, ["10:00", { kind: "acknowledge" }]);
  expect(problem({ kind: "acknowledge" }, logged)).toEqual({ code: "already-acknowledged", at: tenth });
  const answered = after(reported, ["10:00", { kind: "respond" }]);
  expect(problem({ kind: "respond" }, answered)).toEqual({ code: "already-responded", at: tenth });
  const asked = after(reported, ["10:00", { kind: "pause", why: "logs" }]);
  expect(problem({ kind: "update" }, asked)).toEqual({ code: "not-allowed", move: "update", status: "waiting" });
  expect(problem({ kind: "update" }, after(answered, ["10:30", { kind: "pause", why: "logs" }]))).toBeNull();
  expect(after(asked, ["11:00", { kind: "resume" }]).status).toBe("open");
  expect(after(answered, ["10:30", { kind: "pause", why: "logs" }], ["11:00", { kind: "resume" }]).status).toBe(
    "answered",
  );
});

test.each<[string, (vendorAt: number) => Move]>([
  ["opened", (vendorAt) => ({ kind: "ticket", number: "4711", vendorAt })],
  ["closed", (vendorAt) => ({ kind: "close", why: "x", vendorAt })],
])("when the vendor says that it %s its ticket may be now, but not later", (_, move) => {
  const noon = at("2026-03-09T12:00:00+01:00");
  expect(problem(move(noon), reported)).toBeNull();
  expect(problem(move(noon + 1), reported)).toEqual({ code: "vendor-in-the-future", at: noon + 1 });
});

test("a report noted for the very instant of the answer fits, and a verdict is given once", () => {
  const answered = after(fresh, ["10:00", { kind: "respond" }]);
  expect(problem({ kind: "report", at: at("2026-03-09T10:00:00+01:00") }, answered)).toBeNull();
  const told = after(reported, ["10:00", { kind: "respond" }]);
  const noted = make({ kind: "note", text: "x" }, told, mara, at("2026-03-09T11:00:00+01:00"), noSettings);
  expect(noted).toMatchObject({ entry: { verdict: null } });
});

test("a second ticket number starts no clock that the first has started", () => {
  const waits = { kind: "report", unlogged: true } as const;
  const asked = after(opened({ ...zoom, answers: { impact: "down", workaround: "none" } }, nine).case, [
    "09:00",
    waits,
  ]);
  const first = after(asked, ["10:00", { kind: "ticket", number: "1" }]);
  expect(after(first, ["11:00", { kind: "ticket", number: "2" }]).reportedAt).toBe(first.reportedAt);
});

test("the deadline that an ended pause moved stands in the journal beside the one before, also of a second pause", () => {
  const begun = after(opened(netcor, nine).case, ["09:00", { kind: "report" }]);
  const once = after(begun, ["09:10", { kind: "pause", why: "x" }], ["09:20", { kind: "resume" }]);
  const twice = after(once, ["09:30", { kind: "pause", why: "x" }]);
  const change = make({ kind: "resume" }, twice, mara, at("2026-03-09T09:50:00+01:00"), noSettings);
  if ("problem" in change) throw new Error(change.problem.code);
  const due = (list: readonly { readonly dueAt: number | null }[] | null) => list?.[0]?.dueAt ?? 0;
  expect(due(change.entry.deadlines) - due(change.entry.moved)).toBe(20 * 60_000);
  const noted = make({ kind: "note", text: "x" }, twice, mara, at("2026-03-09T09:50:00+01:00"), noSettings);
  expect(noted).toMatchObject({ entry: { moved: null } });
});
