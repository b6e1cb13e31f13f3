// At which moments of a case something is worth saying, before anybody chose what to hear.
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import type { Milestone } from "../../src/case/milestone.ts";
import { milestonesOf } from "../../src/case/milestones.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { oursOf } from "../../src/case/our-part.ts";
import { ownAnswerOf } from "../../src/case/own-answer.ts";
import { isLateLoud } from "../../src/case/reminder-rules.ts";
import { remindersOf } from "../../src/case/reminders.ts";
import { noSettings, type Settings } from "../../src/case/settings.ts";
import type { TermTarget } from "../../src/triage/term.ts";
import { at, hours, lived, mara, notPromised, opened, promised } from "./people.ts";

const iso = (time: string) => `2026-03-09T${time}:00+01:00`;
const clock = (time: string) => at(iso(time));
const begun = (targets: readonly TermTarget[], more: Parameters<typeof promised>[2] = {}) =>
  open(promised(iso("09:00"), targets, { priority: 2, ...more }), mara, clock("09:00"), noSettings).case;
const day = (row: SupportCase, ...moves: readonly (readonly [string, Move])[]) =>
  lived(row, ...moves.map(([time, move]): readonly [string, Move] => [iso(time), move]));
const spoken = (list: readonly Milestone[]) => list.map(({ topic, nth }) => `${topic} ${nth}`);
const told = (row: SupportCase, settings: Settings = noSettings, now = "09:00") =>
  spoken(milestonesOf(row, clock(now), settings)).filter((one) => !one.startsWith("daily"));

const answer = hours(4, "first-response");

test("of a promise it is said at half, shortly before, when it is due and after; at priority 1 once more", () => {
  expect(told(begun([answer]))).toEqual(["half 1", "soon 1", "due 1", "overdue 1"]);
  expect(told(begun([answer], { priority: 1 }))).toEqual(["half 1", "soon 1", "due 1", "overdue 1", "overdue 2"]);
});

test("of what is answered, not promised or an average nothing is said", () => {
  expect(told(day(begun([answer]), ["10:00", { kind: "respond" }]), noSettings, "10:00")).toEqual([]);
  expect(told(begun([notPromised("first-response"), hours(4, "restoration", { measure: "average" })]))).toEqual([]);
});

test("while nobody told the vendor, that is said first; an answer shows that it knows", () => {
  const fresh = begun([answer], { reportedAt: null });
  expect(told(fresh)).toEqual(["unreported 1", "half 1", "soon 1", "due 1"]);
  expect(told(day(fresh, ["10:00", { kind: "respond" }]), noSettings, "10:00")).toEqual([]);
});

test("a promise as short as the warning before its end is not warned of", () => {
  const within = (amount: number) => ({ ...answer, within: { amount, unit: "minutes" as const } });
  expect(told(begun([within(15)]))).toEqual(["half 1", "due 1", "overdue 1"]);
  expect(told(begun([within(16)]))).toEqual(["half 1", "soon 1", "due 1", "overdue 1"]);
});

test("the days after a deadline in business time are business days", () => {
  const friday = at("2026-03-13T14:00:00+01:00");
  const { case: row } = opened(
    {
      ...{ vendor: "cloudtalk", plan: "professional", answers: { impact: "down", workaround: "none" } },
      reportedAt: friday,
    },
    "2026-03-13T14:00:00+01:00",
  );
  const daily = milestonesOf(row, friday, noSettings).filter(({ topic }) => topic === "daily");
  const due = milestonesOf(row, friday, noSettings).find(({ topic }) => topic === "due");
  expect(new Date(due?.at ?? 0).getUTCDay()).toBe(5);
  expect(daily.slice(0, 2).map((one) => new Date(one.at).getUTCDay())).toEqual([1, 2]);
});

test("what a vendor says while one chooses or opens is not recalled at the end; without such words there is nothing", () => {
  const draft = promised(iso("09:00"), [answer]);
  const closedWith = (moments: readonly ("choosing" | "closed")[]) => {
    const notes = moments.map((moment) => ({
      ...{ id: moment, moment, text: { en: "x" }, source: { document: "d", section: "s" } },
    }));
    const row = open({ ...draft, terms: { ...draft.terms, notes } }, mara, clock("09:00"), noSettings).case;
    return told(day(row, ["10:00", { kind: "close", why: "x" }]), noSettings, "10:00");
  };
  expect([closedWith([]), closedWith(["choosing"]), closedWith(["closed"])]).toEqual([[], [], ["satisfaction 1"]]);
});

test("what the vendor waits for is an answer or somebody whom it can reach; where it does not wait, we owe nothing", () => {
  const waits = (awaits?: "contact") => day(begun([answer]), ["10:00", { kind: "pause", why: "x", awaits }]);
  const since = clock("10:00");
  const dueAt = clock("14:00");
  expect(ownAnswerOf(waits(), noSettings)).toEqual({ since, dueAt, awaits: "answer" });
  expect(ownAnswerOf(waits("contact"), noSettings)).toEqual({ since, dueAt, awaits: "contact" });
  expect(oursOf(begun([answer]), noSettings)).toEqual([]);
});

test("each time that somebody should be at hand has its own number", () => {
  const { case: row } = opened(
    { vendor: "purecloud", answers: { impact: "down", workaround: "none" }, reportedAt: clock("09:00") },
    iso("09:00"),
  );
  const since = clock("09:00");
  expect(oursOf(row, noSettings).map(({ id, nth }) => [id, nth])).toEqual(
    [1, 2, 3].map((nth) => [`k1/at-hand/case/${since}/${nth}`, nth]),
  );
});

test("to confirm that it works is recalled where days were chosen for it, whatever else a room wants to hear", () => {
  const restored = day(begun([answer]), ["10:00", { kind: "restore" }]);
  const chosen: Settings = { ...noSettings, confirmAfter: 1, reminders: ["due"] };
  expect(spoken(remindersOf(restored, clock("10:00"), chosen))).toEqual(["closing 1"]);
  expect(told(restored, noSettings, "10:00")).toEqual([]);
});

test("at night priority 1 is spoken of, and the others are when quiet hours end", () => {
  const quiet: Settings = { ...noSettings, quiet: { from: "12:00", to: "20:00", zone: "Europe/Berlin" } };
  const due = (priority: number) =>
    remindersOf(begun([answer], { priority }), clock("09:00"), quiet).find(({ topic }) => topic === "due")?.at ?? null;
  expect([due(1), due(2)]).toEqual([clock("13:00"), null]);
});

test("only what is late is loud, only at priority 1, and not where the room wants it in the thread", () => {
  const loud = (topic: string, priority = 1, late: Settings["late"] = null) => isLateLoud(topic, priority, { late });
  expect(["half", "soon", "due", "overdue", "daily"].filter((topic) => loud(topic))).toEqual(["overdue", "daily"]);
  expect([loud("overdue", 2), loud("overdue", 1, "thread"), loud("overdue", 1, "channel")]).toEqual([
    ...[false, false, true],
  ]);
});
