// What the stand-in sends is signed and sent again as Slack does, and it misbehaves when ordered to.
import { expect, test } from "vitest";
import { sign } from "../../adapters/playground/slack/index.ts";
import { desk } from "./slack-desk.ts";

test("the signature is Slack's: the worked example of its documentation", () => {
  const body =
    "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar" +
    "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com" +
    "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
  const expected = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  expect(sign("8f742231b10e8888abcd99yyyzzz85a5", 1531420618, body)).toBe(expected);
});

test("the app takes what is signed and refuses what is forged, stale or unsigned", async () => {
  const { slack } = await desk((app) => app.command("/sla", async ({ ack }) => ack()));
  const body = "command=/sla&team_id=T1&user_id=UDANA&channel_id=COPS&text=";
  expect((await slack.send({ body })).status).toBe(200);
  expect((await slack.send({ body, secret: "another" })).status).toBe(401);
  expect((await slack.send({ body, secret: "" })).status).toBe(401);
  expect((await slack.send({ body, timestamp: Math.floor(Date.now() / 1000) - 400 })).status).toBe(401);
});

test("an event that is not taken comes three more times, numbered and with the reason", async () => {
  const { slack } = await desk();
  slack.deliverTo("http://127.0.0.1:9/");
  const outcome = await slack.as("UDANA").openHome();
  expect(outcome.failure).toBe("connection");
  const tries = slack
    .deliveries()
    .map(({ headers }) => [headers["x-slack-retry-num"], headers["x-slack-retry-reason"]]);
  expect(tries.slice(-4)).toEqual([
    [undefined, undefined],
    ["1", "connection_failed"],
    ["2", "connection_failed"],
    ["3", "connection_failed"],
  ]);
  expect(new Set(slack.deliveries().map(({ body }) => JSON.parse(body).event_id)).size).toBe(2);
});

test("the app hears of what it subscribed to, and of nothing else", async () => {
  const heard: string[] = [];
  const { slack } = await desk((app) => {
    app.event("app_mention", async ({ event }) => void heard.push(`mention: ${event.text}`));
    app.message(async ({ message }) => void heard.push(`message: ${"text" in message ? message.text : ""}`));
  });
  const dana = slack.as("UDANA");
  await dana.sayTo("COPS", "not for the app");
  const { outcome } = await dana.mention("COPS", "help");
  await dana.sayTo("dm", "hello");
  expect(outcome?.status).toBe(200);
  expect(heard).toEqual([expect.stringMatching(/^mention: <@U\w+> help$/), "message: hello"]);
});

test("uninstalling sends both events, in either order", async () => {
  for (const uninstalledFirst of [false, true]) {
    const heard: string[] = [];
    const { slack } = await desk((app) => {
      app.event("tokens_revoked", async () => void heard.push("tokens_revoked"));
      app.event("app_uninstalled", async () => void heard.push("app_uninstalled"));
    });
    await slack.uninstall("T1", { uninstalledFirst });
    const order = ["tokens_revoked", "app_uninstalled"];
    expect(heard).toEqual(uninstalledFirst ? order.reverse() : order);
    expect(await slack.as("UDANA").slash("COPS")).toMatchObject({ sent: false });
  }
});

test("faults come to order, for as many calls as ordered", async () => {
  const { slack, call } = await desk();
  const post = () => call("chat.postMessage", { channel: "COPS", text: "x" });
  slack.fault({ method: "chat.postMessage", kind: "429", retryAfter: 7 });
  expect(await post()).toMatchObject({ status: 429, retryAfter: "7", error: "ratelimited" });
  slack.fault({ method: "chat.postMessage", kind: "500", times: 2 });
  expect([(await post()).status, (await post()).status]).toEqual([500, 500]);
  slack.fault({ method: "chat.postMessage", kind: "error", error: "fatal_error" });
  expect((await post()).error).toBe("fatal_error");
  slack.fault({ method: "chat.postMessage", kind: "drop" });
  await expect(post()).rejects.toThrow();
  expect(slack.messages("COPS")).toHaveLength(0);
  slack.fault({ method: "chat.postMessage", kind: "drop-after-accept" });
  await expect(post()).rejects.toThrow();
  expect(slack.messages("COPS")).toHaveLength(1);
  slack.fault({ method: "chat.postMessage", kind: "delay", ms: 400 });
  const order: string[] = [];
  await Promise.all([
    post().then(({ ok }) => order.push(`late ${ok}`)),
    call("auth.test", {}).then(() => order.push("other")),
  ]);
  expect(order).toEqual(["other", "late true"]);
  expect(slack.calls("chat.postMessage").map((one) => one.fault ?? one.status)).toEqual([
    "429",
    "500",
    "500",
    "error",
    "drop",
    "drop-after-accept",
    "delay",
  ]);
});

test("a response_url works five times within half an hour", async () => {
  let now = Date.now();
  const urls: string[] = [];
  const { slack } = await desk(
    (app) => {
      app.command("/sla", async ({ command, ack }) => {
        urls.push(command.response_url);
        await ack();
      });
    },
    { now: () => now },
  );
  await slack.as("UDANA").slash("COTHER");
  await slack.as("UDANA").slash("COTHER");
  const post = async (url: string | undefined, body: object) => {
    const response = await fetch(url ?? "", { method: "POST", body: JSON.stringify(body) });
    return [response.status, JSON.parse(await response.text()).error];
  };
  const [first, second] = urls;
  expect(await post(first, { text: "for her" })).toEqual([200, undefined]);
  expect(await post(first, { text: "for all", response_type: "in_channel" })).toEqual([200, undefined]);
  expect(slack.messages("COTHER")).toMatchObject([{ onlyFor: "UDANA" }, { onlyFor: undefined }]);
  expect(await post(first, { blocks: [{ type: "nonsense" }], text: "x" })).toEqual([400, "invalid_blocks"]);
  for (let n = 0; n < 2; n += 1) expect(await post(first, { text: "x" })).toEqual([200, undefined]);
  expect(await post(first, { text: "x" })).toEqual([404, "used_url"]);
  now += 31 * 60 * 1000;
  expect(await post(second, { text: "x" })).toEqual([404, "expired_url"]);
});

test("a snapshot is plain JSON with what one person sees", async () => {
  const { slack, call } = await desk();
  await call("chat.postEphemeral", { channel: "COPS", user: "UDANA", text: "psst" });
  const seen: unknown = JSON.parse(JSON.stringify(slack.state("UDANA")));
  expect(seen).toMatchObject({
    person: { id: "UDANA" },
    installed: true,
    channels: [
      { id: "COPS", botIsMember: true, messages: [{ text: "psst" }] },
      { id: "COTHER", botIsMember: false },
    ],
  });
  expect(slack.state("UKENJI").channels).toMatchObject([{ id: "COPS", messages: [] }]);
});
