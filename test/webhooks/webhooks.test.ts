// Other programs hear of cases: what they hear, that it is ours, that none is lost, and where we do not go.
import { readFile } from "node:fs/promises";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { z } from "zod";
import { readMime } from "../../adapters/mail/mime.ts";
import { eventNames } from "../../src/case/hook.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Token } from "../../src/case/token.ts";
import { takeMail } from "../../src/chat/mail/take.ts";
import { EventTold } from "../../src/doors/event.ts";
import { cardIn, formIn, jonas, mara, mistakesIn, start } from "../chat/office.ts";
import { type HeardCall, listener } from "./listener.ts";
import { type Office, office } from "./office.ts";

const admin = { admin: true };
const MINUTE = 60_000;
/** Hands in what vendors write. */
const mailing: Token = {
  ...{ tenant: "T1", id: "t1", platform: "memory", name: "Mailbox", scopes: ["mail"], rooms: null, by: null },
  ...{ createdAt: 0, expiresAt: null, lastUsedAt: null, revokedAt: null },
};

/** What is quoted in a card is the secret. */
async function added(it: Office, url: string, answers: object = {}, whose: object = admin): Promise<string> {
  const form = formIn(await it.press("webhook-add", "", whose));
  const done = await it.submit(form, { url, ...answers }, whose);
  const secret = cardIn(done).parts.find((part) => part.kind === "quote");
  if (secret?.kind !== "quote") throw new Error("no secret was shown");
  return secret.text;
}

async function theHook(it: Office) {
  const [hook] = await it.store.hooks.list("T1");
  if (!hook) throw new Error("there is no hook");
  return hook;
}

function told({ body, headers }: HeardCall, secret: string): EventTold {
  const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature } = headers;
  const signed = { "webhook-id": String(id), "webhook-timestamp": String(at), "webhook-signature": String(signature) };
  // The library holds the time against the machine's own clock, the story has its own: the signature alone is asked.
  const [, mine = ""] = new Webhook(secret).sign(signed["webhook-id"], new Date(Number(at) * 1000), body).split(",");
  expect(signed["webhook-signature"]).toContain(mine);
  const message: unknown = JSON.parse(body);
  const read = EventTold.parse(message);
  expect(read, "nothing goes out that is not described").toEqual(message);
  return read;
}

test("what a guest of another company noted says so in a webhook too", async () => {
  const it = await office();
  const other = await listener();
  const secret = await added(it, other.url);
  const id = await it.opened();
  await it.press("note", id, { outside: true });
  it.clock.at += 1_000;
  await it.move(id, { kind: "note", text: "we called" });
  await it.sent();
  const heard = other.calls.map((call) => told(call, secret).data.event?.guest);
  expect(heard).toEqual([true, false]);
});

test("a webhook hears of each event, signed, with the case as it stands; deadlines come when they fall due", async () => {
  const it = await office();
  const other = await listener();
  const secret = await added(it, other.url);
  const id = await it.opened();
  await it.move(id, { kind: "ticket", number: "INC-7" });
  await it.sent();
  const heard = other.calls.map((call) => told(call, secret));
  expect(heard.map(({ type }) => type)).toEqual(["case.opened", "case.ticket"]);
  expect(heard[1]?.data.event).toMatchObject({ revision: 2, by: { id: "U1" }, details: { ticket: "INC-7" } });
  expect(heard[1]?.data.case).toMatchObject({ number: 1, vendor: "zoom", plan: "pro", ticket: "INC-7", revision: 2 });
  const due = Date.parse(heard[0]?.data.case?.targets[0]?.dueAt ?? "");
  it.clock.at = due - 15 * MINUTE;
  await it.sent();
  it.clock.at = due;
  await it.sent();
  it.clock.at = due + 1_000;
  await it.sent();
  const timed = other.calls.slice(2).map((call) => told(call, secret));
  expect(timed.map(({ type, data }) => [type, data.event?.target])).toEqual([
    ["case.due_soon", "first-response"],
    ["case.missed", "first-response"],
  ]);
  await it.move(id, { kind: "respond" });
  await it.sent();
  const late = told(other.calls.at(-1) ?? { path: "", headers: {}, body: "" }, secret);
  expect([late.type, late.data.event?.verdict?.met]).toEqual(["case.answered", false]);
});

test("a promise of the tenant's own contract says so, with what is published in its place; another says nothing of one", async () => {
  const it = await office();
  const other = await listener();
  const secret = await added(it, other.url);
  const term = { vendor: "zoom", plan: "pro", priority: 1, kind: "first-response" } as const;
  const entered = { ...term, within: { amount: 30, unit: "minutes" }, by: mara, at: start } as const;
  await it.store.keepSettings("T1", null, { ...noSettings, contract: [entered] });
  await it.submit(formIn(await it.say("zoom pro is down, no workaround")));
  await it.opened({ number: 9 });
  await it.sent();
  const [ours, published] = other.calls.map((call) => told(call, secret).data.case?.targets[0]);
  const contract = { published: "PT1H", enteredBy: "Mara", enteredAt: "2026-11-23T09:00:00Z" };
  expect(ours).toMatchObject({ within: "PT30M", contract });
  expect(published?.contract).toBeUndefined();
});

test("a vendor's mail is told when it is proposed, and what somebody accepts of it names the mail; of its words nothing goes out", async () => {
  const it = await office();
  const other = await listener();
  const secret = await added(it, other.url);
  const id = await it.opened();
  it.clock.at += 10 * MINUTE;
  const sentAt = it.clock.at - MINUTE;
  const mime = `From: support@zoom.us\r\nTo: sla+sla1@example.com\r\nMessage-ID: <1@zoom.us>\r\nDate: ${new Date(sentAt).toUTCString()}\r\nSubject: Case\r\n\r\nWe are investigating the pump issue and will keep you updated.\r\n`;
  expect(
    await takeMail({ core: it.core, token: mailing, servers: [], now: it.clock.at }, await readMime(Buffer.from(mime))),
  ).toBe("proposed");
  await it.press("mail-accept", `${id} 2 respond`);
  await it.sent();
  const [, proposed, answered] = other.calls.map((call) => told(call, secret));
  const happenedAt = "2026-11-23T09:09:00Z";
  expect(proposed).toMatchObject({
    type: "case.mail_proposed",
    data: { event: { revision: 2, happenedAt, details: { domain: "zoom.us", known: true } } },
  });
  expect(answered).toMatchObject({
    type: "case.answered",
    data: { event: { happenedAt, by: { id: "U1" }, details: { mail: 2 } } },
  });
  expect(JSON.stringify(other.calls)).not.toContain("pump");
});

test("the message that the guide shows is one, and its schema can be handed out as JSON schema", async () => {
  const guide = await readFile("docs/webhooks.md", "utf8");
  const [, shown = ""] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  const message: unknown = JSON.parse(shown);
  expect(EventTold.parse(message)).toEqual(message);
  expect(z.toJSONSchema(EventTold)).toMatchObject({
    type: "object",
    required: ["type", "timestamp", "version", "data"],
  });
});

test("the library that others use takes a message of ours, and none that was touched or signed by somebody else", async () => {
  const it = await office();
  const other = await listener();
  const secret = await added(it, other.url);
  it.clock.at = Date.now();
  await it.press("webhook-try", (await theHook(it)).id, admin);
  await it.sent();
  const [call] = other.calls;
  const headers = Object.fromEntries(Object.entries(call?.headers ?? {}).map(([name, value]) => [name, String(value)]));
  expect(new Webhook(secret).verify(call?.body ?? "", headers)).toMatchObject({ type: "dueline.ping", version: 1 });
  expect(() => new Webhook(secret).verify(`${call?.body} `, headers)).toThrow();
  expect(() => new Webhook(it.doors.newSecret()).verify(call?.body ?? "", headers)).toThrow();
});

test("a deadline that moves, or is kept, is not told as it was", async () => {
  const it = await office();
  const other = await listener();
  const secret = await added(it, other.url, { events: ["missed", "due_soon"] });
  const moved = await it.opened();
  const first = (await it.store.findCase("T1", moved))?.priority;
  await it.move(moved, { kind: "reclassify", to: 1, by: "vendor", why: "x" });
  it.clock.at += 24 * 60 * MINUTE;
  await it.sent();
  const asMoved = other.calls.map((call) => told(call, secret));
  const dues = new Set(asMoved.map(({ data }) => data.event?.dueAt));
  expect([first, dues.size]).toEqual([2, 1]);
  expect(dues).toEqual(new Set([asMoved[0]?.data.case?.targets[0]?.dueAt]));
  other.calls.length = 0;
  const id = await it.opened();
  it.clock.at += MINUTE;
  await it.move(id, { kind: "respond" });
  it.clock.at += 30 * 24 * 60 * MINUTE;
  await it.sent();
  const heard = other.calls.map((call) => told(call, secret));
  expect(heard.filter(({ data }) => data.event?.target === "first-response")).toEqual([]);
});

test("what is not taken is tried again from its row, told to whoever made it, given up after a day, and sent again when asked", async () => {
  const it = await office();
  const other = await listener();
  await added(it, other.url, { events: ["opened"] });
  other.answer(...Array.from({ length: 8 }, () => ({ status: 500 })));
  await it.opened();
  await it.sent();
  expect(await it.store.hooks.counts("T1")).toMatchObject([{ waiting: 1, failed: 0 }]);
  expect(cardIn(await it.say("settings webhooks", admin)).spoken).toContain("(status 500), 1 message waits");
  for (let hours = 0; hours < 40; hours += 1) {
    it.clock.at += 60 * MINUTE;
    await it.sent();
  }
  expect(other.calls).toHaveLength(8);
  expect(new Set(other.calls.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(it.chat.told.map(({ person, card }) => [person.id, card.title])).toEqual([
    ["U1", "Another program cannot be told"],
    ["U1", "Another program cannot be told"],
  ]);
  expect(it.chat.told.map(({ card }) => /keep trying|gave up/.exec(card.spoken)?.[0])).toEqual([
    "keep trying",
    "gave up",
  ]);
  expect(cardIn(await it.say("settings webhooks", admin)).spoken).toContain("1 was not delivered");
  expect(cardIn(await it.press("webhook-again", (await theHook(it)).id, admin)).spoken).toContain("is sent again");
  await it.sent();
  expect(other.calls).toHaveLength(9);
  expect(cardIn(await it.say("settings webhooks", admin)).spoken).toContain("last message");
});

test("whoever says that he wants no more is told no more, until somebody sends again", async () => {
  const it = await office();
  const other = await listener();
  await added(it, other.url, { events: ["opened"] });
  other.answer({ status: 410 });
  await it.opened();
  await it.sent();
  await it.opened();
  await it.sent();
  expect(other.calls).toHaveLength(1);
  expect(it.chat.told).toHaveLength(1);
  await it.press("webhook-again", (await theHook(it)).id, admin);
  await it.sent();
  expect(other.calls).toHaveLength(2);
});

test("where whoever made a webhook cannot be told any more, the other administrators are", async () => {
  const it = await office();
  const other = await listener();
  await added(it, other.url, { events: ["opened"] });
  await it.store.keepSettings("T1", null, { ...noSettings, roles: { admins: [mara, jonas], auditors: [] } });
  it.chat.fail({ kind: "refused", why: "he left", mend: "message-gone" }, 1, "@U1");
  other.answer({ status: 410 });
  await it.opened();
  await it.sent();
  expect(it.chat.told.map(({ person }) => person.id)).toEqual(["U2"]);
  expect(it.chat.told[0]?.card.spoken).toContain("wants no more");
});

test("a private channel's case goes to a webhook of that channel, or to one with an auditor's right, and to no other", async () => {
  const it = await office();
  const [open, all, own] = [await listener(), await listener(), await listener()];
  const inC2 = { ...admin, where: { room: { platform: "memory", id: "C2", thread: null }, name: "x", direct: false } };
  it.chat.close("C2", "U1");
  await added(it, open.url, { scope: "open" });
  await added(it, all.url, { scope: "all" });
  await added(it, own.url, { scope: "room" }, inC2);
  await it.opened({ room: { platform: "memory", id: "C2", thread: null } });
  await it.opened();
  await it.sent();
  const rooms = ({ calls }: typeof open) =>
    calls.map(({ body }) => EventTold.parse(JSON.parse(body)).data.case?.room.id);
  expect([rooms(open), rooms(all), rooms(own)]).toEqual([["C1"], ["C2", "C1"], ["C2"]]);
});

test("another tenant's webhook hears nothing", async () => {
  const it = await office();
  const other = await listener();
  await added(it, other.url, {}, { ...admin, tenant: "T2" });
  await it.opened();
  await it.sent();
  expect(other.calls).toEqual([]);
});

test("a new secret signs beside the old one for a day", async () => {
  const it = await office();
  const other = await listener();
  const old = await added(it, other.url, { events: ["opened"] });
  const card = cardIn(await it.press("webhook-secret", (await theHook(it)).id, admin));
  const shown = card.parts.find((part) => part.kind === "quote");
  const fresh = shown?.kind === "quote" ? shown.text : "";
  await it.opened();
  await it.sent();
  it.clock.at += 25 * 60 * MINUTE;
  await it.opened();
  await it.sent();
  const [both, one] = other.calls.map(({ headers }) => String(headers["webhook-signature"]).split(" ").length);
  expect([both, one]).toEqual([2, 1]);
  for (const call of other.calls) told(call, fresh);
  expect(() => told(other.calls[1] ?? { path: "", headers: {}, body: "" }, old)).toThrow();
  const { secret } = await theHook(it);
  expect(secret).not.toContain(fresh);
});

test.each([
  ["http://hooks.invalid/x", "unknown-host"],
  ["ftp://127.0.0.1/x", "no-address"],
  ["https://me:you@127.0.0.1/x", "no-address"],
  ["not an address", "no-address"],
  ["https://127.0.0.1/x", "private"],
  ["https://localhost/x", "private"],
  ["https://10.0.0.1/x", "private"],
  ["https://192.168.1.1/x", "private"],
  ["https://169.254.169.254/latest", "private"],
  ["https://100.64.0.1/x", "private"],
  ["https://0.0.0.0/x", "private"],
  ["https://[::1]/x", "private"],
  ["https://[fe80::1]/x", "private"],
  ["https://[fd00::1]/x", "private"],
  ["https://[::ffff:10.0.0.1]/x", "private"],
  ["https://[64:ff9b::a00:1]/x", "private"],
  ["https://[2002:a00:1::]/x", "private"],
  ["https://2130706433/x", "private"],
  ["https://0x7f.1/x", "private"],
  ["http://93.184.215.14/x", "not-https"],
] as const)("%s is not called: %s", async (url, why) => {
  const it = await office({ networks: "" });
  const form = formIn(await it.press("webhook-add", "", admin));
  const { doors } = await import("../../src/lang/en/doors.ts");
  expect(mistakesIn(await it.submit(form, { url }, admin))).toEqual({ url: doors.mistakes[why] });
  expect(await it.store.hooks.list("T1")).toEqual([]);
});

test("a redirect is not followed, an endless answer is not read, and an address that turned private is not called", async () => {
  const it = await office();
  const [other, inside] = [await listener(), await listener()];
  await added(it, other.url, { events: ["opened"] });
  other.answer(
    { status: 302, headers: { location: inside.url } },
    { status: 200, body: "x".repeat(200_000), endless: true },
  );
  await it.opened();
  await it.sent();
  expect((await theHook(it)).failing?.why).toBe("status 302: not followed");
  it.clock.at += 60 * MINUTE;
  await it.sent();
  expect((await theHook(it)).failing).toBeNull();
  expect(inside.calls).toEqual([]);
  const strict = await office({ networks: "" });
  await strict.store.hooks.put(await theHook(it));
  await strict.opened();
  await strict.sent();
  expect((await theHook(strict)).failing?.why).toBe("private");
  expect(other.calls).toHaveLength(2);
});

test("only administrators add, try, renew and remove; what was removed hears nothing more", async () => {
  const it = await office();
  const other = await listener();
  await added(it, other.url);
  const { id } = await theHook(it);
  const refusal = { kind: "refusal", text: ["Only administrators can choose which other programs are told of cases."] };
  for (const button of ["webhooks", "webhook-add", "webhook-try", "webhook-again", "webhook-secret", "webhook-remove"])
    expect(await it.press(button, id, { who: jonas })).toEqual(refusal);
  const form = formIn(await it.press("webhook-add", "", admin));
  expect(await it.submit(form, { url: other.url }, { who: jonas })).toEqual(refusal);
  await it.opened();
  await it.press("webhook-remove", id, admin);
  await it.opened();
  await it.sent();
  expect(other.calls).toEqual([]);
  const lines = await it.store.audit("T1", { limit: 9 });
  expect(lines.filter(({ result, about }) => result === "done" && about.includes("webhooks"))).toHaveLength(2);
  expect(eventNames).toHaveLength(22);
});
