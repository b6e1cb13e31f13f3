// Somebody is called when a case of priority 1 runs out of time and nobody has taken it; who takes it there is noted here.
import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWeb, type Web } from "../../adapters/web/server.ts";
import { pagerHandler } from "../../adapters/webhooks/incoming.ts";
import { pagerKinds } from "../../src/case/hook.ts";
import { pagerPaths } from "../../src/chat/webhooks/answers.ts";
import { takenThere } from "../../src/chat/webhooks/taken.ts";
import { cardIn, formIn, jonas, mistakesIn } from "../chat/office.ts";
import { listener } from "./listener.ts";
import { type Office, office } from "./office.ts";

const MINUTE = 60_000;
const admin = { admin: true };
const log = { info: () => {}, warn: () => {}, error: () => {} };
const signing = "pagerduty-signing-secret";
let current: Office;
let turned = 0;
let web: Web;

beforeAll(async () => {
  const now = () => current.clock.at + turned;
  const taken = (incoming: Parameters<typeof takenThere>[2]) =>
    takenThere(current.core, current.doors, { ...incoming, now: current.clock.at });
  const routes = Object.fromEntries(
    pagerKinds.map((kind) => [pagerPaths[kind], pagerHandler({ taken, kind, now, log })]),
  );
  web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId: () => "r1", log });
});
afterAll(() => web.stop());

async function withPager(answers: object) {
  current = await office();
  turned += 10 * MINUTE;
  const service = await listener();
  const form = formIn(await current.press("pager-add", "", admin));
  const done = await current.submit(form, { url: service.url, key: "k".repeat(32), ...answers }, admin);
  const calls = () => service.calls.map(({ body, path, headers }) => ({ path, headers, body: JSON.parse(body) }));
  return { it: current, done, calls };
}

const down = { answers: { impact: "down", workaround: "none" } } as const;

/** Until a case's first deadline has passed. */
async function tooLate(it: Office): Promise<void> {
  for (let minutes = 0; minutes < 90; minutes += 5) {
    it.clock.at += 5 * MINUTE;
    await it.sent();
  }
}

test("PagerDuty is told once near the deadline and once past it under one key, and that it is over when the vendor answers", async () => {
  const { it, calls } = await withPager({ kind: "pagerduty" });
  const id = await it.opened({ ...down, plan: "business" });
  await tooLate(it);
  const [near, past, ...more] = calls();
  expect(more).toEqual([]);
  expect(near?.body).toMatchObject({
    routing_key: "k".repeat(32),
    event_action: "trigger",
    dedup_key: `dueline/T1/${id}`,
    client: "Dueline",
    payload: { source: "Dueline", severity: "critical" },
  });
  expect(near?.body.payload.summary).toContain("Case 1 · Zoom · First response: a deadline is near");
  expect(near?.body.payload.custom_details["Call now"]).toMatch(/^\+/);
  expect(past?.body.payload.summary).toContain("a deadline was missed");
  expect(past?.body.dedup_key).toBe(near?.body.dedup_key);
  await it.move(id, { kind: "respond" });
  await it.sent();
  expect(calls().at(-1)?.body).toEqual({
    routing_key: "k".repeat(32),
    event_action: "resolve",
    dedup_key: `dueline/T1/${id}`,
  });
});

test("nobody is called for a lower priority, nor where somebody has taken the case; taken later it is acknowledged", async () => {
  const { it, calls } = await withPager({ kind: "pagerduty" });
  await it.opened();
  await it.opened({ ...down, owner: jonas });
  await tooLate(it);
  expect(calls()).toEqual([]);
  const id = await it.opened(down);
  await tooLate(it);
  await it.move(id, { kind: "assign", to: jonas });
  await it.sent();
  await it.move(id, { kind: "reclassify", to: 2, by: "vendor", why: "x" });
  await it.sent();
  expect(calls().map(({ body }) => body.event_action)).toEqual(["trigger", "trigger", "acknowledge", "resolve"]);
});

test("Opsgenie, and what speaks like it, has one alert a case by its alias, and it is closed", async () => {
  const { it, calls } = await withPager({ kind: "opsgenie" });
  const id = await it.opened(down);
  await tooLate(it);
  await it.move(id, { kind: "assign", to: jonas });
  await it.move(id, { kind: "close", why: "x" });
  await it.sent();
  const alias = encodeURIComponent(`dueline/T1/${id}`);
  expect(calls().map(({ path }) => path)).toEqual([
    "/in/v2/alerts",
    "/in/v2/alerts",
    `/in/v2/alerts/${alias}/acknowledge?identifierType=alias`,
    `/in/v2/alerts/${alias}/close?identifierType=alias`,
  ]);
  const [first] = calls();
  expect(first?.headers.authorization).toBe(`GenieKey ${"k".repeat(32)}`);
  expect(first?.body).toMatchObject({ alias: `dueline/T1/${id}`, priority: "P1", source: "Dueline" });
  expect(first?.body.message.length).toBeLessThanOrEqual(130);
});

test("any other service is called by a signed webhook", async () => {
  const { it, done, calls } = await withPager({ kind: "plain", key: "" });
  const secret = cardIn(done).parts.find((part) => part.kind === "quote");
  it.clock.at = Date.now() - 20 * MINUTE;
  const id = await it.opened(down);
  it.clock.at = Date.now();
  await it.sent();
  it.clock.at += 60 * MINUTE;
  await it.sent();
  const [call] = calls();
  expect(call?.body).toMatchObject({ action: "trigger", key: `dueline/T1/${id}` });
  const headers = Object.fromEntries(Object.entries(call?.headers ?? {}).map(([name, value]) => [name, String(value)]));
  const ofThen = new Date(Number(headers["webhook-timestamp"]) * 1000);
  const signer = new Webhook(secret?.kind === "quote" ? secret.text : "");
  expect(headers["webhook-signature"]).toBe(
    signer.sign(headers["webhook-id"] ?? "", ofThen, JSON.stringify(call?.body)),
  );
});

test("a key is asked for, kept sealed, and shown nowhere", async () => {
  const { it } = await withPager({ kind: "pagerduty", incoming: signing });
  const form = formIn(await it.press("pager-add", "", admin));
  expect(Object.keys(mistakesIn(await it.submit(form, { kind: "opsgenie", key: "" }, admin)))).toEqual(["key"]);
  const kept = JSON.stringify(await it.store.hooks.list("T1"));
  expect(kept).not.toContain("kkkk");
  expect(kept).not.toContain(signing);
  expect(JSON.stringify(await it.say("settings webhooks", admin))).not.toContain("kkkk");
  expect((await it.press("pager-add", "", { who: jonas })).kind).toBe("refusal");
});

/** As PagerDuty writes it. https://support.pagerduty.com/main/docs/webhooks */
function acknowledged(id: string, over: object = {}) {
  const data = {
    id: "PT4KHLK",
    type: "incident",
    number: 1234,
    status: "acknowledged",
    incident_key: `dueline/T1/${id}`,
  };
  const agent = { id: "PXPGF42", summary: "Earline Greenholt", type: "user_reference" };
  const occurred_at = new Date(current.clock.at).toISOString();
  const event = {
    id: "5ac64822",
    event_type: "incident.acknowledged",
    resource_type: "incident",
    occurred_at,
    agent,
    data,
  };
  return JSON.stringify({ event: { ...event, ...over } });
}

async function sent(
  body: string,
  over: { secret?: string; of?: string; signature?: string | null } = {},
): Promise<number> {
  const { secret = signing, of = "T1" } = over;
  const signature = over.signature ?? `v1=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const headers = over.signature === null ? {} : { "x-pagerduty-signature": signature };
  const answer = await fetch(`${web.url}${pagerPaths.pagerduty}?of=${of}`, { method: "POST", headers, body });
  return answer.status;
}

const notes = async (it: Office, id: string) =>
  (await it.store.journalOf("T1", id)).flatMap(({ act, by }) => (act.kind === "note" ? [[by?.name, act.text]] : []));

test("who took a call in PagerDuty is noted on the case, once", async () => {
  const { it } = await withPager({ kind: "pagerduty", incoming: signing });
  const id = await it.opened(down);
  const body = acknowledged(id);
  expect([await sent(body), await sent(body)]).toEqual([202, 202]);
  expect(await notes(it, id)).toEqual([["PagerDuty", "Taken in PagerDuty by Earline Greenholt"]]);
  expect(await sent(acknowledged(id, { id: "other", event_type: "incident.resolved" }))).toBe(202);
  expect(await sent(acknowledged("nobody", { id: "third" }))).toBe(202);
  expect(await notes(it, id)).toHaveLength(1);
});

const quoted = (done: Parameters<typeof cardIn>[0]) =>
  cardIn(done).parts.flatMap((part) => (part.kind === "quote" ? [part.text] : []));

test("who took a call in Opsgenie is noted, by an address that is a key and was shown once; any other key opens nothing", async () => {
  const { it, done } = await withPager({ kind: "opsgenie" });
  const id = await it.opened(down);
  const [address = ""] = quoted(done);
  const { pathname, search, searchParams } = new URL(address);
  expect([pathname, searchParams.get("of")]).toEqual(["/opsgenie", "T1"]);
  // https://docs.opsgenie.com/docs/marid-alert-action-data
  const alert = { alertId: "052652ac", alias: `dueline/T1/${id}`, username: "fili@example.com" };
  const send = async (body: object, query = search) =>
    (await fetch(`${web.url}${pathname}${query}`, { method: "POST", body: JSON.stringify(body) })).status;
  const at = it.clock.at * 1e6;
  const taken = { action: "Acknowledge", alert: { ...alert, updatedAt: at }, integrationName: "Dueline" };
  expect([await send(taken), await send(taken)]).toEqual([202, 202]);
  expect(await send({ ...taken, action: "Close" })).toBe(202);
  expect(await send(taken, search.replace(/key=.*/, "key=another"))).toBe(401);
  expect(await send({ ...taken, alert: { ...alert, updatedAt: at - 4 * 24 * 60 * MINUTE * 1e6 } })).toBe(400);
  expect(await notes(it, id)).toEqual([["Opsgenie", "Taken in Opsgenie by fili@example.com"]]);
  expect(JSON.stringify(await it.store.hooks.list("T1"))).not.toContain(searchParams.get("key"));
  expect(JSON.stringify(await it.say("settings webhooks", admin))).not.toContain(searchParams.get("key"));
});

test("any other service says who took a call with a message signed by the same secret, five minutes old at most", async () => {
  const { it, done } = await withPager({ kind: "plain", key: "" });
  const id = await it.opened(down);
  const [secret = "", address = ""] = quoted(done);
  const { pathname, search } = new URL(address);
  const send = async (body: string, { key = secret, at = it.clock.at } = {}) => {
    const headers = {
      "webhook-id": `m-${body.length}`,
      "webhook-timestamp": String(Math.floor(at / 1000)),
      "webhook-signature": new Webhook(key).sign(`m-${body.length}`, new Date(at), body),
    };
    return (await fetch(`${web.url}${pathname}${search}`, { method: "POST", body, headers })).status;
  };
  const taken = JSON.stringify({ action: "acknowledge", key: `dueline/T1/${id}`, by: "Earline" });
  expect([await send(taken), await send(taken)]).toEqual([202, 202]);
  expect(await send(taken, { key: it.doors.newSecret() })).toBe(401);
  expect(await send(taken, { at: it.clock.at - 6 * MINUTE })).toBe(400);
  expect(await send("{}")).toBe(400);
  expect(await notes(it, id)).toEqual([
    [expect.stringMatching(/^127/), expect.stringMatching(/^Taken in 127[\d.:]+ by Earline$/)],
  ]);
});

test("what PagerDuty told while the store failed is noted when it is told again, once", async () => {
  const { it } = await withPager({ kind: "pagerduty", incoming: signing });
  const id = await it.opened(down);
  const body = acknowledged(id);
  const { core } = it;
  const keep = () => Promise.reject(new Error("the disk is full"));
  current = { ...it, core: { ...core, store: { ...core.store, keep } } };
  expect(await sent(body)).toBe(503);
  current = it;
  expect(await Promise.all([sent(body), sent(body)])).toEqual([202, 202]);
  expect(await sent(body)).toBe(202);
  expect(await notes(it, id)).toHaveLength(1);
});

test.each([
  ["without a signature", 401, (id: string) => sent(acknowledged(id), { signature: null })],
  ["signed with another secret", 401, (id: string) => sent(acknowledged(id), { secret: "wrong" })],
  ["for another tenant", 401, (id: string) => sent(acknowledged(id), { of: "T2" })],
  ["of last week, sent again", 400, (id: string) => sent(acknowledged(id, { occurred_at: "2026-11-01T00:00:00Z" }))],
  ["of tomorrow", 400, (id: string) => sent(acknowledged(id, { occurred_at: "2026-12-24T00:00:00Z" }))],
  ["that is no message", 400, () => sent("{}")],
  ["that is no JSON", 400, () => sent("<xml>")],
  ["larger than any", 413, () => sent("x".repeat(300_000))],
] as const)("what comes %s is refused with %d and changes nothing", async (_, status, act) => {
  const { it } = await withPager({ kind: "pagerduty", incoming: signing });
  const id = await it.opened(down);
  expect(await act(id)).toBe(status);
  expect(await notes(it, id)).toEqual([]);
});

test("what comes too fast is refused", async () => {
  await withPager({ kind: "pagerduty", incoming: signing });
  const answers = [];
  for (let nth = 0; nth < 121; nth += 1) answers.push(await sent("{}", { signature: "v1=00" }));
  expect([answers[119], answers[120]]).toEqual([401, 429]);
  expect((await fetch(`${web.url}${pagerPaths.pagerduty}?of=T1`)).status).toBe(405);
});
