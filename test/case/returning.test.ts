// What becomes of deadlines where priorities come and go: who answered under which, to the instant.
import { describe, expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { rulingsOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { standingOf } from "../../src/case/standing.ts";
import { at, hours, lived, mara, opened, promised } from "./people.ts";

const clock = (time: string) => at(`2026-03-09T${time}:00+01:00`);
const iso = (time: string) => `2026-03-09T${time}:00+01:00`;
const day = (row: SupportCase, ...moves: readonly (readonly [string, Move])[]) =>
  lived(row, ...moves.map(([time, move]): readonly [string, Move] => [iso(time), move]));

/** Two hours round the clock for the first response, at every priority. */
const begun = (more: Partial<SupportCase["terms"]["response"]> = {}, reportedAt: number | null = clock("09:00")) => {
  const draft = promised(iso("09:00"), [hours(2, "first-response")], { reportedAt, priority: 1 });
  const terms = { ...draft.terms, response: { ...draft.terms.response, ...more } };
  return open({ ...draft, terms }, mara, clock("09:00"), noSettings).case;
};
const to = (level: number): Move => ({ kind: "reclassify", to: level, by: "vendor", why: "x" });
const respond: Move = { kind: "respond" };
const told = (row: SupportCase, now = "18:00") =>
  rulingsOf(row, clock(now)).map(({ level, outcome, doneAt, followedBy }) => [
    ...[level, outcome, doneAt === null ? null : (doneAt - clock("00:00")) / 3_600_000, followedBy?.level ?? null],
  ]);

describe("an answer and a new priority at one instant", () => {
  test("the answer noted after it answers the new one", () => {
    expect(told(day(begun(), ["10:00", to(3)], ["10:00", respond]))).toEqual([
      [1, "superseded", null, 3],
      [3, "met", 10, null],
    ]);
  });
  test("the answer noted before it answers the old one, and the new one has nothing to be judged", () => {
    expect(told(day(begun(), ["10:00", respond], ["10:00", to(3)]))).toEqual([[1, "met", 10, 3]]);
  });
});

test("a priority that comes back after its answer is judged once, where it was answered", () => {
  expect(told(day(begun(), ["10:00", respond], ["11:30", to(3)], ["12:00", to(1)]))).toEqual([[1, "met", 10, 3]]);
});

test("a pause between two stretches of one priority moves the later deadline alone: each has its own end", () => {
  const row = day(
    begun({ pauses: true }),
    ...([
      ["09:30", to(3)],
      ["09:40", { kind: "pause", why: "x" }],
      ["10:40", { kind: "resume" }],
      ["10:50", to(1)],
      ["11:30", respond],
    ] as const),
  );
  expect(told(row).filter(([level]) => level === 1)).toEqual([
    [1, "superseded", null, 3],
    [1, "met", 11.5, null],
  ]);
});

test("a priority that was over before the report, or just then, is none that the vendor ever had", () => {
  for (const reportedAt of ["10:00", "11:00"]) {
    const row = day(begun({}, null), ["10:00", to(3)], [reportedAt, { kind: "report" }]);
    expect(told(row)).toEqual([[3, "missed", null, null]]);
  }
});

test("asked for an earlier instant, what came after it had not begun; at its own instant it had", () => {
  const row = day(begun(), ["10:00", to(3)]);
  expect(rulingsOf(row, clock("10:00")).map(({ level }) => level)).toEqual([1, 3]);
  expect(rulingsOf(row, clock("10:00") - 1).map(({ level }) => level)).toEqual([1]);
});

test("the first priority counts from the report, even where the case was written down after the answer", () => {
  const { case: late } = opened(
    { vendor: "zoom", plan: "pro", answers: { impact: "down", workaround: "none" }, reportedAt: clock("09:00") },
    iso("11:00"),
  );
  const [first] = rulingsOf(day(late, ["11:30", { kind: "respond", at: clock("09:30") }]), clock("12:00"));
  expect(first).toMatchObject({ outcome: "met", doneAt: clock("09:30"), since: clock("09:00") });
});

test("a question that the vendor asks after its answer does not move the deadline that it kept", () => {
  const row = day(begun({ pauses: true }), ["09:30", respond], ["10:00", { kind: "pause", why: "x" }]);
  expect(standingOf(row, clock("10:45"))[0]).toMatchObject({ dueAt: clock("11:00"), provisional: false });
});
