import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import type { Notice, ReminderTopic } from "../../src/case/notice.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { partsText } from "../../src/chat/line.ts";
import { heading } from "../../src/chat/part.ts";
import type { Part } from "../../src/chat/reply.ts";
import * as cases from "../../src/chat/screens/case-card.ts";
import * as notices from "../../src/chat/screens/notice-card.ts";
import * as welcome from "../../src/chat/screens/welcome.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { type Language, languages } from "../../src/lang/languages.ts";
import { draftOf } from "../case/people.ts";
import { heard } from "../memory-room.ts";
import { catalog, formIn, jonas, mara, office, start } from "./office.ts";

const en = wordsOf("en");
const cardOf = (...given: Parameters<typeof cases.cardOf>) => heard(cases.cardOf(...given));
const reminderOf = (...given: Parameters<typeof notices.reminderOf>) => heard(notices.reminderOf(...given));
const undeliveredCard = (...given: Parameters<typeof notices.undeliveredCard>) =>
  heard(notices.undeliveredCard(...given));
const welcomeOf = (...given: Parameters<typeof welcome.welcomeOf>) => heard(welcome.welcomeOf(...given));

async function opened(text: string, answers = {}, contacts = [jonas]) {
  const it = await office();
  await it.store.keepSettings("T1", "C1", {
    ...noSettings,
    vendors: [{ id: "purecloud", plan: null, contacts }, ...others],
  });
  await it.submit(formIn(await it.say(text)), answers);
  return it.theCase();
}
const others = [
  { id: "zoom", plan: "business", contacts: [] },
  { id: "netcor", plan: null, contacts: [] },
  { id: "cloudtalk", plan: "basic", contacts: [] },
];

test("the card says how urgent by the vendor's own name and in our words, until when, whom to call, and who opened it", async () => {
  const row = await opened("netcor is down, no workaround");
  const { title, spoken, buttons } = cardOf(row, start, en);
  expect(title).toBe("Not reported yet · NETCOR");
  expect(spoken).toContain("First response within 4 business hours of the report");
  expect(spoken).toContain("Case 1 · Priority 1, critical");
  expect(spoken).toContain("NETCOR calls it “Eskalationsstufe 1 (Kritisch)”");
  expect(spoken).toContain("First response: 4 business hours, by Mon, 23 Nov 2026, 14:00 (Berlin, UTC+1)");
  expect(spoken).toContain("Call now: +49 4181 9092-110 Germany, open until Mon, 23 Nov 2026, 17:00 (Berlin, UTC+1)");
  expect(spoken).toContain("Not reported to NETCOR yet");
  expect(spoken).toContain("How we read the policy:");
  expect(spoken).toContain("Opened by Mara");
  expect(buttons.map(({ label }) => label)).toEqual([
    "I am calling",
    "Reported to vendor",
    "Vendor answered",
    "What to say",
    "More",
  ]);
});

test("the same in the language of the room", async () => {
  const row = await opened("netcor is down, no workaround");
  expect(cardOf(row, start, wordsOf("de")).spoken).toContain(
    "Erste Antwort: 4 Geschäftsstunden, bis Mo., 23. Nov. 2026, 14:00",
  );
  expect(cardOf(row, start, wordsOf("ro")).spoken).toContain(
    "Primul răspuns: 4 ore lucrătoare, până la lun., 23 nov. 2026, 14:00",
  );
});

test("a time is the reader's own; the vendor's stands beside it only where the vendor's business hours decide", async () => {
  const until = async (text: string) => {
    const [first] = cardOf(await opened(text, { reported: "yes" }), start, en).parts;
    return first?.kind === "line" ? first.line : [];
  };
  expect(await until("zoom is down, no workaround")).toEqual([
    "First response",
    " due ",
    { kind: "time", at: start + 3_600_000, zone: "America/Los_Angeles", show: "date-time" },
  ]);
  expect(await until("netcor is down, no workaround")).toEqual([
    "First response",
    " due ",
    { kind: "time", at: start + 4 * 3_600_000, zone: "Europe/Berlin", show: "date-time" },
    " (Mon 14:00 Berlin, UTC+1)",
  ]);
});

test("a closed line is not the first thing to do: then where to write stands before it, and when it opens", async () => {
  const row = await opened("netcor is down, no workaround");
  const night = Date.parse("2026-11-23T22:00:00+01:00");
  const { spoken } = cardOf(row, night, en);
  expect(spoken).toMatch(/Report here: support@netcor.de\nPhone: .* Germany, closed, opens Tue, 24 Nov 2026, 08:30 /);
  expect(spoken).not.toContain("Call now");
});

test("an average is called an average, and never a promise", async () => {
  const row = await opened("purecloud is down, no workaround", { reported: "yes" });
  expect(cardOf(row, start, en).spoken).toContain("an average, not a promise; the vendor also aims at it");
  const restored: SupportCase = {
    ...row,
    status: "restored",
    restoredAt: start + 7_200_000,
    respondedAt: start + 60_000,
  };
  const late = cardOf(restored, start + 7_200_000, en).spoken;
  expect(late.split("\n").find((line) => line.startsWith("Restoration"))).not.toMatch(/late|in time/);
});

test("where nothing is guaranteed the card says so and why, and names no deadline", async () => {
  const row = await opened("cloudtalk is down, no workaround");
  expect(cardOf(row, start, en).spoken).toMatch(/First response: not guaranteed: /);
  expect(cardOf(row, start, en).spoken).toMatch(/Phone: CloudTalk publishes no/);
});

test("the case is handed to a designated contact by name; where none is known, the card says how to set one", async () => {
  const row = await opened("purecloud is slow, workaround exists");
  expect(cardOf(row, start, en).spoken).toContain("Who calls: Jonas, a designated contact");
  const pings = JSON.stringify(cardOf(row, start, en).parts);
  expect(pings).toContain('"ping":true');
  const own = await opened("purecloud is slow, workaround exists", {}, [mara]);
  expect(cardOf(own, start, en).spoken).toContain("Who calls: Mara, a designated contact");
  const nobody = await opened("purecloud is slow, workaround exists", {}, []);
  const card = cardOf(nobody, start, en);
  expect(card.spoken).toContain("designated contacts only; none is set here. Everybody else: ");
  expect(card.buttons.map(({ label }) => label)).toContain("Set a contact");
});

test("what people typed is typed everywhere, never our own words", async () => {
  const row = await opened("netcor is slow, workaround exists", { title: "<!channel> *now*", "priority.netcor": "2" });
  const { parts } = cardOf({ ...row, differsBecause: "<b>", ticket: "<t>" }, start, en);
  const ours = JSON.stringify(parts, (_, value) =>
    typeof value === "object" && value !== null && (value.kind === "typed" || value.kind === "quote") ? null : value,
  );
  expect(ours).not.toMatch(/<!channel>|<b>|<t>/);
});

test("once answered, the card says whether it was in time, in the vendor's own clock", async () => {
  const row = await opened("netcor is down, no workaround", { reported: "yes" });
  const answered = (at: string): SupportCase => ({
    ...row,
    status: "answered",
    respondedAt: Date.parse(at),
    respondedUnder: 1,
  });
  expect(cardOf(answered("2026-11-23T13:00:00+01:00"), start, en).spoken).toContain("in time, 1 h to spare");
  expect(cardOf(answered("2026-11-24T09:30:00+01:00"), start, en).spoken).toContain("too late by 4 h");
});

const topics: readonly [ReminderTopic, RegExp][] = [
  ["unreported", /not reported to NETCOR yet/],
  ["half", /Half of the time has passed: the first response from NETCOR is due Mon, 23 Nov 2026, 14:00.*4 h left/],
  ["soon", /Due soon: the first response from NETCOR/],
  ["due", /Due now: the first response from NETCOR/],
  ["overdue", /Overdue: the first response from NETCOR/],
  ["daily", /Overdue, day 1/],
  ["follow-up", /Follow-up 1 by NETCOR/],
  ["satisfaction", /case is over/],
];
test.each(topics)(
  "the reminder “%s” says what is the matter, in which case, and whom it concerns",
  async (topic, says) => {
    const row = await opened("netcor is down, no workaround", { reported: topic === "unreported" ? "no" : "yes" });
    const { tenant, room, id: caseId } = row;
    const rest = {
      id: "n",
      target: "first-response",
      dueAt: start,
      deadline: Date.parse("2026-11-23T14:00:00+01:00"),
      nth: 1,
    } as const;
    const notice: Notice = { ...rest, tenant, room, caseId, topic };
    const { title, spoken, buttons } = reminderOf(row, notice, start, 0, en);
    expect(title).toContain("Case 1 · NETCOR");
    expect(spoken).toMatch(says);
    expect(spoken).toContain("Mara");
    expect(buttons.length).toBeLessThanOrEqual(2);
    expect(reminderOf(row, notice, start, 2_400_000, en).spoken).toContain("40 min late");
  },
);

test("a reminder of a case that nobody reported says that its deadline is the one it would have", async () => {
  const row = await opened("netcor is down, no workaround", { reported: "no" });
  const deadline = Date.parse("2026-11-23T14:00:00+01:00");
  const said = { id: "n", target: "first-response", dueAt: start, deadline, nth: 1, topic: "due" } as const;
  const notice: Notice = { ...said, tenant: row.tenant, room: row.room, caseId: row.id };
  expect(reminderOf(row, notice, start, 0, en).spoken).toMatch(/Due now[\s\S]*Not reported to NETCOR yet/);
  const reported = { ...row, reportedAt: start };
  expect(reminderOf(reported, notice, start, 0, en).spoken).not.toContain("Not reported");
});

test("whoever must be told that a room hears nothing learns why, and what mends it", async () => {
  const row = await opened("netcor is slow, workaround exists");
  const card = undeliveredCard({ case: row, why: "invite-bot", to: mara, now: start });
  expect(card.spoken).toContain("/invite @Dueline");
});

test.each(languages)(
  "what is only in doubt is not said to be lost, on the card and privately, in %s",
  async (language) => {
    const row = { ...(await opened("netcor is slow, workaround exists")), language };
    const { card, talk } = wordsOf(language);
    const told = undeliveredCard({ case: row, why: "unconfirmed", to: { ...mara, language }, now: start }).spoken;
    const shown = cardOf({ ...row, undelivered: "unconfirmed" }, start, wordsOf(language)).spoken;
    for (const said of [told, shown]) {
      expect(said).toContain(card.unconfirmed);
      expect(said).not.toContain(card.undelivered("").trim());
    }
    const lost = cardOf({ ...row, undelivered: "room-archived" }, start, wordsOf(language)).spoken;
    expect(lost).toContain(card.undelivered(talk.obstacle["room-archived"]));
  },
);

test("the first words say what to type, to a person and to a room", () => {
  expect(welcomeOf({ language: "en", room: null, by: null }).spoken).toContain("/sla help");
  expect(
    welcomeOf({ language: "de", room: { platform: "memory", id: "C1", thread: null }, by: mara }).spoken,
  ).toContain("Mara hat mich");
});

const wordsIn = (parts: readonly Part[], language: Language) =>
  partsText(
    parts.filter(({ kind }) => kind !== "details"),
    language,
  )
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

test.each(languages)(
  "before the buttons stand at most 60 words, at priority 1 of every vendor, in %s",
  async (language) => {
    for (const vendor of ["purecloud", "zoom", "netcor", "cloudtalk"]) {
      for (const contacts of [[], [jonas]]) {
        for (const reported of ["yes", "no"]) {
          const row = await opened(
            `${vendor} is down, no workaround`,
            { reported, title: "Nobody can join a meeting" },
            contacts,
          );
          const { title, parts } = cardOf(row, start, wordsOf(language));
          const words = wordsIn([heading(title), ...parts], language);
          expect(words.length, words.join(" ")).toBeLessThanOrEqual(60);
        }
      }
    }
  },
);

test.each(languages)(
  "at the highest priority of any vendor, under any plan, before the report, after it and a day too late: 60 words at most in %s",
  (language) => {
    for (const { id: vendor, plans } of catalog.policies)
      for (const plan of plans.length > 0 ? plans.map((one) => one.id) : [undefined])
        for (const contact of [null, jonas]) {
          const damage = { vendor, plan, contact, answers: { impact: "down", workaround: "none" } } as const;
          const draft = draftOf({ ...damage, title: "Nobody can join a meeting" });
          const priority = Math.min(...draft.terms.levels.map(({ level }) => level));
          const row = open({ ...draft, priority }, mara, start, noSettings).case;
          for (const reportedAt of [null, start, start - 86_400_000]) {
            const { title, parts } = cardOf({ ...row, reportedAt }, start, wordsOf(language));
            const words = wordsIn([heading(title), ...parts], language);
            expect(words.length, `${vendor}: ${words.join(" ")}`).toBeLessThanOrEqual(60);
          }
        }
  },
);

test("the heading stays true until the card is drawn again: it says within, and over, in steps", async () => {
  const row = await opened("netcor is down, no workaround", { reported: "yes" });
  const due = start + 4 * 3_600_000;
  const said = (at: number) => cardOf(row, at, en).title;
  expect(said(start)).toBe("Due within 4 h · NETCOR");
  expect(said(due - 16 * 60_000)).toBe("Due within 30 min · NETCOR");
  expect(said(due - 15 * 60_000)).toBe("Due within 15 min · NETCOR");
  expect(said(due)).toBe("Overdue · NETCOR");
  expect(said(due + 3_600_000)).toBe("Overdue by over 1 h · NETCOR");
  expect(said(due + 7.5 * 86_400_000)).toBe("Overdue by over 7 days · NETCOR");
});

test("what does not apply any more is taken off: after the answer nobody is told to call", async () => {
  const row = await opened("zoom is down, no workaround", { reported: "yes" });
  expect(cardOf(row, start, en).spoken).toContain("Call now");
  const answered = { ...row, status: "answered", respondedAt: start + 60_000, respondedUnder: 1 } as const;
  const { title, spoken } = cardOf(answered, start + 120_000, en);
  expect(title).toBe("Answered in time · Zoom");
  expect(spoken).not.toContain("Call now");
});
