// What a collector of traces is told: who called whom, and no word of anybody.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openDoor } from "../../adapters/api/door.ts";
import { startTraces } from "../../adapters/traces/index.ts";
import { startWeb } from "../../adapters/web/server.ts";
import { doorsOf } from "../../adapters/webhooks/index.ts";
import { readConfig } from "../../front/config.ts";
import { startDueline } from "../../front/start.ts";
import { hashOf, type Token, tokenText } from "../../src/case/token.ts";
import type { Core } from "../../src/chat/core.ts";
import { deliveryOf } from "../../src/chat/deliver.ts";
import { houseOf } from "../../src/chat/house.ts";
import type { Intent } from "../../src/chat/intent.ts";
import { noticeCard, undeliveredCard } from "../../src/chat/screens/notice-card.ts";
import { failingCard } from "../../src/chat/screens/webhooks/failing-card.ts";
import { dispatchingOf } from "../../src/chat/webhooks/dispatch.ts";
import { formIn, mara, office, start } from "../chat/office.ts";
import { jumping } from "../journeys/story.ts";
import { hook } from "../store/contract/hooks.ts";
import { listener } from "../webhooks/listener.ts";
import { collector } from "./collector.ts";

const agent: Token = {
  ...{ tenant: "T1", id: "t1", platform: "memory", name: "Robot", scopes: ["read", "write"], rooms: null, by: mara },
  ...{ createdAt: start, expiresAt: null, lastUsedAt: null, revokedAt: null },
};
const noted = { by: mara, deed: "create-token", on: { kind: "tenant" }, result: "done", about: [] } as const;

/** One case, and its house with an eye on it; `endpoint`: where the traces go. */
async function traced(endpoint: string) {
  const it = await office();
  await it.submit(formIn(await it.say("netcor is down, no workaround: the secret pump")), { reported: "yes" });
  const warned: string[] = [];
  const log = { info: () => {}, warn: (_: object, said: string) => void warned.push(said), error: () => {} };
  const traces = startTraces(endpoint, { "x-key": "k" }, log);
  const store = traces.store(it.store);
  const platforms = new Map([["memory", traces.platform(it.chat)]] as const);
  const core: Core = { ...it.core, store, platforms };
  const now = () => it.clock.at;
  const house = traces.house(
    houseOf(core, { now, newId: it.core.newId, log, acknowledged: () => {}, crowded: () => {} }),
  );
  const delivery = deliveryOf({
    ...{ store, platforms, around: traces.around, render: noticeCard, renderUndelivered: undeliveredCard },
    ...{ now, log, after: jumping(it.clock) },
  });
  const { id } = await it.theCase();
  const intent: Intent = {
    ...{ kind: "press", button: "respond", value: id, platform: "memory", tenant: "T1", who: mara, admin: false },
    ...{ language: "en", live: true, now: now(), where: null },
  };
  return { ...it, core, log, id, warned, traces, house, delivery, intent };
}

test("a press, what the store was asked for it and what the platform was then told hang together, without a word of anybody", async () => {
  const there = await collector();
  const it = await traced(there.url);
  expect(await it.house.answer(it.intent)).toEqual({ kind: "done", card: null });
  await it.delivery.tick();
  await it.traces.stop();

  const [intent, kept] = [there.named("intent press"), there.named("store keep")];
  expect(intent).toMatchObject({ attributes: { "dueline.button": "respond", "dueline.outcome": "done" } });
  expect(intent.parentSpanId ?? "").toBe("");
  expect([kept.traceId, kept.parentSpanId]).toEqual([intent.traceId, intent.spanId]);
  const notice = there.named("notice moved");
  expect(notice).toMatchObject({ attributes: { "dueline.case": it.id }, links: [{ traceId: intent.traceId }] });
  expect(there.named("memory post")).toMatchObject({ parentSpanId: expect.any(String) });
  const posts = there.spans.filter(({ parentSpanId }) => parentSpanId === notice.spanId).map(({ name }) => name);
  expect(posts).toEqual(expect.arrayContaining(["memory post", "store settle"]));
  expect(there.text()).not.toMatch(/secret pump|Mara|"U1"/);
  expect([...there.services, ...there.keys]).toEqual(["dueline", "k"]);
  await it.store.close();
});

test("a request to the API is part of its caller's trace; what it changed, its notice and the message to another program lead back to it", async () => {
  const [there, other] = [await collector(), await listener()];
  const { core, log, clock, traces, delivery, store } = await traced(there.url);
  const now = () => clock.at;
  const doors = doorsOf({ publicUrl: null, key: null, earlierKeys: [], networks: "127.0.0.0/8" });
  await store.hooks.put({ ...hook, url: other.url, secret: doors.newSecret() });
  const text = tokenText("traced", "token");
  await store.tokens.create(agent, hashOf(text), { ...noted, at: now() });
  const handler = openDoor({ core, now, log, pace: 99, hosts: [], traced: traces.request });
  const web = await startWeb({ host: "127.0.0.1", port: 0, routes: { "/api/v1/": handler }, newId: () => "r", log });
  const ask = (headers: object, init: RequestInit = {}) =>
    fetch(`${web.url}/api/v1/cases/1/moves`, { ...init, headers: { authorization: `Bearer ${text}`, ...headers } });
  const trace = "0af7651916cd43dd8448eb211c80319c";
  const headers = { "content-type": "application/json", traceparent: `00-${trace}-b7ad6b7169203331-01` };
  const body = JSON.stringify({ kind: "note", text: "the secret pump" });
  expect((await ask(headers, { method: "POST", body })).status).toBe(200);
  expect((await ask({ authorization: "Bearer nobody" })).status).toBe(401);
  await delivery.tick();
  const ports = { store: core.store, platforms: core.platforms, now, after: jumping(clock), log };
  const { send } = doors;
  await dispatchingOf(traces.telling({ ...ports, send, renderFailing: failingCard })).tick();
  await web.stop();
  await traces.stop();

  const asked = there.named("api POST /api/v1/cases/:number/moves");
  expect(asked).toMatchObject({ traceId: trace, parentSpanId: "b7ad6b7169203331" });
  expect(asked.attributes).toMatchObject({ "http.response.status_code": 200, "dueline.tenant": "T1" });
  expect(there.named("store keep")).toMatchObject({ traceId: trace, parentSpanId: asked.spanId });
  const told = there.named("webhook noted");
  expect([told.links, there.named("notice moved").links]).toMatchObject([[{ traceId: trace }], [{ traceId: trace }]]);
  expect(there.named("webhook send")).toMatchObject({
    parentSpanId: told.spanId,
    attributes: { "dueline.outcome": "taken" },
  });
  expect(there.spans.filter(({ name }) => name.startsWith("api "))).toHaveLength(1);
  expect(there.text()).not.toMatch(/secret pump|127\.0\.0\.1|Robot/);
});

test("the house is traced as it is started, and what was not sent is sent when it ends", async () => {
  const there = await collector();
  const config = readConfig({ PORT: "0", OTEL_EXPORTER_OTLP_ENDPOINT: there.url });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const running = await startDueline(config, { now: Date.now, newId: randomUUID, log });
  const body = JSON.stringify({ as: "grace", app: "slack", act: { do: "home" } });
  const headers = { "content-type": "application/json" };
  await fetch(`${running.url}/playground/api/act`, { method: "POST", body, headers });
  await running.stop();
  const intent = there.named("intent home");
  expect(intent.attributes).toMatchObject({ "dueline.platform": "slack" });
  expect(there.named("store listCases")).toMatchObject({ parentSpanId: intent.spanId, traceId: intent.traceId });
});

test("what fails says of which type the fault is, and not what was typed", async () => {
  const there = await collector();
  const it = await traced(there.url);
  const wrong = it.house.answer({ ...it.intent, kind: "submit", form: { screen: "pump", memo: "pump", answers: {} } });
  await expect(wrong).rejects.toThrow("a screen");
  await it.traces.stop();
  expect(there.named("intent submit")).toMatchObject({
    status: { code: 2 },
    attributes: { "error.type": "FormUnknown" },
  });
  expect(there.text()).not.toContain("pump");
  await it.store.close();
});

test("a collector that takes nothing holds nobody up, and is told of in the log, once", async () => {
  const it = await traced(`${(await collector()).url}/elsewhere`);
  expect(await it.house.answer(it.intent)).toEqual({ kind: "done", card: null });
  await it.traces.stop().catch(() => {});
  expect(it.warned).toEqual(["traces could not be sent; they are lost until they can"]);
  await it.store.close();
});
