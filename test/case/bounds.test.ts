// What holds exactly at a bound: the instant of a deadline, the last reminder, a promise as short as its warning.
import { describe, expect, test } from "vitest";
import { make } from "../../src/case/make.ts";
import { open } from "../../src/case/open.ts";
import { judgeReminder } from "../../src/case/reminders.ts";
import { noSettings } from "../../src/case/settings.ts";
import { at, draftOf, mara, opened } from "./people.ts";

const nine = "2026-03-09T09:00:00+01:00";
const dueAt = at("2026-03-09T13:00:00+01:00");
const zoom = {
  vendor: "zoom",
  plan: "pro",
  answers: { impact: "severe", workaround: "partial" },
  reportedAt: at(nine),
} as const;

test.each([
  ["a millisecond before its deadline", -1, true],
  ["exactly at its deadline", 0, true],
  ["a millisecond after its deadline", 1, false],
])("an answer that comes %s: is it in time?", (_, ms, met) => {
  const answered = make({ kind: "respond" }, opened(zoom, nine).case, mara, dueAt + ms, noSettings);
  if ("problem" in answered) throw new Error(answered.problem.code);
  expect(answered.entry.verdict).toMatchObject({ dueAt, lateBy: ms, met });
});

test("an unkept promise is spoken of daily for a fortnight, and then no more", () => {
  const { notices } = opened(zoom, nine, { ...noSettings, mostReminders: 100 });
  const daily = notices.filter(({ topic }) => topic === "daily").map((notice) => notice.dueAt - dueAt);
  expect(daily).toEqual(Array.from({ length: 14 }, (_, day) => (day + 1) * 24 * 3_600_000));
});

test("of a promise as short as the warning before its end no warning is spoken, not even where it starts later", () => {
  const draft = draftOf({
    vendor: "cloudtalk",
    plan: "professional",
    answers: { impact: "down", workaround: "none" },
    reportedAt: at("2026-03-09T03:00:00+01:00"),
  });
  const soon = (amount: number) => {
    const levels = draft.terms.levels.map((level) => ({
      ...level,
      targets: level.targets.map((target) => ({ ...target, within: { amount, unit: "business-minutes" as const } })),
    }));
    const change = open({ ...draft, terms: { ...draft.terms, levels } }, mara, draft.reportedAt ?? 0, noSettings);
    return change.notices.filter(({ topic }) => topic === "soon").length;
  };
  expect([soon(15), soon(16)]).toEqual([0, 1]);
});

describe("what a vendor says of a case that is over", () => {
  const draft = draftOf(zoom);
  const note = {
    id: "mail",
    moment: "closed" as const,
    text: { en: "x", de: "x", ro: "x" },
    source: { document: "d", section: "s" },
  };
  test.each([
    { told: "its own plan", of: { plans: ["pro"] }, count: 1 },
    { told: "another plan", of: { plans: ["business"] }, count: 0 },
    { told: "its own priority", of: { priorities: [draft.priority] }, count: 1 },
    { told: "another priority", of: { priorities: [draft.priority + 1] }, count: 0 },
    { told: "everybody", of: {}, count: 1 },
  ])("is recalled where it is said of $told: $count", ({ of, count }) => {
    const terms = { ...draft.terms, notes: [{ ...note, ...of }] };
    const begun = open({ ...draft, terms }, mara, at(nine), noSettings);
    const closed = make({ kind: "close", why: "it works" }, begun.case, mara, at(nine) + 60_000, noSettings);
    if ("problem" in closed) throw new Error(closed.problem.code);
    expect(closed.notices.filter(({ topic }) => topic === "satisfaction")).toHaveLength(count);
  });
});

test("what is said of a restored and of a closed case is recalled once, an hour after the first of them", () => {
  const draft = draftOf(zoom);
  const told = (...moments: ("restored" | "closed")[]) => {
    const notes = moments.map((moment) => ({
      ...{ id: moment, moment, text: { en: "x", de: "x", ro: "x" } },
      source: { document: "d", section: "s" },
    }));
    const begun = open({ ...draft, terms: { ...draft.terms, notes } }, mara, at(nine), noSettings).case;
    const restored = make({ kind: "restore" }, begun, mara, at(nine) + 60_000, noSettings);
    if ("problem" in restored) throw new Error(restored.problem.code);
    const closed = make({ kind: "close", why: "x" }, restored.case, mara, at(nine) + 120_000, noSettings);
    if ("problem" in closed) throw new Error(closed.problem.code);
    return [restored, closed].map(({ notices }) =>
      notices.filter(({ topic }) => topic === "satisfaction").map(({ dueAt }) => (dueAt - at(nine)) / 60_000),
    );
  };
  expect(told("restored")).toEqual([[61], [61]]);
  expect(told("closed")).toEqual([[], [62]]);
  expect(told("restored", "closed")).toEqual([[61], [61]]);
  expect(told()).toEqual([[], []]);
});

test("a reminder that comes up is judged by what holds then: muted or at its bound, nothing is said", () => {
  const { case: row, notices } = opened(zoom, nine);
  const half = notices.find(({ topic }) => topic === "half");
  if (!half) throw new Error("no reminder");
  const judged = (over: Partial<typeof row>, most: number | null = null) =>
    judgeReminder(half.id, { ...row, ...over }, half.dueAt, { ...noSettings, mostReminders: most });
  expect(judged({})).toEqual({ kind: "say" });
  expect(judged({ muted: true })).toEqual({ kind: "drop", why: "muted" });
  expect(judged({ reminded: 2 }, 3)).toEqual({ kind: "say" });
  expect(judged({ reminded: 3 }, 3)).toEqual({ kind: "drop", why: "upper bound reached" });
  expect(judged({ reminded: 19 })).toEqual({ kind: "say" });
  expect(judged({ reminded: 20 })).toEqual({ kind: "drop", why: "upper bound reached" });
});
