// What one case says about its vendor: a judgement of each promise, or why there is none.
import { describe, expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { judgementsOf } from "../../src/case/judgement.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { TermTarget } from "../../src/triage/term.ts";
import { at, hours, lived, mara, notPromised, promised } from "./people.ts";

const clock = (time: string) => at(`2026-03-09T${time}:00+01:00`);
const MINUTE = 60_000;
const answer = hours(4, "first-response");
const repair = hours(8, "restoration");

/** Opened at 8, reported at 9 if nothing else is said; moves at times of that day. */
function story(targets: readonly TermTarget[], ...moves: readonly (readonly [string, Move])[]) {
  return storyOf({ targets }, ...moves);
}

type Begun = { readonly targets: readonly TermTarget[]; readonly told?: boolean; readonly pauses?: boolean };

function storyOf({ targets, told = true, pauses = false }: Begun, ...moves: readonly (readonly [string, Move])[]) {
  const draft = promised("2026-03-09T09:00:00+01:00", targets, told ? {} : { reportedAt: null });
  const terms = { ...draft.terms, response: { ...draft.terms.response, pauses } };
  const begun = open({ ...draft, terms }, mara, clock(told ? "09:00" : "08:00"), noSettings).case;
  return lived(begun, ...moves.map(([time, move]) => [`2026-03-09T${time}:00+01:00`, move] as const));
}

const only = (row: SupportCase, time: string) => {
  const [one, ...more] = judgementsOf(row, clock(time));
  expect(more).toEqual([]);
  return one;
};
const noWait = {
  waited: 0,
  waitsSince: null,
  unreached: 0,
  unreachedSince: null,
  unconfirmed: 0,
  unconfirmedSince: null,
};
const nothing = { dueAt: null, lateBy: null, took: null, reclassified: false, ...noWait };
const asked: Move = { kind: "pause", why: "logs" };
const lowered: Move = { kind: "reclassify", to: 3, by: "vendor", why: "x" };

describe("of a promise that was never due it is said why", () => {
  test("the vendor was not told", () => {
    expect(only(storyOf({ targets: [answer], told: false }), "23:00")).toEqual({
      ...{ ...nothing, priority: 2, kind: "first-response", measure: "guarantee", within: answer.within },
      outcome: "not-reported",
    });
  });

  test("nothing is promised, told or not, and an unpromised follow-up is not even named", () => {
    const targets = [notPromised("first-response"), notPromised("restoration"), notPromised("follow-up")];
    const none = { ...nothing, priority: 2, measure: "guarantee", within: null, outcome: "no-guarantee" };
    for (const told of [true, false]) {
      expect(judgementsOf(storyOf({ targets, told }), clock("23:00"))).toEqual([
        { ...none, kind: "first-response" },
        { ...none, kind: "restoration" },
      ]);
    }
  });

  test("an answer counts under the priority that it answered, the rest under that of today", () => {
    const targets = [notPromised("first-response"), notPromised("restoration")];
    const row = story(targets, ["09:30", { kind: "respond" }], ["09:40", lowered]);
    expect(judgementsOf(row, clock("10:00")).map(({ kind, priority }) => [kind, priority])).toEqual([
      ["first-response", 2],
      ["restoration", 3],
    ]);
  });
});

test("a promise is open until its deadline is over, and missed after it", () => {
  const [early, last, late] = ["09:30", "13:00", "13:01"].map((time) => only(story([answer]), time));
  expect(early).toMatchObject({ outcome: "open", dueAt: clock("13:00"), within: answer.within, took: null });
  expect(last).toMatchObject({ outcome: "open", dueAt: clock("13:00") });
  expect(late).toMatchObject({ outcome: "missed", dueAt: null, lateBy: null });
  const [justAfter] = judgementsOf(story([answer]), clock("13:00") + 1);
  expect(justAfter).toMatchObject({ outcome: "missed" });
});

test("each promise is judged by its own answer, and a follow-up by none", () => {
  const row = story(
    [answer, repair, hours(1, "follow-up")],
    ["10:00", { kind: "respond" }],
    ["18:00", { kind: "restore" }],
  );
  expect(judgementsOf(row, clock("19:00"))).toMatchObject([
    { kind: "first-response", outcome: "met", took: 60 * MINUTE, lateBy: -180 * MINUTE, within: answer.within },
    { kind: "restoration", outcome: "missed", took: 540 * MINUTE, lateBy: 60 * MINUTE, within: repair.within },
  ]);
});

describe("an average", () => {
  const average = { ...answer, measure: "average" } as const;

  test("is open however late it is, and then says how long it took", () => {
    expect(only(story([average]), "23:00")).toMatchObject({ outcome: "open", dueAt: null, took: null });
    const answered = story([average], ["15:00", { kind: "respond" }]);
    expect(only(answered, "23:00")).toMatchObject({ outcome: "took", took: 360 * MINUTE, lateBy: 120 * MINUTE });
  });

  test("whose priority was changed says nothing, even if it had passed", () => {
    const judged = (time: string) => judgementsOf(story([average], [time, lowered]), clock("20:00"))[0];
    expect(judged("10:00")).toMatchObject({ priority: 2, outcome: "reclassified", reclassified: true });
    expect(judged("15:00")).toMatchObject({ priority: 2, outcome: "reclassified", reclassified: true });
  });
});

test("closed or changed before it was due, a promise says nothing; who changed it is told", () => {
  const closed = story([answer], ["10:00", { kind: "close", why: "ours" }]);
  expect(only(closed, "23:00")).toMatchObject({ outcome: "closed-before-due", reclassified: false, dueAt: null });
  const changed = (by: "us" | "vendor") =>
    judgementsOf(story([answer], ["10:00", { ...lowered, by }]), clock("12:00"))[0];
  expect(changed("vendor")).toMatchObject({ outcome: "reclassified", reclassified: true });
  expect(changed("us")).toMatchObject({ outcome: "reclassified", reclassified: false });
});

test("where a pause moves the deadline, it is fixed only while none runs that began before it", () => {
  const judged = (pauses: boolean, time: string, ...moves: readonly (readonly [string, Move])[]) =>
    only(storyOf({ targets: [answer], pauses }, ...moves), time)?.dueAt;
  expect(judged(true, "12:00", ["10:00", asked])).toBeNull();
  expect(judged(false, "12:00", ["10:00", asked])).toBe(clock("13:00"));
  expect(judged(true, "13:00", ["13:00", asked])).toBe(clock("13:00"));
  expect(judged(true, "12:00", ["10:00", asked], ["10:30", { kind: "resume" }])).toBe(clock("13:30"));
});

test("an open promise whose clock stands still waits for us; what came, passed or is an average does not", () => {
  const outcome = (target: TermTarget, time: string, ...moves: readonly (readonly [string, Move])[]) =>
    only(storyOf({ targets: [target], pauses: true }, ...moves), time)?.outcome;
  const again = [
    ["09:10", asked],
    ["09:20", { kind: "resume" }],
    ["10:00", asked],
  ] as const;
  expect(outcome(answer, "12:00", ...again)).toBe("waits-for-us");
  expect(outcome(answer, "12:00", ["09:40", { kind: "respond" }], ["10:00", asked])).toBe("met");
  expect(outcome(answer, "16:00", ["14:00", asked])).toBe("missed");
  expect(outcome({ ...answer, measure: "average" }, "12:00", ["10:00", asked])).toBe("open");
});

describe("how long the vendor waited for us", () => {
  const waits = (row: SupportCase, time = "12:00") => {
    const { waited, waitsSince } = judgementsOf(row, clock(time))[0] ?? nothing;
    return [waited / MINUTE, waitsSince];
  };

  test("is added up over every wait that is over, and one that lasts is told by its beginning", () => {
    const twice = [
      ["09:10", asked],
      ["09:20", { kind: "resume" }],
      ["09:30", asked],
    ] as const;
    expect(waits(story([answer], ...twice.slice(0, 2)))).toEqual([10, null]);
    expect(waits(story([answer], ...twice))).toEqual([10, clock("09:30")]);
    expect(waits(story([answer], ...twice, ["09:45", { kind: "resume" }]))).toEqual([25, null]);
  });

  test("counts from the report on", () => {
    const before = storyOf({ targets: [answer], told: false }, ["08:30", asked], ["09:00", { kind: "report" }]);
    expect(waits(before)).toEqual([0, clock("09:00")]);
    expect(waits(lived(before, ["2026-03-09T09:15:00+01:00", { kind: "resume" }]))).toEqual([15, null]);
  });

  test("ends with the answer, with the next priority, and with the case", () => {
    const running = [["09:10", asked]] as const;
    expect(waits(story([answer], ...running, ["09:40", { kind: "respond" }]))).toEqual([30, null]);
    expect(waits(story([answer], ...running, ["09:40", lowered]))).toEqual([30, null]);
    expect(waits(story([answer], ...running, ["09:40", { kind: "close", why: "x" }]))).toEqual([30, null]);
    expect(waits(story([answer], ["09:40", { kind: "respond" }], ["09:50", asked]))).toEqual([0, null]);
    expect(waits(story([answer], ["09:40", { kind: "respond" }], ["09:40", asked]))).toEqual([0, null]);
  });
});
