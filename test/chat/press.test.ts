import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { moveKinds, movesOf } from "../../src/case/moves/index.ts";
import { cardOf } from "../../src/chat/screens/case-card.ts";
import { movedOf } from "../../src/chat/screens/moved-card.ts";
import { noticeCard } from "../../src/chat/screens/notice-card.ts";
import { verify } from "../../src/evidence/verify.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { heard, heardText } from "../memory-room.ts";
import { cardIn, fieldIn, fieldsOf, formIn, jonas, mistakesIn, type Office, office, start } from "./office.ts";

const HOUR = 3_600_000;
const asJonas = { who: jonas };

async function opened(
  text = "netcor is down, no workaround",
  reported = "yes",
): Promise<Office & { row: SupportCase }> {
  const it = await office();
  await it.submit(formIn(await it.say(text)), { reported });
  return { ...it, row: await it.theCase() };
}

test("“vendor responded” is done at once, and the clock is judged", async () => {
  const it = await opened();
  it.clock.at = start + 2 * HOUR;
  expect(await it.press("respond", it.row.id)).toEqual({ kind: "done", card: null });
  expect(await it.theCase()).toMatchObject({ status: "answered", respondedAt: start + 2 * HOUR });
  const [, entry] = await it.store.journalOf("T1", it.row.id);
  expect(entry?.verdict).toMatchObject({ met: true, lateBy: -2 * HOUR });
});

test("the second of two people is told who was faster, and when", async () => {
  const it = await opened();
  await it.press("respond", it.row.id);
  it.clock.at = start + 60_000;
  const reply = await it.press("respond", it.row.id, asJonas);
  expect(reply).toEqual({
    kind: "refusal",
    text: [
      "Somebody has done that already: Mara noted that NETCOR has responded, Mon, 23 Nov 2026, 10:00 (Berlin, UTC+1). The card shows how it stands now.",
    ],
  });
});

test("two people who do different things at the same moment both succeed", async () => {
  const it = await opened();
  const replies = await Promise.all([it.press("respond", it.row.id), it.press("mute", it.row.id, asJonas)]);
  expect(replies.map(({ kind }) => kind)).toEqual(["done", "done"]);
  expect(await it.theCase()).toMatchObject({ status: "answered", muted: true });
});

test("a report may be told with the ticket number, and with the time at which it really was", async () => {
  const it = await opened("netcor is down, no workaround", "no");
  it.clock.at = start + HOUR;
  const form = formIn(await it.press("report", it.row.id));
  expect(mistakesIn(await it.submit(form, { when: start + 2 * HOUR }))).toHaveProperty("when");
  await it.submit(form, { when: start - HOUR, text: "NC-77" });
  expect(await it.theCase()).toMatchObject({ reportedAt: start - HOUR, ticket: "NC-77" });
});

test("a new priority asks by whom and why; the room then reads the old deadline beside the new", async () => {
  const it = await opened();
  const form = formIn(await it.press("reclassify", it.row.id));
  expect(mistakesIn(await it.submit(form, { text: "Only one user" }))).toHaveProperty("to");
  expect(mistakesIn(await it.submit(form, { to: "3" }))).toHaveProperty("text");
  await it.submit(form, { to: "3", by: "vendor", text: "Only one user" });
  const row = await it.theCase();
  const journal = await it.store.journalOf("T1", row.id);
  const claimed = await it.store.claim(start, 9, 1000);
  const notice = claimed.find(({ topic }) => topic === "moved");
  if (!notice) throw new Error("the room hears nothing");
  const card = noticeCard({ notice, case: row, journal, now: start, lateMs: 0 });
  const spoken = heardText(card?.spoken ?? []);
  expect(spoken).toContain(
    "NETCOR changed the case to Priority 3, medium · Eskalationsstufe 3 (Mittel), noted by Mara: Only one user",
  );
  expect(spoken).toContain("was Mon, 23 Nov 2026, 14:00 (Berlin, UTC+1), now Wed, 25 Nov 2026, 10:00 (Berlin, UTC+1)");
});

test("“More” offers every move that is legal, and takes it further", async () => {
  const it = await opened();
  const form = formIn(await it.press("more", it.row.id));
  const what = fieldIn(form, "what");
  expect(what.kind === "choice" && what.options.map(({ value }) => value)).toEqual(movesOf(it.row));
  const close = formIn(await it.submit(form, { what: "close" }));
  expect(close.title).toBe("Close case");
  await it.submit(close, { text: "It was the cable" });
  expect(await it.theCase()).toMatchObject({ status: "closed", closedAt: start });
});

test.each(moveKinds)("the move “%s” is made, asks something, or says why it cannot be", async (move) => {
  const it = await opened();
  const reply = await it.press(move, it.row.id);
  if (reply.kind === "form") expect(fieldsOf(reply.form).length).toBeGreaterThan(0);
  else if (reply.kind === "refusal") expect(movesOf(it.row)).not.toContain(move);
  else expect(await it.theCase()).toMatchObject({ revision: 2 });
});

test("a snooze of half an hour holds the reminders until then", async () => {
  const it = await opened();
  await it.press("snooze-30", it.row.id);
  expect((await it.theCase()).snoozedUntil).toBe(start + HOUR / 2);
});

test("“Why?” says why the priority is what it is, by the vendor's words, the answers and the clause; or who chose another", async () => {
  const it = await opened("netcor is slow, workaround exists");
  const why = async () => cardIn(await it.press("why", it.row.id)).spoken;
  expect(await why()).toMatch(
    /Priority 2, .*\nA serious failure of functions; .*\.\nBecause: seriously limited; a workaround exists\n.*Source: Service-Level Richtlinien des NETCOR Supports, “/,
  );
  const form = formIn(await it.press("reclassify", it.row.id));
  await it.submit(form, { to: "1", by: "us", text: "the night shift stands still" });
  expect(await why()).toMatch(
    /Priority 1, [\s\S]*was suggested; another was chosen because: the night shift stands still/,
  );
  expect(await why()).not.toContain("Because: seriously limited");
});

test("“Why?” counts the deadline day by day, with the readings and the clause", async () => {
  const it = await opened("netcor is slow, workaround exists");
  const card = cardIn(await it.press("why", it.row.id));
  expect(card.spoken).toContain("Mon, 23 Nov 2026 10:00–17:00: 7 h counted");
  expect(card.spoken).toContain("Tue, 24 Nov 2026 08:30–09:30: 1 h counted, 8 h so far");
  expect(card.spoken).toContain("due Tue, 24 Nov 2026, 09:30 (Berlin, UTC+1)");
  expect(card.spoken).toContain("Service-Level Richtlinien des NETCOR Supports");
});

test("nobody reaches a case of another tenant, by its id or by its number", async () => {
  const it = await opened();
  const other = { tenant: "T2" };
  for (const button of ["respond", "why", "more", "close", "status"]) {
    expect((await it.press(button, it.row.id, other)).kind, button).toBe("refusal");
  }
  expect(await it.say("status 1", other)).toEqual({ kind: "refusal", text: ["There is no case 1 here."] });
  const form = formIn(await it.press("close", it.row.id));
  expect((await it.submit(form, { text: "mine now" }, other)).kind).toBe("refusal");
  expect((await it.theCase()).status).toBe("open");
});

test("a button of long ago says that what it belonged to is gone", async () => {
  const it = await office();
  expect((await it.press("dance", "k1")).kind).toBe("refusal");
});

test("an entry is withdrawn by whoever noted it, or by an admin, with a reason; the history says so", async () => {
  const it = await opened();
  await it.press("respond", it.row.id);
  const form = formIn(await it.press("withdraw", it.row.id));
  const withdrawn = { entry: "2", text: "the wrong button" };
  expect(mistakesIn(await it.submit(form, { entry: "2" }))).toHaveProperty("text");
  expect(await it.submit(form, withdrawn, asJonas)).toMatchObject({ kind: "refusal" });
  expect(await it.submit(form, withdrawn)).toEqual({ kind: "done", card: null });
  expect(await it.theCase()).toMatchObject({ status: "open", respondedAt: null });
  expect(cardIn(await it.press("status", it.row.id)).spoken).toContain(
    "(withdrawn): Mara noted that NETCOR has responded",
  );
});

test("an entry that was something else, then, and somebody else's is corrected in one go; form, thread, card and history say so", async () => {
  const it = await opened();
  await it.press("respond", it.row.id);
  it.clock.at += HOUR;
  const form = formIn(await it.press("correct", it.row.id));
  expect(fieldsOf(form).map(({ id }) => id)).toEqual(["entry", "as", "when", "doneBy", "text"]);
  expect(mistakesIn(await it.submit(form, { entry: "2", text: "x" }))).toHaveProperty("as");
  const really = { entry: "2", as: "acknowledge", when: start + 60_000, doneBy: [jonas], text: "a machine wrote" };
  expect(await it.submit(form, really, asJonas)).toMatchObject({ kind: "refusal" });
  expect(await it.submit(form, really)).toEqual({ kind: "done", card: null });
  const row = await it.theCase();
  expect(row).toMatchObject({ status: "open", respondedAt: null, acknowledgedAt: start + 60_000 });
  expect(heard(cardOf(row, it.clock.at, wordsOf("en"))).spoken).toContain("· corrected");
  const told = cardIn(await it.press("status", it.row.id)).spoken;
  expect(told).toContain("(corrected): Jonas noted an automatic reply from NETCOR");
  expect(told).toContain("Mara corrected “Vendor answered” (now “Automatic reply came”");
  expect(told).toContain("done by Jonas): a machine wrote");
});

test("when the vendor itself opened and closed its ticket is noted with the number and at closing; status, history and pack say it", async () => {
  const it = await opened();
  it.clock.at = start + 3 * HOUR;
  const number = formIn(await it.press("ticket", it.row.id));
  expect(mistakesIn(await it.submit(number, { text: "NC-9", vendorAt: start + 4 * HOUR }))).toHaveProperty("vendorAt");
  await it.submit(number, { text: "NC-9", vendorAt: start + HOUR / 2 });
  await it.submit(formIn(await it.press("close", it.row.id)), { text: "mended", vendorAt: start + 2 * HOUR });
  expect(await it.theCase()).toMatchObject({ vendorOpenedAt: start + HOUR / 2, vendorClosedAt: start + 2 * HOUR });
  const { spoken } = cardIn(await it.say("status 1"));
  expect(spoken).toContain(
    "By the vendor's record: opened Mon, 23 Nov 2026, 10:30 (Berlin, UTC+1); closed Mon, 23 Nov 2026, 12:00",
  );
  expect(spoken).toContain("noted the vendor's ticket NC-9 (the vendor opened it Mon, 23 Nov 2026, 10:30");
  await it.press("evidence", JSON.stringify({ case: it.row.id }));
  const [, csv, json] = await Promise.all((it.chat.handed[0]?.files ?? []).map(({ bytes }) => bytes()));
  expect(Buffer.from(csv ?? []).toString()).toContain("2026-11-23T11:00:00Z,\r\n");
  const { pack } = JSON.parse(`{"pack":${Buffer.from(json ?? []).toString()}}`);
  expect(pack.cases[0].told).toMatchObject({
    vendorOpenedAt: "2026-11-23T09:30:00Z",
    vendorClosedAt: "2026-11-23T11:00:00Z",
  });
  expect(verify(pack).kind).toBe("whole");
  await it.submit(formIn(await it.press("reopen", it.row.id)), { text: "again" });
  expect(await it.theCase()).not.toHaveProperty("vendorClosedAt");
  expect(await it.theCase()).toMatchObject({ vendorOpenedAt: start + HOUR / 2 });
});

test("a call to Zoom without a ticket is noted as such, the card says what is missing, and the number starts the clock", async () => {
  const it = await opened("zoom pro is down, no workaround", "no");
  it.clock.at = start + HOUR;
  const form = formIn(await it.press("report", it.row.id));
  expect(await it.submit(form, { logged: "no" })).toEqual({ kind: "done", card: null });
  const card = heard(cardOf(await it.theCase(), it.clock.at, wordsOf("en")));
  expect(card.title).toContain("No ticket yet");
  expect(card.spoken).toContain("within 1 hour of the ticket");
  expect(cardIn(await it.press("status", it.row.id)).spoken).toContain("but has no ticket yet");
  it.clock.at = start + 2 * HOUR;
  const number = formIn(await it.press("ticket", it.row.id));
  await it.submit(number, { text: "Z-5", when: start + 1.5 * HOUR });
  expect(await it.theCase()).toMatchObject({ ticket: "Z-5", reportedAt: start + 1.5 * HOUR });
});

test("whether there is a ticket is asked only where it decides, and a number is a ticket", async () => {
  const netcor = await opened("netcor is down, no workaround", "no");
  expect(fieldsOf(formIn(await netcor.press("report", netcor.row.id))).map(({ id }) => id)).not.toContain("logged");
  const it = await opened("zoom pro is down, no workaround", "no");
  await it.submit(formIn(await it.press("report", it.row.id)), { logged: "no", text: "Z-6" });
  expect(await it.theCase()).toMatchObject({ ticket: "Z-6", reportedAt: start });
});

test("who pressed wrongly takes it back beneath the line that tells it: the case and its reminders are as before", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { reported: "yes" });
  const before = await it.theCase();
  const waiting = async () => (await it.store.backlog(start)).waiting;
  const reminders = await waiting();
  await it.press("respond", before.id);
  const answered = await it.theCase();
  const entry = (await it.store.journalOf("T1", before.id)).at(-1);
  if (!entry) throw new Error("nothing was noted");
  const [undo] = movedOf(answered, entry, wordsOf("en")).buttons;
  if (!undo) throw new Error("there is no way back");
  expect(undo.label).toBe("Undo");
  expect(await it.press(undo.id, undo.value, { who: jonas })).toMatchObject({ kind: "refusal" });
  expect((await it.theCase()).status).toBe("answered");
  await it.press(undo.id, undo.value);
  expect(await it.theCase()).toMatchObject({ status: "open", respondedAt: null });
  expect(await waiting()).toBeGreaterThanOrEqual(reminders);
  expect(await it.press(undo.id, undo.value)).toMatchObject({ kind: "refusal" });
});

test("“I am calling” asks nothing: a line in the thread names who and which number, and the case is taken", async () => {
  const it = await opened("netcor is down, no workaround", "no");
  const labels = async () => cardOf(await it.theCase(), it.clock.at, wordsOf("en")).buttons.map(({ label }) => label);
  expect((await labels())[0]).toBe("I am calling");
  expect(await it.press("calling", it.row.id, asJonas)).toEqual({ kind: "done", card: null });
  const row = await it.theCase();
  expect([row.owner, row.reportedAt]).toMatchObject([jonas, null]);
  const entry = (await it.store.journalOf("T1", row.id)).at(-1);
  if (!entry) throw new Error("nothing was noted");
  const told = (language: "en" | "de" | "ro") => heardText(movedOf(row, entry, wordsOf(language)).spoken);
  expect(told("en")).toContain("Jonas is calling NETCOR, +49 4181 9092-110");
  expect(told("de")).toContain("Jonas ruft NETCOR an, +49 4181 9092-110");
  expect(told("ro")).toContain("Jonas sună la NETCOR, +49 4181 9092-110");
  const called = (number: string) => {
    const act = { kind: "assign", to: jonas, calling: number } as const;
    return movedOf(row, { ...entry, act }, wordsOf("de")).spoken.join("");
  };
  expect(called("+44.20.3890.5445 (2)")).toContain("+44.20.3890.5445 Durchwahl 2");
  expect(await labels()).toEqual(["Reported to vendor", "Vendor answered", "What to say", "More"]);
  await it.press("undo", `${row.id} ${entry.revision}`, asJonas);
  expect((await labels())[0]).toBe("I am calling");
  it.clock.at = start + 12 * HOUR;
  expect(await labels()).not.toContain("I am calling");
});

test("a case is closed and opened again without a word of why; where there is one it is told", async () => {
  const it = await opened();
  const told = async () => {
    const [entry] = (await it.store.journalOf("T1", it.row.id)).slice(-1);
    return entry ? heard(movedOf(await it.theCase(), entry, wordsOf("en"))).spoken : "";
  };
  const send = async (move: string, text: string) => {
    const form = formIn(await it.press(move, it.row.id));
    expect(fieldIn(form, "text").optional).toBe(true);
    await it.submit(form, { text });
    return told();
  };
  expect(await send("close", "")).toMatch(/Mara closed the case$/);
  expect(await send("reopen", " ")).toMatch(/Mara opened the case again$/);
  expect(await send("close", "a cable")).toMatch(/Mara closed the case: a cable$/);
});
