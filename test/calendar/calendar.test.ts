// Deadlines in somebody's own calendar, read by another library than the one that writes them.
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calendarHandler } from "../../adapters/calendar/index.ts";
import { startWeb, type Web } from "../../adapters/web/server.ts";
import { feedFor } from "../../src/chat/calendar/feed.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { calendarPath } from "../../src/chat/screens/calendar-card.ts";
import { cardIn, jonas } from "../chat/office.ts";
import { type Office, office } from "../webhooks/office.ts";

const MINUTE = 60_000;
const lines: object[] = [];
const log = { info: (line: object) => void lines.push(line), warn: () => {}, error: () => {} };
/** The office of the test that runs. */
let current: Office;
let turned = 0;
let web: Web;

beforeAll(async () => {
  const now = () => current.clock.at + turned;
  const feed = (key: string) => feedFor({ core: current.core, doors: current.doors, now: current.clock.at }, key);
  const routes = { [calendarPath]: calendarHandler({ feed, now, log }) };
  web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId: () => "r1", log });
});
afterAll(() => web.stop());

async function opened(): Promise<Office> {
  current = await office();
  turned += 10 * MINUTE;
  return current;
}

/** As it stands in the card. */
function addressIn(reply: Reply): URL {
  const quoted = cardIn(reply).parts.find((part) => part.kind === "quote");
  if (quoted?.kind !== "quote") throw new Error("no address was shown");
  return new URL(quoted.text);
}

function read(address: URL, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${web.url}${address.pathname}${address.search}`, { headers });
}

async function eventsAt(address: URL) {
  const answer = await read(address);
  expect(answer.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, startDate, sequence, summary, description } = new ICAL.Event(component);
    const alarm = component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger");
    return { uid, at: startDate.toJSDate().getTime(), sequence, summary, description, alarm: String(alarm) };
  });
}

test("a deadline is an event with its number and an alarm; it moves with the case, and is gone once the vendor has answered", async () => {
  const it = await opened();
  const id = await it.opened({ plan: "business", title: "No audio; since\nnine, \\ all of us" });
  const address = addressIn(await it.press("calendar-new", "person"));
  expect(address.href.startsWith("https://dueline.example.com/calendar.ics?key=T1.")).toBe(true);
  const [first] = await eventsAt(address);
  expect(first?.summary).toContain("Zoom: First response · Case 1 · ");
  expect(first?.description).toMatch(/^No audio; since\nnine, \\ all of us\nPhone: \+/);
  expect([first?.sequence, first?.alarm]).toEqual([1, "-PT15M"]);
  await it.move(id, { kind: "reclassify", to: 1, by: "vendor", why: "x" });
  const [moved] = await eventsAt(address);
  expect([moved?.uid, moved?.sequence]).toEqual([first?.uid, 2]);
  expect(moved?.at).toBeLessThan(first?.at ?? 0);
  it.clock.at += MINUTE;
  await it.move(id, { kind: "respond" });
  expect((await eventsAt(address)).map(({ uid }) => uid)).not.toContain(first?.uid);
});

test("what has not changed is not sent again", async () => {
  const it = await opened();
  const id = await it.opened();
  const address = addressIn(await it.press("calendar-new", "person"));
  const etag = (await read(address)).headers.get("etag") ?? "";
  expect((await read(address, { "if-none-match": etag })).status).toBe(304);
  await it.move(id, { kind: "ticket", number: "INC-9" });
  expect((await read(address, { "if-none-match": etag })).status).toBe(200);
});

test("whoever lost a channel no longer gets its cases, by neither address", async () => {
  const it = await opened();
  const C2 = { platform: "memory", id: "C2", thread: null };
  const there = { who: jonas, where: { room: C2, name: "secret", direct: false } };
  it.chat.close("C2", "U2");
  it.chat.leave("C1", "U2");
  await it.opened({ room: C2 });
  await it.opened();
  const mine = addressIn(await it.press("calendar-new", "person", { who: jonas }));
  const rooms = addressIn(await it.press("calendar-new", "room", there));
  const cases = async (address: URL) => (await eventsAt(address)).map(({ uid }) => uid.slice(0, 2));
  expect([[...new Set(await cases(mine))], [...new Set(await cases(rooms))]]).toEqual([["c1"], ["c1"]]);
  it.chat.close("C2");
  expect(await cases(mine)).toEqual([]);
  expect((await read(rooms)).status).toBe(404);
  expect((await it.press("calendar-new", "room", there)).kind).toBe("card");
  expect((await it.press("calendar-new", "room", { who: jonas, outside: true })).kind).toBe("refusal");
});

test("an address is shown once, kept as a hash, renewed and revoked", async () => {
  const it = await opened();
  await it.opened();
  const first = addressIn(await it.press("calendar-new", "person"));
  const card = cardIn(await it.say("calendar"));
  const key = first.searchParams.get("key") ?? "";
  expect(card.spoken).not.toContain(key);
  const kept = [await it.store.records.list("T1", "calendar"), await it.store.records.list("T1", "calendar-of")];
  expect(JSON.stringify(kept)).not.toContain(key.slice(3));
  const second = addressIn(await it.press("calendar-new", "person"));
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  await it.press("calendar-off", "person");
  expect((await read(second)).status).toBe(404);
  expect(JSON.stringify(lines)).not.toContain(key.slice(3));
});

test("an address of somebody who was erased leads nowhere", async () => {
  const it = await opened();
  await it.opened();
  const address = addressIn(await it.press("calendar-new", "person"));
  expect((await read(address)).status).toBe(200);
  await it.store.erasePerson("T1", "U1");
  expect((await read(address)).status).toBe(404);
});

async function status(asked: string, method = "GET"): Promise<number> {
  return (await fetch(`${web.url}${calendarPath}${asked}`, { method })).status;
}

/** The last of so many answers. */
async function often(times: number, asked: (nth: number) => string): Promise<number> {
  let last = 0;
  for (let nth = 0; nth < times; nth += 1) last = await status(asked(nth));
  return last;
}

test.each([
  ["without a key", 404, () => status("")],
  ["with a wrong key", 404, (key: string) => status(`?key=${key.slice(0, -2)}xx`)],
  ["with a key for another tenant", 404, (key: string) => status(`?key=T2.${key.slice(3)}`)],
  ["with a key as long as a book", 404, () => status(`?key=T1.${"x".repeat(4000)}`)],
  ["by another method", 405, (key: string) => status(`?key=${key}`, "POST")],
  ["with a key that was renewed", 404, (key: string) => renewed().then(() => status(`?key=${key}`))],
  ["31 times a minute", 429, (key: string) => often(31, () => `?key=${key}`)],
  [
    "after ten guesses",
    429,
    (key: string) => often(11, (nth) => `?key=T1.${"a".repeat(30 + nth)}`).then(() => status(`?key=${key}`)),
  ],
] as const)("what is asked %s is refused with %d", async (_, expected, act) => {
  const it = await opened();
  const key = addressIn(await it.press("calendar-new", "person")).searchParams.get("key") ?? "";
  expect(await status(`?key=${key}`)).toBe(200);
  expect(await act(key)).toBe(expected);
});

async function renewed(): Promise<void> {
  await current.press("calendar-new", "person");
}
