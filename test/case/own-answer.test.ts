// What we owe the vendor: an answer to its question, within the time that the conversation has set for it.
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { judgementsOf } from "../../src/case/judgement.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { ownAnswerOf } from "../../src/case/own-answer.ts";
import { ownDelaysOf } from "../../src/case/own-delays.ts";
import { judgeReminder } from "../../src/case/reminders.ts";
import { noSettings } from "../../src/case/settings.ts";
import { plain } from "../../src/chat/line.ts";
import { cardOf } from "../../src/chat/screens/case-card.ts";
import { reminderOf } from "../../src/chat/screens/notice-card.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { at, jonas, mara, opened } from "./people.ts";

const nine = "2026-03-09T09:00:00+01:00";
const start = at(nine);
const en = wordsOf("en");
const MINUTE = 60_000;
const damages = {
  stands: { vendor: "netcor", answers: { impact: "down", workaround: "none" }, reportedAt: start },
  runs: { vendor: "zoom", plan: "pro", answers: { impact: "limited" }, reportedAt: start },
} as const;

function asked(damage: keyof typeof damages, settings = noSettings) {
  return changed(opened(damages[damage], nine).case, 10, { kind: "pause", why: "log files" }, settings);
}

function changed(row: SupportCase, minutes: number, move: Move, settings = noSettings) {
  const change = make(move, row, mara, start + minutes * MINUTE, settings);
  if ("problem" in change) throw new Error(change.problem.code);
  return change;
}

const ours = ({ notices }: ReturnType<typeof changed>) =>
  notices.filter(({ topic }) => topic === "ours").map(({ dueAt }) => (dueAt - start) / MINUTE);

test("whether or not the vendor's clock stands still, our own does not: half an hour at priority 1, else four, or what was chosen", () => {
  expect(ours(asked("stands"))).toEqual([40]);
  expect(ours(asked("runs"))).toEqual([250]);
  expect(ours(asked("stands", { ...noSettings, ownAnswer: 60 }))).toEqual([70]);
  expect(ours(asked("stands", { ...noSettings, reminders: ["due"] }))).toEqual([]);
});

test("it is over when we answered, and begins anew with the next question", () => {
  const waiting = asked("stands");
  const [owed] = waiting.notices.filter(({ topic }) => topic === "ours");
  const answered = changed(waiting.case, 30, { kind: "resume" });
  expect(ours(answered)).toEqual([]);
  expect(judgeReminder(owed?.id ?? "", answered.case, start + 40 * MINUTE, noSettings)).toMatchObject({ kind: "drop" });
  const again = changed(answered.case, 100, { kind: "pause", why: "more" });
  expect(ours(again)).toEqual([130]);
  expect(ownAnswerOf(answered.case, noSettings)).toBeNull();
  expect(again.notices.find(({ topic }) => topic === "ours")?.id).not.toBe(owed?.id);
});

test("it is said to whoever takes care of the case, else to all of us; and the next step is ours", () => {
  const { case: row, notices } = asked("stands");
  const notice = notices.find(({ topic }) => topic === "ours");
  if (!notice) throw new Error("nothing is owed");
  const nobodys = reminderOf(row, notice, notice.dueAt, 0, en);
  expect(plain(nobodys.spoken, "en")).toContain("NETCOR has been waiting for our answer since Mon, 9 Mar 2026, 09:10");
  expect(JSON.stringify(nobodys.parts)).not.toContain('"person"');
  expect(nobodys.buttons[0]?.id).toBe("resume");
  const owned = changed(row, 11, { kind: "assign", to: jonas }).case;
  expect(JSON.stringify(reminderOf(owned, notice, notice.dueAt, 0, en).parts)).toContain('"ping":true');
});

test("our delay stands on the card beside the vendor's", () => {
  const answered = changed(asked("stands").case, 130, { kind: "resume" }).case;
  expect(ownDelaysOf(answered, start + 500 * MINUTE).answer).toBe(120 * MINUTE);
  expect(plain(cardOf(answered, start + 500 * MINUTE, en).spoken, "en")).toContain(
    "Our part: the vendor waited for us 2 h in all",
  );
  expect(plain(cardOf(opened(damages.stands, nine).case, start, en).spoken, "en")).not.toContain("Our part");
});

const saidOf = (topic: string, { notices }: ReturnType<typeof changed>) =>
  notices.filter((one) => one.topic === topic).map(({ dueAt }) => (dueAt - start) / MINUTE);

test("where the vendor's document asks for somebody at hand, that is said half an hour after the report and as a shift ends, with its words", () => {
  const damage = { vendor: "purecloud", answers: { impact: "down", workaround: "none" }, reportedAt: start } as const;
  const urgent = opened(damage, nine);
  expect(saidOf("at-hand", urgent)).toEqual([30, 720, 1440]);
  const lowered = changed(urgent.case, 20, { kind: "reclassify", to: 2, by: "us", why: "x" });
  expect(saidOf("at-hand", lowered)).toEqual([]);
  const raised = changed(lowered.case, 60, { kind: "reclassify", to: 1, by: "us", why: "x" });
  expect(saidOf("at-hand", raised)).toEqual([90, 780, 1500]);
  expect(saidOf("at-hand", changed(urgent.case, 20, { kind: "restore" }))).toEqual([]);
  expect(saidOf("at-hand", opened({ ...damage, reportedAt: null }, nine))).toEqual([]);
  expect(saidOf("at-hand", opened(damages.stands, nine))).toEqual([]);
  const notice = urgent.notices.find(({ topic }) => topic === "at-hand");
  if (!notice) throw new Error("nobody is asked for");
  const told = plain(reminderOf({ ...urgent.case, owner: jonas }, notice, notice.dueAt, 0, en).spoken, "en");
  expect(told).toContain("A designated contact should be available to PureCloud's support at all times");
  expect(told).toContain("Jonas");
});

test("where no document asks for it a room may, of itself: then as often, at priority 1 alone, and told as its own rule", () => {
  const own = { ...noSettings, atHand: "priority-1" } as const;
  const urgent = opened(damages.stands, nine, own);
  expect(saidOf("at-hand", urgent)).toEqual([30, 720, 1440]);
  expect(saidOf("at-hand", opened(damages.stands, nine, { ...noSettings, atHand: "documented" }))).toEqual([]);
  const lowered = changed(urgent.case, 20, { kind: "reclassify", to: 2, by: "us", why: "x" }, own);
  expect(saidOf("at-hand", lowered)).toEqual([]);
  expect(saidOf("at-hand", opened({ ...damages.stands, reportedAt: null }, nine, own))).toEqual([]);
  const notice = urgent.notices.find(({ topic }) => topic === "at-hand");
  if (!notice) throw new Error("nobody is asked for");
  expect(judgeReminder(notice.id, urgent.case, notice.dueAt, own).kind).toBe("say");
  expect(judgeReminder(notice.id, urgent.case, notice.dueAt, noSettings), "it was chosen off since").toMatchObject({
    why: "no longer true",
  });
  const told = (row: SupportCase, language: "en" | "de" | "ro") =>
    plain(reminderOf({ ...row, owner: jonas }, notice, notice.dueAt, 0, wordsOf(language)).spoken, language);
  expect(told(urgent.case, "en")).toContain("was chosen here; NETCOR does not ask for it in its document");
  expect(told(urgent.case, "en")).toContain("Jonas");
  expect(told(urgent.case, "de")).toContain("eine hier gewählte Regel für Priorität 1; im Dokument von NETCOR");
  expect(told(urgent.case, "ro")).toContain("o regulă aleasă aici pentru prioritatea 1; documentul NETCOR nu");
  const genesys = { vendor: "purecloud", answers: { impact: "down", workaround: "none" }, reportedAt: start } as const;
  const asked = opened(genesys, nine, own);
  expect(saidOf("at-hand", asked)).toEqual([30, 720, 1440]);
  expect(told(asked.case, "en"), "a vendor's own words stay the vendor's").not.toContain("chosen here");
});

test("that it works is to be confirmed after the days that were chosen here, and where none were, nobody is reminded", () => {
  const settings = { ...noSettings, confirmAfter: 3 };
  const row = opened(damages.stands, nine).case;
  const restored = changed(row, 60, { kind: "restore" }, settings);
  expect(saidOf("closing", restored)).toEqual([60 + 3 * 1440]);
  expect(saidOf("closing", changed(row, 60, { kind: "restore" }))).toEqual([]);
  expect(saidOf("closing", changed(restored.case, 70, { kind: "close", why: "ok" }, settings))).toEqual([]);
  const notice = restored.notices.find(({ topic }) => topic === "closing");
  if (!notice) throw new Error("nobody is reminded");
  const card = reminderOf({ ...restored.case, owner: jonas }, notice, notice.dueAt, 0, en);
  expect(plain(card.spoken, "en")).toContain("Confirm that to NETCOR, or open the case again");
  expect(plain(card.spoken, "en")).toContain("chosen here");
  expect(card.buttons.map(({ id }) => id)).toEqual(expect.arrayContaining(["close", "reopen"]));
});

test("that the vendor could reach nobody is a wait of its own kind: said to whoever cares for the case, and counted as ours", () => {
  const damage = { vendor: "purecloud", answers: { impact: "down", workaround: "none" }, reportedAt: start } as const;
  const missedUs = { kind: "pause", why: "rang twice", awaits: "contact", at: start + 5 * MINUTE } as const;
  const waiting = changed(opened(damage, nine).case, 10, missedUs);
  const notice = waiting.notices.find(({ topic }) => topic === "ours");
  expect(notice?.dueAt).toBe(start + 35 * MINUTE);
  if (!notice) throw new Error("nothing is owed");
  expect(plain(reminderOf(waiting.case, notice, notice.dueAt, 0, en).spoken, "en")).toContain(
    "has been trying to reach somebody here",
  );
  const reached = changed(waiting.case, 50, { kind: "resume", at: start + 45 * MINUTE }).case;
  const asked = changed(reached, 60, { kind: "pause", why: "log files" }).case;
  const later = start + 80 * MINUTE;
  expect(ownDelaysOf(asked, later)).toEqual({ answer: 20 * MINUTE, contact: 40 * MINUTE, confirmation: 0 });
  expect(plain(cardOf(asked, later, en).spoken, "en")).toContain(
    "Our part: the vendor waited for us 1 h in all, 40 min of that because it could reach nobody",
  );
  const [first] = judgementsOf(asked, later);
  expect(first).toMatchObject({ waited: 40 * MINUTE, waitsSince: start + 60 * MINUTE, unreached: 40 * MINUTE });
});

test("how long our word took that it works is counted until the case is closed, or opened again", () => {
  const row = opened(damages.stands, nine).case;
  const restored = changed(row, 60, { kind: "restore" }).case;
  const [waits, closed, anew] = [
    ownDelaysOf(restored, start + 200 * MINUTE),
    changed(restored, 260, { kind: "close", why: "ok" }).case,
    changed(restored, 90, { kind: "reopen", why: "it broke again" }).case,
  ];
  expect(waits).toEqual({ answer: 0, contact: 0, confirmation: 140 * MINUTE });
  const later = start + 900 * MINUTE;
  expect(ownDelaysOf(closed, later).confirmation).toBe(200 * MINUTE);
  expect(ownDelaysOf(anew, later)).toEqual({ answer: 0, contact: 0, confirmation: 30 * MINUTE });
  expect(plain(cardOf(closed, later, en).spoken, "en")).toContain("Our part: it waited 3 h 20 min for our word");
  const sum = (one: SupportCase) => judgementsOf(one, later).map(({ unconfirmed }) => unconfirmed / MINUTE);
  expect(
    [sum(closed), sum(anew), sum(restored)].map(([first = 0, ...rest]) => [first, ...rest.filter(Boolean)]),
  ).toEqual([[200], [30], [0]]);
  expect(judgementsOf(restored, later)[0]?.unconfirmedSince).toBe(start + 60 * MINUTE);
});

test("that a case was closed by mistake for a while is no word of ours that the vendor waited for", () => {
  const row = opened(damages.runs, nine).case;
  const closed = changed(row, 60, { kind: "close", why: "the wrong case" }).case;
  const anew = changed(closed, 300, { kind: "reopen", why: "it was another" }).case;
  const later = start + 400 * MINUTE;
  expect(ownDelaysOf(anew, later)).toEqual({ answer: 0, contact: 0, confirmation: 0 });
  expect(plain(cardOf(anew, later, en).spoken, "en")).not.toContain("Our part");
  expect(judgementsOf(anew, later)[0]).toMatchObject({ waited: 0, unconfirmed: 0 });
});

test("waits for an answer, for somebody to be reached and for our word are told apart in what a case says of its vendor", () => {
  const damage = { vendor: "purecloud", answers: { impact: "down", workaround: "none" }, reportedAt: start } as const;
  const asked = changed(opened(damage, nine).case, 10, { kind: "pause", why: "x" }).case;
  const rang = changed(changed(asked, 15, { kind: "resume" }).case, 20, { kind: "pause", why: "x", awaits: "contact" });
  const reached = changed(rang.case, 27, { kind: "resume" }).case;
  const restored = changed(reached, 40, { kind: "restore" }).case;
  const [first] = judgementsOf(changed(restored, 50, { kind: "close", why: "ok" }).case, start + 60 * MINUTE);
  expect(first).toMatchObject({ waited: 12 * MINUTE, unreached: 7 * MINUTE, unconfirmed: 10 * MINUTE });
});
