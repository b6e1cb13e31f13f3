// A report is of the time and the conversations that are asked for, is told to the one who asks, and to the room when he wants it.
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { readCommand } from "../../src/chat/commands.ts";
import { spanOf } from "../../src/chat/reading/period.ts";
import type { Card } from "../../src/chat/reply.ts";
import { aCase, noon, opening } from "../store/samples.ts";
import { cardIn, catalog, office, start } from "./office.ts";

const day = (at: number) => DateTime.fromMillis(at, { zone: "Europe/Berlin" }).toFormat("yyyy-MM-dd HH");

// Asked on 23 November 2026, in Berlin.
test.each([
  ["report zoom last quarter", "2026-07-01", "2026-10-01"],
  ["report last month", "2026-10-01", "2026-11-01"],
  ["report this year", "2026-01-01", "2027-01-01"],
  ["report for the last week", "2026-11-16", "2026-11-23"],
  ["report Q3", "2026-07-01", "2026-10-01"],
  ["report Q4 all", "2026-10-01", "2027-01-01"],
  ["report zoom 2025-Q4 here", "2025-10-01", "2026-01-01"],
  ["report december", "2025-12-01", "2026-01-01"],
  ["report november 2025", "2025-11-01", "2025-12-01"],
  ["report 2026-10..2026-12", "2026-10-01", "2027-01-01"],
  ["report from 2026-10-15 to 2026-10-20", "2026-10-15", "2026-10-21"],
  ["report 2026-12..2026-10", "2026-10-01", "2027-01-01"],
  ["Bericht zoom letztes Quartal", "2026-07-01", "2026-10-01"],
  ["bericht dieses jahr hier", "2026-01-01", "2027-01-01"],
  ["Bericht 3. Quartal 2025", "2025-07-01", "2025-10-01"],
  ["Bericht März", "2026-03-01", "2026-04-01"],
  ["raport trimestrul trecut", "2026-07-01", "2026-10-01"],
  ["raport luna trecută aici", "2026-10-01", "2026-11-01"],
  ["raport zoom anul acesta", "2026-01-01", "2027-01-01"],
  ["raport T2", "2026-04-01", "2026-07-01"],
])("“%s” is of %s until %s", (text, since, until) => {
  const command = readCommand(text, catalog);
  if (command.kind !== "report" || !command.period) throw new Error(JSON.stringify(command));
  const span = spanOf(command.period, start, "Europe/Berlin");
  expect([day(span.since), day(span.until)]).toEqual([`${since} 00`, `${until} 00`]);
  expect(command.reach).toBe(/ (here|hier|aici)/.test(text) ? "here" : "tenant");
  expect(command.vendor?.id ?? null).toBe(text.includes("zoom") ? "zoom" : null);
});

test("a period that is none is no report without one", () => {
  expect(readCommand("report zoom last thing", catalog)).toMatchObject({ kind: "open" });
  expect(readCommand("report 2026-13", catalog)).not.toMatchObject({ kind: "report" });
});

const room = (id: string) => ({ platform: "memory", id, thread: null });

async function twoRooms() {
  const at = await office();
  for (const [number, id] of [1, 2, 3].map((nth) => [nth, nth === 1 ? "C1" : "C2"] as const))
    await at.store.keep(opening(aCase({ id: `case-${number}`, number, room: room(id), reportedAt: noon }), [], noon));
  return at;
}

const carriedBy = ({ buttons }: Pick<Card, "buttons">, id: string) => buttons.find((one) => one.id === id)?.value ?? "";

test("it is of all conversations, or of this one; a button turns from one to the other", async () => {
  const at = await twoRooms();
  const all = cardIn(await at.say("report zoom"));
  expect(all.spoken).toContain("0 kept, 3 broken");
  expect(all.spoken).toContain("in all conversations");
  const here = cardIn(await at.press("report-again", carriedBy(all, "report-again")));
  expect(here.spoken).toContain("0 kept, 1 broken");
  expect(here.spoken).toContain("in this conversation");
  expect(cardIn(await at.say("report zoom here")).spoken).toEqual(here.spoken);
  expect(cardIn(await at.press("report-again", carriedBy(here, "report-again"))).spoken).toEqual(all.spoken);
});

test("the one who asked sees it alone, until he has it posted for the room, in the room's language", async () => {
  const at = await twoRooms();
  await at.store.keepSettings("T1", "C1", { ...(await at.store.settingsOf("T1", "C1")), language: "de" });
  const mine = cardIn(await at.say("report zoom 2026-03"));
  expect(at.chat.posted).toEqual([]);
  const told = await at.press("report-post", carriedBy(mine, "report-post"));
  expect(JSON.stringify(told)).toContain("posted here");
  const [posted, ...others] = at.chat.posted;
  expect(others).toEqual([]);
  expect(JSON.stringify(posted)).toContain("Wie Anbieter ihre Zusagen halten");
  expect(JSON.stringify(posted)).toContain("0 eingehalten, 3 gebrochen");
  expect(JSON.stringify(posted)).toContain("Angefordert von Mara");
});

test("people from outside are told no figures by any door, and post none", async () => {
  const at = await twoRooms();
  const value = JSON.stringify({ vendor: null, span: null, here: true });
  expect((await at.say("report zoom here", { outside: true })).kind).toBe("refusal");
  for (const button of ["report-again", "report-post"])
    expect((await at.press(button, value, { outside: true })).kind).toBe("refusal");
  expect(at.chat.posted).toEqual([]);
});

test("its bars are handed out as a picture to the one who asks, with all that they show in words; of nothing judged there is none", async () => {
  const at = await twoRooms();
  const card = cardIn(await at.say("report"));
  const value = carriedBy(card, "picture");
  expect((await at.press("picture", value)).kind).toBe("done");
  const [handing] = at.chat.handed;
  const [file] = handing?.files ?? [];
  expect(handing?.to).toMatchObject({ person: { id: "U1" } });
  expect(file?.alt).toMatch(/First response\n.* P\d: (In time|Too late|Not due yet): \d/);
  const bytes = await file?.bytes();
  expect(
    Buffer.from(bytes ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  const nothing = cardIn(await (await office()).say("report"));
  expect(nothing.buttons.map(({ id }) => id)).not.toContain("picture");
});
