// The door that Slack's requests come in by: only Slack's own, only once, and always answered.
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { sign } from "../../adapters/playground/slack/index.ts";
import { inSlack } from "../../adapters/slack/dialect.ts";
import { slack } from "../../adapters/slack/index.ts";
import { hiderOf } from "../../front/log.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { cardOf, openCase, press, whispered } from "./acts.ts";
import { desk, signingSecret } from "./desk.ts";

const en = wordsOf("en");

const help = new URLSearchParams({
  command: "/sla",
  text: "help",
  team_id: "T1",
  channel_id: "COPS",
  user_id: "UDANA",
  user_name: "dana",
  trigger_id: "1.2",
  response_url: "http://127.0.0.1:9/",
}).toString();

test("a request that is not signed by Slack, or not now, is refused", async () => {
  const { slack, clock } = await desk();
  const seconds = Math.floor(clock.now / 1000);
  const status = async (more: object) => (await slack.send({ body: help, ...more })).status;
  expect(await status({})).toBe(200);
  expect(await status({ secret: "another" })).toBe(401);
  expect(await status({ secret: "" })).toBe(401);
  expect(await status({ timestamp: seconds - 301 })).toBe(401);
  expect(await status({ timestamp: seconds + 301 })).toBe(401);
  expect(await status({ timestamp: seconds - 299 })).toBe(200);
  expect(await status({ timestamp: seconds + 299 })).toBe(200);
  expect(await status({ headers: { "x-slack-signature": "v0=" } })).toBe(401);
  expect(await status({ headers: { "x-slack-request-timestamp": "soon" } })).toBe(401);
});

test("a signature is of one body: a changed one is refused", async () => {
  const { slack, clock } = await desk();
  const seconds = Math.floor(clock.now / 1000);
  const headers = { "x-slack-signature": sign(signingSecret, seconds, help) };
  expect((await slack.send({ body: `${help}!`, headers })).status).toBe(401);
});

test("the charset that some clients add to the content type is tolerated", async () => {
  const { slack } = await desk();
  const contentType = "application/x-www-form-urlencoded; charset=UTF-8";
  expect((await slack.send({ body: help, contentType })).status).toBe(200);
});

test("Slack's check of the certificate is answered, and nothing can ride along on it", async () => {
  const { slack } = await desk();
  const check = (body: string) => slack.send({ body, secret: "" });
  expect((await check("ssl_check=1&token=x")).status).toBe(200);
  expect((await check(`ssl_check=1&${help}`)).status).toBe(401);
  expect((await check("ssl_check=1&payload=%7B%7D")).status).toBe(401);
});

test("the address is verified by giving the challenge back, if it was signed", async () => {
  const { slack } = await desk();
  const body = JSON.stringify({ type: "url_verification", challenge: "3eZb" });
  const verified = await slack.send({ body, contentType: "application/json" });
  expect(verified).toMatchObject({ status: 200, body: { challenge: "3eZb" } });
  expect((await slack.send({ body, contentType: "application/json", secret: "another" })).status).toBe(401);
});

test("a body of more than a megabyte is refused, one of just under it is read", async () => {
  const { slack } = await desk();
  const padding = (bytes: number) => `${help}&more=${"x".repeat(bytes)}`;
  expect((await slack.send({ body: padding(1024 * 1024) })).status).toBe(413);
  expect((await slack.send({ body: padding(1024 * 1024 - help.length - 10) })).status).toBe(200);
});

test("what is no request of Slack's gets an answer and not an exception", async () => {
  const { slack, url } = await desk();
  expect((await fetch(`${url}/slack/events`)).status).toBe(405);
  expect((await slack.send({ body: "not json", contentType: "application/json" })).status).toBe(400);
  expect((await slack.send({ body: "[1]", contentType: "application/json" })).status).toBe(400);
  expect((await slack.send({ body: "payload=nonsense" })).status).toBe(400);
});

test("an event that Slack sends twice is heard once", async () => {
  const { slack, adapter } = await desk();
  const event = { type: "member_joined_channel", user: "U00000000", channel: "CUNINVITED", team: "T1" };
  const bot = slack.calls("auth.test")[0]?.answer;
  const user = typeof bot === "object" && bot !== null && "user_id" in bot ? String(bot.user_id) : "";
  const greeted = () => slack.calls("chat.postMessage").filter(({ args }) => args.channel === "CUNINVITED").length;
  await slack.event("T1", { ...event, user }, "Ev1");
  await slack.until(() => greeted() === 1);
  await slack.event("T1", { ...event, user }, "Ev1");
  await slack.event("T1", { ...event, user }, "Ev2");
  await adapter.stop();
  expect(greeted()).toBe(2);
});

test("what is in flight is finished before the adapter stops, and nothing new is taken", async () => {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const at = await desk({
    house: (house) => ({
      ...house,
      answer: async (intent) => {
        await gate;
        return house.answer(intent);
      },
    }),
  });
  await at.slack.as("UDANA").slash("COPS", "help");
  let stopped = false;
  const stopping = at.adapter.stop().then(() => {
    stopped = true;
  });
  expect((await at.slack.as("UDANA").slash("COPS", "help")).status).toBe(503);
  await sleep(20);
  expect(stopped).toBe(false);
  letGo();
  await stopping;
  expect(at.slack.messages("COPS", "UDANA").at(-1)?.text).toContain(en.talk.helpTitle);
});

test("when the answer breaks, the person is told in his own language, and the log says why without his words", async () => {
  const at = await desk({
    house: (house) => ({ ...house, answer: () => Promise.reject(new Error("on purpose, with xoxb-1-secret")) }),
  });
  const told = await whispered(at, "UJANA", () => at.slack.as("UJANA").slash("COPS", "geheime Worte"));
  expect(told.text).toContain(inSlack(wordsOf("de").fallback.apology).slice(0, 30));
  const log = hiderOf([], [slack])(JSON.stringify(at.log));
  expect(log).toContain("on purpose, with [secret]");
  expect(log).not.toContain("geheime");
});

test("every kind of request is measured from its coming in to its acknowledgement", async () => {
  const { slack, acknowledged } = await desk();
  const dana = slack.as("UDANA");
  await dana.slash("COPS", "zoom down");
  await slack.until(() => slack.views("UDANA")[0]);
  await dana.choose("top", "plan.zoom", "pro");
  await dana.fill("top", { title: "It is down", "answer.workaround": "none" });
  await dana.submit();
  await dana.openHome();
  expect(acknowledged.map(({ what }) => what)).toEqual(["event", "start", "change", "change", "submit", "event"]);
});

test("a request that is sent again as it was signed is acted on once, whatever it asks", async () => {
  const at = await desk();
  await openCase(at);
  const before = cardOf(at, "Nobody can join a meeting");
  await press(at, "UDANA", en.moves.labels.respond, before);
  const revision = async () => (await at.store.findByNumber("T1", 1))?.revision;
  const [then, heard] = [await revision(), at.acknowledged.length];
  for (const { body, headers } of [...at.slack.deliveries()]) {
    const again = {
      body,
      headers: Object.fromEntries(Object.entries(headers)),
      contentType: headers["content-type"] ?? "",
    };
    expect((await at.slack.send(again)).status).toBe(200);
  }
  await at.settle();
  expect(await revision()).toBe(then);
  expect(at.acknowledged.length).toBe(heard);
});

test("an event of another shape is refused before it is acknowledged; a flood of them is one line with their number", async () => {
  const { slack, log, clock } = await desk();
  const events: readonly object[] = [
    { type: "app_home_opened", user: 7 },
    { type: "app_home_opened", user: "UDANA" },
    { type: "member_joined_channel", user: "UDANA", channel: null },
    { type: "app_mention", channel: { id: "COPS" }, text: "xoxb-secret words" },
    { type: "message", channel_type: "im", text: [] },
    { type: 9 },
    {},
  ];
  const send = (event: object, index: number) => {
    const body = JSON.stringify({ type: "event_callback", team_id: "T1", event_id: `EvOdd${index}`, event });
    return slack.send({ body, contentType: "application/json" });
  };
  for (const [index, event] of events.entries()) expect((await send(event, index)).status).toBe(400);
  const told = () => log.filter(({ fields }) => "why" in fields && String(fields.why).startsWith("400"));
  expect(told().map(({ fields }) => fields)).toEqual([{ why: "400 a request of another shape", count: 1 }]);
  clock.now += 61_000;
  await send({}, 99);
  expect(told().at(-1)?.fields).toMatchObject({ count: events.length });
  expect(JSON.stringify(log)).not.toContain("words");
  expect((await send({ type: "an_event_of_tomorrow", who: "knows" }, 100)).status).toBe(200);
});

test("what nobody listens to is refused at once, and not apologised for when Slack has nearly given up", async () => {
  const at = await desk();
  const body = JSON.stringify({ type: "shouting", team: { id: "T1" }, user: { id: "UDANA" } });
  expect((await at.slack.send({ body, contentType: "application/json" })).status).toBe(400);
});

test("a signed request of another shape is answered with 400, and with a line that repeats nothing of it", async () => {
  const at = await desk();
  const event = (event: object) => ({
    body: JSON.stringify({
      type: "event_callback",
      team_id: "T1",
      event_id: "Ev9",
      event_time: "soon, secretly",
      event,
    }),
    contentType: "application/json",
  });
  expect((await at.slack.send(event({ type: "app_uninstalled" }))).status).toBe(400);
  expect((await at.slack.send(event({ type: "app_home_opened", user: 7 }))).status).toBe(400);
  const sent = async (private_metadata: string) => {
    const form = { id: "V1", hash: "h", type: "modal", callback_id: "dueline.form", state: { values: {} } };
    const who = { team: { id: "T1" }, user: { id: "UDANA" } };
    const body = JSON.stringify({ type: "view_submission", ...who, view: { ...form, private_metadata } });
    return (await at.slack.send({ body, contentType: "application/json" })).status;
  };
  expect(await sent("secretly {")).toBe(400);
  const lines = at.log.filter(({ level }) => level !== "info");
  expect(JSON.stringify(lines)).not.toContain("secretly");
  expect(lines.filter(({ level }) => level === "error")).toEqual([]);
  const origin = { channel: "COPS", thread: null, name: "ops" };
  for (const screen of ["move", "secretly"]) await sent(`${JSON.stringify({ screen, origin })}\nsecretly {`);
  expect(JSON.stringify(at.log)).not.toContain("secretly");
  expect(await at.store.findByNumber("T1", 1)).toBeNull();
});

test("a press is acknowledged when it is kept, and not before", async () => {
  const gate = Promise.withResolvers<void>();
  const at = await desk({
    house: (house) => ({
      ...house,
      answer: async (intent) => {
        if (intent.kind === "press") await gate.promise;
        return house.answer(intent);
      },
    }),
  });
  await openCase(at);
  const presses = () => at.acknowledged.filter(({ what }) => what === "press").length;
  const pressing = press(at, "UDANA", en.moves.labels.respond, cardOf(at, "Nobody can join a meeting"));
  await at.slack.until(() => at.slack.deliveries().length > 0);
  await sleep(50);
  expect(presses()).toBe(0);
  gate.resolve();
  await pressing;
  await expect.poll(presses).toBe(1);
  expect((await at.store.findByNumber("T1", 1))?.status).toBe("answered");
});

test("what cannot be signed by Slack is turned away by its headers, before anything of it is read", async () => {
  const { url } = await desk();
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write("POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 401/);
  socket.destroy();
});
