// The door that Slack's requests come in by: only Slack's own, only once, and always answered.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { sign } from "../../adapters/playground/slack/index.ts";
import { inSlack } from "../../adapters/slack/dialect.ts";
import { slack } from "../../adapters/slack/index.ts";
import { hiderOf } from "../../front/log.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { whispered } from "./acts.ts";
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
