// A vendor that promises more than an answer: a plan of action, a workaround, a resolution, and a rhythm of so many times a week.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { policySheet } from "../../adapters/console/policies-text.ts";
import { workedFindings } from "../../adapters/console/worked.ts";
import type { SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { rulingsOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { standingOf } from "../../src/case/standing.ts";
import { aloud, plain, spoken } from "../../src/chat/line.ts";
import { cardOf, caseParts } from "../../src/chat/screens/case-card.ts";
import { reminderOf } from "../../src/chat/screens/notice-card.ts";
import { languages, wordsOf } from "../../src/lang/index.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { closingAfter } from "../../src/time/business-time.ts";
import { calendarOf } from "../../src/time/calendar.ts";
import { termsOf } from "../../src/triage/terms.ts";
import { at, berlin, draftOf, mara } from "../case/people.ts";
import { heardText } from "../memory-room.ts";

const text = await readFile("test/vendor/policies/kontor.yaml", "utf8");
const { policy, problems } = readPolicy(text, "kontor.yaml", {}, "2026-11-23");
const friday = at("2026-11-27T12:00:00+01:00");
const HOUR = 3_600_000;

function kontor(priority: number): SupportCase {
  const terms = policy && termsOf(policy, { site: berlin, answers: {} });
  if (!terms?.ok) throw new Error(JSON.stringify(problems));
  const zoom = draftOf({ vendor: "zoom", plan: "pro", answers: { impact: "down" } });
  return open({ ...zoom, terms: terms.value, priority }, mara, friday, noSettings).case;
}

function after(row: SupportCase, move: Move, now: number): SupportCase {
  const change = make(move, row, mara, now, noSettings);
  if ("problem" in change) throw new Error(change.problem.code);
  return change.case;
}

test("the file is sound and its examples come out", () => {
  expect(problems).toEqual([]);
  expect(policy && workedFindings(policy, friday)).toEqual([]);
});

test("the next business day ends at its closing, whichever moment of the days before it was reported at", () => {
  const desk = calendarOf({
    zone: "Europe/Berlin",
    hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" }],
  });
  const closing = (said: string, n = 1) => closingAfter(desk, at(said), n);
  const monday = at("2026-11-30T17:00:00+01:00");
  expect(closing("2026-11-27T00:00:00+01:00")).toBe(monday);
  expect(closing("2026-11-29T23:59:59+01:00")).toBe(monday);
  expect(closing("2026-11-30T00:00:00+01:00")).toBe(at("2026-12-01T17:00:00+01:00"));
  expect(closing("2026-12-31T18:00:00+01:00", 3)).toBe(at("2027-01-05T17:00:00+01:00"));
});

test("plan, workaround and resolution are each met by what they are, and judged", () => {
  let row = after(kontor(1), { kind: "report" }, friday);
  row = after(row, { kind: "respond" }, friday + HOUR / 2);
  row = after(row, { kind: "update" }, friday + 5 * HOUR);
  row = after(row, { kind: "restore" }, friday + 6 * HOUR);
  row = after(row, { kind: "close", why: "patched" }, friday + 7 * HOUR);
  const ruled = rulingsOf(row, friday + 8 * HOUR).map(({ kind, outcome, doneAt }) => [kind, outcome, doneAt]);
  expect(ruled).toEqual([
    ["first-response", "met", friday + HOUR / 2],
    ["action-plan", "missed", friday + 5 * HOUR],
    ["workaround", "met", friday + 6 * HOUR],
    ["resolution", "met", friday + 7 * HOUR],
  ]);
});

test("twice a week is every three days and a half after the answer, and an update starts it anew", () => {
  let row = after(kontor(2), { kind: "report" }, friday);
  row = after(row, { kind: "respond" }, friday + HOUR);
  const due = (now: number) => standingOf(row, now).find(({ target }) => target.kind === "follow-up")?.dueAt;
  expect(due(friday + 2 * HOUR)).toBe(friday + HOUR + 84 * HOUR);
  expect(due(friday + 100 * HOUR)).toBe(friday + HOUR + 168 * HOUR);
  row = after(row, { kind: "update" }, friday + 10 * HOUR);
  expect(due(friday + 11 * HOUR)).toBe(friday + 94 * HOUR);
});

test("the card says each of them, in every language", () => {
  const told = (row: SupportCase, language: (typeof languages)[number]) =>
    heardText(aloud("", caseParts(row, friday, spoken(wordsOf(language)), 300), language));
  const row = after(after(kontor(2), { kind: "report" }, friday), { kind: "respond" }, friday + HOUR);
  const words = { en: "twice a week", de: "zweimal pro Woche", ro: "de două ori pe săptămână" };
  const ends = {
    en: "end of the next business day",
    de: "Ende des nächsten Geschäftstags",
    ro: "sfârșitul următoarei zile",
  };
  for (const language of languages) {
    expect(told(row, language)).toContain(words[language]);
    expect(told(kontor(2), language)).toContain(ends[language]);
    expect(told(kontor(1), language)).toContain(wordsOf(language).card.facts["action-plan"]);
    expect(told(kontor(1), language)).toContain(wordsOf(language).card.noCaller.admins);
  }
});

test("a vendor that closes on its own by its document is spoken to before that, whatever the room chose, and its rule is told", () => {
  for (const confirmAfter of [null, 1]) {
    const restored = make({ kind: "restore" }, after(kontor(1), { kind: "report" }, friday), mara, friday, {
      ...noSettings,
      confirmAfter,
    });
    if ("problem" in restored) throw new Error(restored.problem.code);
    const [notice, ...others] = restored.notices.filter(({ topic }) => topic === "closing");
    // Three business days end on Wednesday at noon; half of their hours are over on Monday at 16:00.
    expect(notice?.dueAt).toBe(at("2026-11-30T16:00:00+01:00"));
    expect(others).toEqual([]);
    if (!notice) throw new Error("nobody is reminded");
    const said = (language: (typeof languages)[number]) =>
      plain(reminderOf(restored.case, notice, notice.dueAt, 0, wordsOf(language)).spoken, language);
    expect(said("en")).toContain(
      "Otherwise Kontor closes it on its own, by its rule “Closing”: Wed, 2 Dec 2026, 12:00",
    );
    expect(said("en")).not.toContain("chosen here");
    expect(said("de")).toContain("Sonst schließt Kontor ihn nach der Regel „Closing“");
    expect(said("ro")).toContain("Altfel Kontor îl închide singur, după regula „Closing”");
  }
});

test("that time is checked like any other, and shown with its clause where all of a policy is", () => {
  const written = "within: { amount: 3, unit: business-days }, calendar: desk,";
  expect(text).toContain(written);
  const found = (now: string) =>
    readPolicy(text.replace(written, now), "kontor.yaml", {}, "2026-11-23").problems.map(({ message }) => message);
  expect(found("within: { amount: 3, unit: business-days },")).toEqual(["business-days are counted in no calendar"]);
  expect(found("within: { amount: 72, unit: hours }, calendar: desk,")).toEqual([
    "hours run round the clock and take no calendar",
  ]);
  expect(found("within: { amount: 2, unit: times-a-week },")).toEqual([
    "times a week are a rhythm, which a closing has not",
  ]);
  expect(found("within: { amount: 72, unit: hours },")).toEqual([]);
  const shown = policy && policySheet(policy, wordsOf("en"));
  expect(JSON.stringify(shown?.parts)).toMatch(/vendor hears nothing: 3 business days after.{1,200}“Closing”/);
});

test("once it works again the card says when the vendor closes the case on its own, anew each time, and not while it is broken", () => {
  const told = (row: SupportCase, language: (typeof languages)[number] = "en") =>
    plain(cardOf(row, friday, wordsOf(language)).spoken, language);
  const restored = after(after(kontor(1), { kind: "report" }, friday), { kind: "restore" }, friday);
  const rule = "without word from us Kontor closes the case, by its rule “Closing”";
  expect(told(restored)).toContain(`${rule}: Wed, 2 Dec 2026, 12:00`);
  expect(told(restored, "de")).toContain("ohne Nachricht von uns schließt Kontor den Fall, nach der Regel „Closing“");
  expect(told(restored, "ro")).toContain("fără vești de la noi, Kontor închide cazul, după regula „Closing”");
  const closed = after(restored, { kind: "close", why: "by the vendor" }, friday + HOUR);
  expect(told(closed)).not.toContain(rule);
  const reopened = after(closed, { kind: "reopen", why: "it is broken again" }, friday + 2 * HOUR);
  expect(told(reopened)).not.toContain(rule);
  const again = after(reopened, { kind: "restore" }, friday + 3 * HOUR);
  expect(told(again)).toContain(`${rule}: Wed, 2 Dec 2026, 15:00`);
});
