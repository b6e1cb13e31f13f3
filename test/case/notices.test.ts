import { describe, expect, test } from "vitest";
import type { Change } from "../../src/case/change.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { judgeReminder } from "../../src/case/reminders.ts";
import { noSettings, type Settings } from "../../src/case/settings.ts";
import { at, type Damage, draftOf, hours, mara, opened, promised } from "./people.ts";

const nine = "2026-03-09T09:00:00+01:00";
const reportedAt = at(nine);
const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" }, reportedAt } as const;
const cloudtalk = {
  vendor: "cloudtalk",
  plan: "professional",
  answers: { impact: "down", workaround: "none" },
  reportedAt,
} as const;

function plan({ notices }: Change, most = 6): string[] {
  const reminders = notices.filter(({ topic }) => !["card", "refresh", "moved"].includes(topic));
  return reminders.slice(0, most).map(({ topic, dueAt }) => `${topic} ${new Date(dueAt).toISOString().slice(5, 16)}Z`);
}

function planned(damage: Damage, settings: Settings = noSettings): string[] {
  return plan(opened(damage, nine, settings));
}

function moved(change: Change, time: string, move: Move, settings: Settings = noSettings): Change {
  const next = make(move, change.case, mara, at(time), settings);
  if ("problem" in next) throw new Error(next.problem.code);
  return next;
}

test("a promise is spoken of at half of its time, 15 minutes before, when it is due, after it, and then daily", () => {
  expect(planned(zoom)).toEqual([
    "half 03-09T10:00Z",
    "soon 03-09T11:45Z",
    "due 03-09T12:00Z",
    "overdue 03-09T12:30Z",
    "daily 03-10T12:00Z",
    "daily 03-11T12:00Z",
  ]);
});

test("fifteen minutes before is counted in business time, and the day after is a working day", () => {
  const friday = at("2026-03-13T15:05:00+01:00");
  // Three business hours from Friday 15:05: due on Monday at 10:05.
  expect(
    plan(opened({ ...cloudtalk, reportedAt: friday }, "2026-03-13T15:05:00+01:00", { ...noSettings, late: "thread" })),
  ).toEqual([
    "half 03-13T15:35Z",
    "soon 03-16T08:50Z",
    "due 03-16T09:05Z",
    "overdue 03-16T09:35Z",
    "daily 03-17T09:05Z",
    "daily 03-18T09:05Z",
  ]);
});

test("what would be said at one instant, or is overtaken, is planned once", () => {
  const until = at("2026-03-09T16:00:00+01:00");
  const asleep = moved(opened(zoom, nine), "2026-03-09T09:05:00+01:00", { kind: "snooze", until });
  expect(plan(asleep, 2)).toEqual(["overdue 03-09T15:00Z", "daily 03-10T12:00Z"]);
});

test("quiet hours hold reminders back until they end and lose none; priority 1 does not know them", () => {
  const quiet: Settings = { ...noSettings, quiet: { from: "12:30", to: "08:00", zone: "Europe/Berlin" } };
  expect(planned(zoom, quiet).slice(0, 3)).toEqual(["half 03-09T10:00Z", "overdue 03-10T07:00Z", "daily 03-11T07:00Z"]);
  expect(planned(cloudtalk, quiet)).toEqual(planned(cloudtalk));
});

test("quiet hours hold back in the evening and in the early morning alike", () => {
  const quiet: Settings = { ...noSettings, quiet: { from: "20:00", to: "07:00", zone: "Europe/Berlin" } };
  const evening = "2026-03-09T19:00:00+01:00";
  const late = opened({ ...zoom, reportedAt: at(evening) }, evening, quiet);
  // Half at 21:00, due at 23:00, and after it: all of that is one thing to say at 7 in the morning.
  expect(plan(late, 2)).toEqual(["overdue 03-10T06:00Z", "daily 03-11T06:00Z"]);
  const night = "2026-03-10T01:00:00+01:00";
  const early = opened({ ...zoom, reportedAt: at(night) }, night, quiet);
  expect(plan(early, 1)).toEqual(["overdue 03-10T06:00Z"]);
});

test("half of a short promise comes after the last warning of it, and is not spoken of then", () => {
  const draft = draftOf({ ...zoom, answers: { impact: "down", workaround: "none" } });
  const short = (minutes: number) => {
    const levels = draft.terms.levels.map((level) => ({
      ...level,
      targets: level.targets.map((target) => ({ ...target, within: { amount: minutes, unit: "minutes" as const } })),
    }));
    return plan(open({ ...draft, terms: { ...draft.terms, levels } }, mara, reportedAt, noSettings), 2);
  };
  expect(short(20)).toEqual(["soon 03-09T08:05Z", "due 03-09T08:20Z"]);
  expect(short(10)).toEqual(["half 03-09T08:05Z", "due 03-09T08:10Z"]);
});

test("a room hears what it chose, and no more than its bound", () => {
  expect(planned(zoom, { ...noSettings, reminders: ["due"] })).toEqual(["due 03-09T12:00Z"]);
  expect(planned(zoom, { ...noSettings, mostReminders: 2 })).toEqual(["half 03-09T10:00Z", "soon 03-09T11:45Z"]);
  const said = opened(zoom, nine);
  const most = { ...noSettings, mostReminders: 2 };
  const noted = make({ kind: "note", text: "x" }, { ...said.case, reminded: 2 }, mara, reportedAt, most);
  expect("problem" in noted ? noted : plan(noted)).toEqual([]);
});

test("a muted case is shown and told of, but reminds nobody until it is unmuted", () => {
  const muted = moved(opened(zoom, nine), "2026-03-09T09:05:00+01:00", { kind: "mute" });
  expect(plan(muted)).toEqual([]);
  expect(plan(moved(muted, "2026-03-09T09:10:00+01:00", { kind: "unmute" }))).toEqual(planned(zoom));
});

test("a moved deadline arms new reminders, and one that stays arms none anew", () => {
  const before = opened(zoom, nine);
  const raised = moved(before, "2026-03-09T09:10:00+01:00", { kind: "reclassify", to: 1, by: "vendor", why: "x" });
  const noted = moved(before, "2026-03-09T09:10:00+01:00", { kind: "note", text: "x" });
  const ids = ({ notices }: Change) => notices.filter(({ target }) => target !== null).map(({ id }) => id);
  expect(ids(raised).filter((id) => ids(before).includes(id))).toEqual([]);
  expect(plan(raised, 2)).toEqual(["half 03-09T08:30Z", "soon 03-09T08:45Z"]);
  expect(ids(noted)).toEqual(ids(before));
});

test("half of a time that is gone already is not spoken of; a deadline that is gone is, once, and not in the minute of the card", () => {
  const late = opened(zoom, "2026-03-09T13:10:00+01:00");
  expect(plan(late, 3)).toEqual(["due 03-09T12:11Z", "overdue 03-09T12:30Z", "daily 03-10T12:00Z"]);
  expect(plan(opened(zoom, "2026-03-09T11:30:00+01:00"), 1)).toEqual(["soon 03-09T11:45Z"]);
});

test("while the vendor waits for us no promise is spoken of, but what we owe", () => {
  const netcor = { vendor: "netcor", answers: { impact: "down", workaround: "none" }, reportedAt } as const;
  expect(planned(netcor, noSettings)).toHaveLength(6);
  const waiting = moved(opened(netcor, nine), "2026-03-09T09:05:00+01:00", { kind: "pause", why: "logs" });
  expect(plan(waiting)).toEqual(["ours 03-09T08:35Z"]);
});

test("every act leaves its line in the thread; a ticket number is seen on the card", () => {
  const before = opened(zoom, nine);
  const topics = (move: Move) =>
    moved(before, "2026-03-09T09:05:00+01:00", move).notices.filter(({ topic }) => topic === "moved").length;
  expect(topics({ kind: "respond" })).toBe(1);
  expect(topics({ kind: "reclassify", to: 1, by: "us", why: "x" })).toBe(1);
  expect(topics({ kind: "note", text: "x" })).toBe(1);
  expect(topics({ kind: "ticket", number: "1" })).toBe(0);
});

describe("of several promises", () => {
  const two = (settings = noSettings, amounts: readonly [number, number] = [4, 3]) => {
    const targets = [hours(amounts[0], "first-response"), hours(amounts[1], "restoration")];
    return open(promised(nine, targets), mara, reportedAt, settings);
  };
  const told = ({ notices }: Change) =>
    notices
      .filter(({ target, dueAt }) => target !== null && dueAt < reportedAt + 5 * 3_600_000)
      .map(({ topic, target, dueAt }) => `${topic} ${target} ${(dueAt - reportedAt) / 60_000}`);

  test("each is spoken of at its own moments, in the order of time, and counted under one bound", () => {
    expect(told(two())).toEqual([
      "half restoration 90",
      "half first-response 120",
      "soon restoration 165",
      "due restoration 180",
      "overdue restoration 210",
      "soon first-response 225",
      "due first-response 240",
      "overdue first-response 270",
    ]);
    expect(told(two({ ...noSettings, mostReminders: 3 }))).toHaveLength(3);
    expect(told(two({ ...noSettings, mostReminders: 3 }))[0]).toBe("half restoration 90");
  });

  test("at one instant the more telling is said, whichever promise comes first", () => {
    expect(told(two(noSettings, [4, 2])).filter((one) => one.endsWith(" 120"))).toEqual(["due restoration 120"]);
    expect(told(two(noSettings, [2, 4])).filter((one) => one.endsWith(" 120"))).toEqual(["due first-response 120"]);
  });
});

test("of days that passed while it was snoozed only the last is spoken of", () => {
  const until = at("2026-03-12T09:00:00+01:00");
  const asleep = moved(opened(zoom, nine), "2026-03-09T09:05:00+01:00", { kind: "snooze", until });
  expect(plan(asleep, 2)).toEqual(["daily 03-12T08:00Z", "daily 03-12T12:00Z"]);
  expect(asleep.notices.filter(({ topic }) => topic === "daily").map(({ nth }) => nth)[0]).toBe(2);
});

test("a reminder that comes up is put off, overtaken or said by what holds at that instant", () => {
  const { case: row, notices } = opened(zoom, nine);
  const of = (topic: string, nth = 1) => notices.find((one) => one.topic === topic && one.nth === nth);
  const judged = (
    notice: { id: string } | undefined,
    now: string,
    over: Partial<typeof row> = {},
    settings = noSettings,
  ) => judgeReminder(notice?.id ?? "", { ...row, ...over }, at(now), settings);
  const half = "2026-03-09T11:00:00+01:00";
  const until = at("2026-03-09T12:00:00+01:00");
  expect(judged(of("half"), half, { snoozedUntil: until })).toEqual({ kind: "defer", until });
  expect(judged(of("half"), half, { snoozedUntil: at(half) })).toEqual({ kind: "say" });
  const quiet = { ...noSettings, quiet: { from: "10:00", to: "12:00", zone: "Europe/Berlin" } };
  expect(judged(of("half"), half, {}, quiet)).toEqual({ kind: "defer", until });
  expect(judged(of("half"), half, { respondedAt: 1, status: "answered" })).toEqual({
    kind: "drop",
    why: "no longer true",
  });
  expect(judged(of("half"), half, {}, { ...noSettings, reminders: ["due"] })).toEqual({
    kind: "drop",
    why: "no longer true",
  });
  expect(judged(of("half"), "2026-03-09T12:44:00+01:00")).toEqual({ kind: "say" });
  expect(judged(of("half"), "2026-03-09T12:45:00+01:00")).toEqual({ kind: "drop", why: "overtaken" });
  expect(judged(of("daily"), "2026-03-11T12:59:00+01:00")).toEqual({ kind: "say" });
  expect(judged(of("daily"), "2026-03-11T13:00:00+01:00")).toEqual({ kind: "drop", why: "overtaken" });
  expect(judged(of("daily", 2), "2026-03-11T13:00:00+01:00")).toEqual({ kind: "say" });
});

test("while the vendor was perhaps not told, that is said first, sooner of the most urgent, and nobody is called late", () => {
  const untold = (damage: Damage) => planned({ ...damage, reportedAt: null });
  expect(untold(zoom)).toEqual([
    "unreported 03-09T08:10Z",
    "half 03-09T10:00Z",
    "soon 03-09T11:45Z",
    "due 03-09T12:00Z",
  ]);
  expect(untold({ ...zoom, answers: { impact: "down", workaround: "none" } })[0]).toBe("unreported 03-09T08:03Z");
  const ids = opened({ ...zoom, reportedAt: null }, nine).notices.map(({ id }) => id);
  expect(ids).toContain("k1/unreported/case/none/1");
  const answered = moved(opened({ ...zoom, reportedAt: null }, nine), "2026-03-09T09:05:00+01:00", { kind: "respond" });
  expect(plan(answered)).toEqual([]);
});

test("of an average nothing is spoken", () => {
  const draft = promised(nine, [hours(4, "first-response", { measure: "average" })]);
  expect(plan(open(draft, mara, reportedAt, noSettings))).toEqual([]);
});
