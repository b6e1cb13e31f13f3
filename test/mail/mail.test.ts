// Vendors' mails, sent by SMTP and handed in over HTTP: proposed in their case's thread, accepted with one press.
import { readFileSync } from "node:fs";
import type { SendMailOptions } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailHandler } from "../../adapters/mail/hook.ts";
import { startWeb, type Web } from "../../adapters/web/server.ts";
import { lookFor } from "../../front/mailbox.ts";
import type { MailFact } from "../../src/case/mail.ts";
import { hashOf, type Token, tokenText } from "../../src/case/token.ts";
import { deliveryOf } from "../../src/chat/deliver.ts";
import { mailPath } from "../../src/chat/mail/path.ts";
import { takeMail } from "../../src/chat/mail/take.ts";
import { noticeCard, undeliveredCard } from "../../src/chat/screens/notice-card.ts";
import type { Damage } from "../case/people.ts";
import { jonas, mara } from "../chat/office.ts";
import { type Office, office } from "../webhooks/office.ts";
import { corpus } from "./corpus.ts";
import { mailServer } from "./imap-server.ts";
import { type Judged, tableOf } from "./measure.ts";
import { postOffice } from "./post.ts";

const MINUTE = 60_000;
const lines: object[] = [];
const note = (fields: object, sentence: string) => void lines.push({ ...fields, sentence });
const log = { info: note, warn: note, error: note };
let it: Office;
let web: Web;
let post: Awaited<ReturnType<typeof postOffice>>;
let delivery: ReturnType<typeof deliveryOf>;
let key = "";
let turned = 0;
let tokens = 0;
let tickets = 0;
const counts = new Map<string, number>();

beforeAll(async () => {
  it = await office();
  const now = () => it.clock.at;
  const routes = {
    [mailPath]: mailHandler({
      tokens: it.store.tokens,
      take: (letter, token) => takeMail({ core: it.core, token, servers: ["mx.house.example"], now: now() }, letter),
      counted: (outcome) => void counts.set(outcome, (counts.get(outcome) ?? 0) + 1),
      ...{ path: mailPath, now: () => now() + turned, log },
    }),
  };
  web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId: () => "r1", log });
  key = await tokenWith({});
  post = await postOffice(async (mime) => {
    const answer = await hand(mime);
    if (answer.status !== 202) throw new Error(`the hook answered ${answer.status}`);
  });
  const render = { render: noticeCard, renderUndelivered: undeliveredCard };
  // Between two messages in a room nobody waits here; nobody's silence is waited for either.
  const after = (ms: number, act: () => void) => {
    const timer = ms <= 1_000 ? setImmediate(act) : undefined;
    return () => clearImmediate(timer);
  };
  delivery = deliveryOf({ store: it.store, platforms: it.core.platforms, ...render, now, after, log });
});
afterAll(async () => {
  await post.close();
  await web.stop();
  await it.store.close();
});

async function tokenWith(given: Partial<Token>): Promise<string> {
  const id = `t${++tokens}`;
  const token: Token = {
    ...{ tenant: "T1", platform: "memory", id, name: "Mailbox", scopes: ["mail"], rooms: null, by: mara },
    ...{ createdAt: it.clock.at, expiresAt: null, lastUsedAt: null, revokedAt: null },
    ...given,
  };
  const text = tokenText(`seed ${id}`, "another");
  const on = { kind: "token", id, name: token.name } as const;
  const line = { at: it.clock.at, by: mara, deed: "create-token", on, result: "done", about: [] } as const;
  await it.store.tokens.create(token, hashOf(text), line);
  return text;
}

function hand(body: Buffer | FormData | string, headers: object = {}, query = `?key=${key}`): Promise<Response> {
  turned += MINUTE;
  const sent = Buffer.isBuffer(body) ? new Uint8Array(body) : body;
  return fetch(`${web.url}${mailPath}${query}`, { method: "POST", body: sent, headers: { ...headers } });
}

const fromZoom = "Zoom Support <support@zoom.us>";
const passed = "spf=pass smtp.mailfrom=support@zoom.us; dkim=pass header.d=zoom.us; dmarc=pass header.from=zoom.us";

/** A new case with a ticket of its own, told to the vendor an hour ago. */
async function opened(over: Partial<Damage> = {}) {
  const ticket = `ZM-${30_000 + ++tickets}`;
  const id = await it.opened({ plan: "business", ticket, reportedAt: it.clock.at - 60 * MINUTE, ...over });
  await said();
  return { id, ticket };
}

async function said(): Promise<void> {
  while ((await delivery.tick()) > 0);
}

async function mailed(mail: SendMailOptions, results: string | null = passed): Promise<string> {
  const id = await post.send(
    { from: fromZoom, to: "sla@house.example", text: "Hello", date: new Date(it.clock.at), ...mail },
    { at: it.clock.at, results: results ?? undefined },
  );
  await said();
  return id;
}

async function factsOf(id: string): Promise<MailFact[]> {
  const journal = await it.store.journalOf("T1", id);
  return journal.flatMap(({ act }) => (act.kind === "mail" ? [act] : []));
}

/** What was said last, and its buttons by their labels. */
function proposal() {
  const said = it.chat.posted.at(-1);
  if (!said) throw new Error("nothing was said");
  const press = (label: string, whose: object = {}) => {
    const found = said.card.buttons.find((one) => one.label === label);
    if (!found) throw new Error(`no button ${label} but ${said.card.buttons.map((one) => one.label).join(", ")}`);
    return it.press(found.id, found.value, whose);
  };
  return { said, text: said.card.spoken, labels: said.card.buttons.map(({ label }) => label), press };
}

test("an answer is proposed in the case's thread, and one press notes it with the mail's time; nobody presses it twice", async () => {
  const { id, ticket } = await opened();
  const at = it.clock.at - 7 * MINUTE;
  await mailed({
    subject: `Re: ${ticket} audio`,
    text: "We are investigating and have identified the cause.",
    date: new Date(at),
  });
  const { said, text, labels, press } = proposal();
  expect(said.thread).not.toBeNull();
  expect(text).toContain("Zoom wrote: it looks like an answer.");
  expect(text).toContain("from zoom.us.");
  expect(text).toContain("Sender checked: SPF pass, DKIM pass, DMARC pass.");
  expect(labels).toEqual([
    "Vendor answered",
    "Automatic reply came",
    "Vendor waits for us",
    "Works again",
    "Nothing to note",
  ]);
  expect(said.card.buttons[0]?.look).toBe("primary");
  expect((await press("Vendor answered")).kind).toBe("done");
  const row = await it.store.findCase("T1", id);
  expect(row?.respondedAt).toBe(Math.floor(at / 1000) * 1000);
  expect(await press("Vendor answered", { who: jonas })).toMatchObject({ kind: "refusal" });
  expect(await press("Nothing to note", { who: jonas })).toMatchObject({ kind: "refusal" });
  expect((await it.store.journalOf("T1", id)).filter(({ act }) => act.kind === "respond")).toHaveLength(1);
  const kept = JSON.stringify(await it.store.recordOf("T1", id));
  expect(kept).not.toContain("investigating");
  expect(kept).not.toContain("support@");
});

test("a question, a new priority and a mail that is nothing each have their press", async () => {
  const { id, ticket } = await opened();
  const priority = async () => (await it.store.findCase("T1", id))?.priority;
  await mailed({ subject: ticket, text: "The severity has been changed from 2 to 1." });
  expect(proposal().text).toContain("it looks like a new priority, ");
  expect(await priority()).toBe(2);
  expect((await proposal().press("New priority: 1")).kind).toBe("done");
  expect(await priority()).toBe(1);
  it.clock.at += MINUTE;
  await mailed({ subject: ticket, text: "Could you please send us the logs?" });
  expect((await proposal().press("Vendor waits for us")).kind).toBe("done");
  expect((await it.store.findCase("T1", id))?.status).toBe("waiting");
  it.clock.at += MINUTE;
  await mailed({ subject: ticket, text: "See attached." });
  const { text, press, said } = proposal();
  expect(text).toContain("Zoom wrote something.");
  expect(text).toContain("Read the mail, then choose.");
  expect(said.card.buttons.some(({ look }) => look === "primary")).toBe(false);
  expect((await press("Nothing to note", { who: jonas })).kind).toBe("done");
  expect(await press("Vendor answered")).toMatchObject({ kind: "refusal" });
});

test.each(["de", "ro"] as const)("in a room that speaks %s the proposal does", async (language) => {
  const { ticket } = await opened({ language });
  await mailed({ subject: ticket, text: "Could you please send us the logs?" });
  const said = { de: "Es sieht nach einer Frage an uns aus", ro: "pare o întrebare pentru noi" }[language];
  expect(proposal().text).toContain(`: ${said}.`);
});

test("a case is found by its own address, by an earlier mail, by the vendor's ticket, and by a sender with one open case", async () => {
  const first = await opened();
  const row = await it.store.findCase("T1", first.id);
  const matched = async (mail: SendMailOptions) => {
    const before = counts.get("unmatched") ?? 0;
    await mailed(mail);
    return (counts.get("unmatched") ?? 0) > before ? null : ((await factsOf(first.id)).at(-1)?.matched ?? null);
  };
  const earlier = await mailed({ subject: `Case # ${first.ticket.toLowerCase()}` });
  expect((await factsOf(first.id)).at(-1)?.matched).toBe("ticket");
  expect(await matched({ subject: "hello", to: `sla+sla${row?.number}@house.example` })).toBe("address");
  expect(await matched({ subject: "hello", inReplyTo: earlier, references: ["<x@y>", earlier] })).toBe("thread");
  expect(await matched({ subject: "Invoice 2026" })).toBeNull();
  const other = await it.opened({ vendor: "cloudtalk", plan: "basic", ticket: null });
  await mailed({ from: "Support <support@cloudtalk.io>", subject: "hello" });
  expect((await factsOf(other)).map((fact) => fact.matched)).toEqual(["sender"]);
});

test("what matches nothing is counted and said nowhere; what one of us writes to the vendor is no answer of it", async () => {
  const { ticket } = await opened();
  const before = it.chat.posted.length;
  const counted = new Map(counts);
  await mailed({ from: "Newsletter <news@shop.example>", subject: "Offers of the week 123456" });
  await mailed({ from: "Mara <mara@house.example>", to: "support@zoom.us", cc: "sla@house.example", subject: ticket });
  expect(it.chat.posted.length).toBe(before);
  expect([counts.get("unmatched"), counts.get("ours")]).toEqual([
    (counted.get("unmatched") ?? 0) + 1,
    (counted.get("ours") ?? 0) + 1,
  ]);
});

test("a forged sender is said and nothing is urged: by SPF or DKIM of our own server, by a stranger's signature, by nobody else's word", async () => {
  const { id, ticket } = await opened();
  const text = "We have identified the cause.";
  const said = async (mail: SendMailOptions, results: string | null) => {
    await mailed({ subject: ticket, text, ...mail }, results);
    const { said: card, text: words } = proposal();
    return { words, urged: card.card.buttons.some(({ look }) => look === "primary") };
  };
  const forged = await said({}, "spf=fail smtp.mailfrom=zoom.us; dkim=none");
  expect([forged.words.includes("The sender may be forged (SPF fail, DKIM none)."), forged.urged]).toEqual([
    true,
    false,
  ]);
  const signed = await said({}, "spf=softfail smtp.mailfrom=evil.example; dkim=pass header.d=evil.example");
  expect([signed.words.includes("may be forged"), signed.urged]).toEqual([true, false]);
  const headers = { "Authentication-Results": `mx.zoom.us; ${passed}` };
  expect((await said({ headers }, null)).words).toContain("Nobody has checked the sender.");
  const stranger = await said({ from: "Zoom <support@zoom-help.example>" }, "spf=pass smtp.mailfrom=zoom-help.example");
  expect([stranger.words.includes("zoom-help.example is not known as an address of Zoom."), stranger.urged]).toEqual([
    true,
    false,
  ]);
  expect((await factsOf(id)).map(({ checks }) => checks?.verdict)).toEqual(["failed", "failed", undefined, "passed"]);
});

test("the mail's time is bounded by the servers on its way", async () => {
  const { id, ticket } = await opened();
  for (const date of [it.clock.at + 60 * MINUTE, it.clock.at - 600 * MINUTE, it.clock.at - 5 * MINUTE])
    await mailed({ subject: ticket, date: new Date(date) });
  const now = Math.floor(it.clock.at / 1000) * 1000;
  expect((await factsOf(id)).map(({ at, clock }) => [at - now, clock])).toEqual([
    [0, "received"],
    [0, "received"],
    [-5 * MINUTE, "mail"],
  ]);
  expect(proposal().text).not.toContain("when it arrived");
});

test("a mail that was passed on whole is the inner one: its sender, its time, and known again when it comes by itself", async () => {
  const { id, ticket } = await opened();
  const inner = [
    ...["From: Zoom Support <support@zoom.us>", "To: mara@house.example", `Subject: ${ticket}`],
    ...["Message-ID: <inner@zoom.us>", "Date: Mon, 23 Nov 2026 08:30:00 +0000"],
    ...["Content-Type: text/plain; charset=utf-8", "", "Your priority has been changed to 1.", ""],
  ].join("\r\n");
  const attachments = [{ contentType: "message/rfc822", filename: "mail.eml", content: inner }];
  await mailed({ from: "Mara <mara@house.example>", subject: `WG: ${ticket}`, text: "siehe unten", attachments });
  expect((await factsOf(id)).map(({ at, domain, forwarded, level }) => [at, domain, forwarded, level])).toEqual([
    [Date.parse("2026-11-23T08:30:00Z"), "zoom.us", true, 1],
  ]);
  expect(proposal().text).toContain("One of us forwarded it");
  expect((await hand(Buffer.from(inner))).status).toBe(202);
  expect(await factsOf(id)).toHaveLength(1);
});

test("the same mail twice, at once or later, is one proposal", async () => {
  const { id, ticket } = await opened();
  const mime = mimeOf(ticket, "<twice@zoom.us>");
  const answers = await Promise.all([hand(mime), hand(mime), hand(mime)]);
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  expect((await hand(mime)).status).toBe(202);
  expect(await factsOf(id)).toHaveLength(1);
});

function mimeOf(ticket: string, id: string): Buffer {
  const lines = [
    "From: support@zoom.us",
    "To: sla@house.example",
    `Subject: ${ticket}`,
    `Message-ID: ${id}`,
    "",
    "Hello",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

test("relays may wrap it in a form or in JSON", async () => {
  const { id, ticket } = await opened();
  const form = new FormData();
  form.set("email", mimeOf(ticket, "<form@zoom.us>").toString());
  const json = JSON.stringify({ RawEmail: mimeOf(ticket, "<json@zoom.us>").toString(), From: "x" });
  const basic = `Basic ${Buffer.from(`relay:${key}`).toString("base64")}`;
  const answers = [
    await hand(form),
    await hand(json, { "content-type": "application/json", authorization: basic }, ""),
    await hand(mimeOf(ticket, "<raw@zoom.us>"), { authorization: `Bearer ${key}` }, ""),
    // As curl --data-binary sends it.
    await hand(mimeOf(ticket, "<curl@zoom.us>"), { "content-type": "application/x-www-form-urlencoded" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
  expect(await factsOf(id)).toHaveLength(4);
});

test("a token is for its tenant, its channels and mails alone", async () => {
  const { id, ticket } = await opened();
  const mime = mimeOf(ticket, "<whose@zoom.us>");
  const other = await tokenWith({ tenant: "T2" });
  const elsewhere = await tokenWith({ rooms: ["C9"] });
  for (const text of [other, elsewhere]) expect((await hand(mime, {}, `?key=${text}`)).status).toBe(202);
  expect(await factsOf(id)).toEqual([]);
  expect((await hand(mime, {}, `?key=${await tokenWith({ rooms: ["C1"] })}`)).status).toBe(202);
  expect(await factsOf(id)).toHaveLength(1);
});

test.each([
  ["without a token", 401, () => hand(Buffer.from("x"), {}, "")],
  ["with a token that was never made", 401, () => hand(Buffer.from("x"), {}, `?key=${tokenText("a", "b")}`)],
  ["with a mistyped token", 401, () => hand(Buffer.from("x"), {}, `?key=${key.slice(0, -1)}`)],
  [
    "with a token to read and write",
    403,
    async () => hand(Buffer.from("x"), {}, `?key=${await tokenWith({ scopes: ["read", "write"] })}`),
  ],
  [
    "with an expired token",
    401,
    async () => hand(Buffer.from("x"), {}, `?key=${await tokenWith({ expiresAt: it.clock.at })}`),
  ],
  ["by another method", 405, () => fetch(`${web.url}${mailPath}?key=${key}`)],
  ["with nothing", 400, () => hand(Buffer.from(""))],
  ["with no mail in it", 400, () => hand("{}", { "content-type": "application/json" })],
  ["without a sender", 400, () => hand(Buffer.from("Subject: x\r\n\r\nHello"))],
  ["larger than 10 MiB", 413, () => hand(Buffer.alloc(10 * 1024 * 1024 + 1))],
] as const)("what is handed in %s is refused with %d", async (_, status, act) => {
  expect((await act()).status).toBe(status);
});

test("a guesser is held up, and no log has a token or a mail's words", async () => {
  const wrong = `?key=${tokenText("a", "b")}`;
  const statuses: number[] = [];
  for (let nth = 0; nth < 31; nth++)
    statuses.push((await fetch(`${web.url}${mailPath}${wrong}`, { method: "POST", body: "x" })).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
  const logged = JSON.stringify(lines);
  expect(logged).not.toContain(key);
  expect(logged).not.toContain("ZM-2");
  expect(lines.filter((line) => "error" in line)).toEqual([]);
});

test("a mailbox is looked into by IMAP: what lay there before is left alone, what is new comes once, and what is no mail stops nothing", async () => {
  const { id, ticket } = await opened();
  const box = await mailServer([mimeOf(ticket, "<old@zoom.us>").toString()]);
  const mailbox = { url: `imap://testuser:testpass@127.0.0.1:${box.port}/INBOX`, token: key };
  const mailed = (outcome: string) => void counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const outside = { now: () => it.clock.at, log, mailed };
  const look = lookFor(it.core, { mailbox, mailServers: [] }, outside);
  expect(await look()).toBe(0);
  for (const mime of ["Subject: nobody\r\n\r\nx", mimeOf(ticket, "<new@zoom.us>").toString()]) box.append(mime);
  expect([await look(), await look()]).toEqual([2, 0]);
  expect((await factsOf(id)).map(({ domain, matched }) => [domain, matched])).toEqual([["zoom.us", "ticket"]]);
  const wrong = { ...mailbox, url: mailbox.url.replace("testpass", "other") };
  await expect(lookFor(it.core, { mailbox: wrong, mailServers: [] }, outside)()).rejects.toThrow();
  const reader = await tokenWith({ scopes: ["read"] });
  await expect(
    lookFor(it.core, { mailbox: { ...mailbox, token: reader }, mailServers: [] }, outside)(),
  ).rejects.toThrow("IMAP_TOKEN");
  await box.close();
});

test("78 mails in three languages come by SMTP: each is read, at the mail's own time, as often right as the guide says", async () => {
  it.clock.at += 60 * MINUTE;
  turned += MINUTE;
  const { id } = await opened({ ticket: "ZM-20481" });
  const judged: Judged[] = [];
  let last = "";
  for (const [nth, written] of corpus.entries()) {
    const { subject, from, text, header, at } = written;
    const sent = it.clock.at - (at === null ? MINUTE * (100 - nth) : MINUTE);
    const headers = header ? [header] : [];
    // Whoever passes it on has a clock of his own.
    const date = at === null ? new Date(sent) : `${new Date(sent + 60 * MINUTE).toUTCString().replace("GMT", "+0100")}`;
    await post.send({ from, to: "sla@house.example", subject, text, headers, date }, { at: sent + 5_000 });
    const fact = (await it.store.findCase("T1", id))?.course.at(-1)?.act;
    if (fact?.kind !== "mail" || fact.hash === last) throw new Error(`nothing came of ${subject}`);
    expect([fact.at, fact.forwarded, fact.known], `${written.language} ${subject}`).toEqual([
      at ?? Math.floor(sent / 1000) * 1000,
      at !== null,
      true,
    ]);
    last = fact.hash;
    judged.push({ written, reading: fact.reading });
  }
  const table = tableOf(judged);
  const guide = readFileSync("docs/mail.md", "utf8");
  for (const row of table) expect(guide).toContain(row);
  const wrong = judged.filter(({ written, reading }) => written.want !== reading && reading !== "unsure");
  expect(wrong.map(({ written, reading }) => [written.subject, reading])).toEqual([]);
});
