// Slack and our store fail at every step of a journey: nothing is lost, and something sensible is said.
import { expect, test } from "vitest";
import type { Fault } from "../../adapters/playground/slack/index.ts";
import type { SlackOptions } from "../../adapters/slack/connect.ts";
import { inSlack } from "../../adapters/slack/dialect.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { cardOf, cards, choose, openCase, openForm, press, whispered } from "./acts.ts";
import { type Desk, desk } from "./desk.ts";
import { text } from "./reading.ts";

const en = wordsOf("en");

const minutes = 60_000;
const kinds: readonly Omit<Fault, "method">[] = [
  { kind: "429", retryAfter: 1 },
  { kind: "500" },
  { kind: "delay", ms: 700 },
  { kind: "drop" },
  { kind: "drop-after-accept" },
  { kind: "html" },
  { kind: "not-ok" },
];

for (const fault of kinds) {
  test(`the form opens in spite of it: ${fault.kind} at views.open and users.info`, async () => {
    const at = await desk();
    at.slack.fault({ method: "users.info", ...fault });
    at.slack.fault({ method: "views.open", ...fault });
    expect((await openForm(at, "UDANA", "zoom")).title).toBe(en.ask.title);
    expect(at.slack.views("UDANA").length).toBe(1);
    await at.adapter.stop();
    expect(at.slack.messages("COPS").filter(({ ephemeral }) => ephemeral)).toEqual([]);
  });

  test(`the form follows its answers in spite of it: ${fault.kind} at views.update`, async () => {
    const at = await desk();
    await openForm(at, "UDANA", "zoom meetings are down, no workaround");
    await choose(at, "UDANA", { "plan.zoom": "business" });
    at.slack.fault({ method: "views.update", ...fault });
    await at.slack.as("UDANA").choose("top", "answer.workaround", "partial");
    await at.slack.until(() => /Priorit\S+ 2/.test(text(at.slack.views("UDANA")[0] ?? { blocks: [] })), 5000);
  });

  test(`an answer for one person comes in spite of it: ${fault.kind} at the answer address`, async () => {
    const at = await desk();
    at.slack.fault({ method: "response_url", ...fault });
    const told = await whispered(at, "UDANA", () => at.slack.as("UDANA").slash("COPS", "help"));
    expect(told.text).toContain(en.talk.helpTitle);
  });

  test(`App Home comes in spite of it: ${fault.kind} at views.publish`, async () => {
    const at = await desk();
    at.slack.fault({ method: "views.publish", ...fault });
    await at.slack.as("UDANA").openHome();
    expect(text(await at.slack.until(() => at.slack.home("UDANA"), 5000))).toContain(en.talk.homeTitle);
  });

  test(`the card follows its case in spite of it: ${fault.kind} at chat.update`, async () => {
    const at = await desk();
    await openCase(at);
    const card = () => cardOf(at, "Nobody can join a meeting");
    at.slack.fault({ method: "chat.update", ...fault });
    await press(at, "UDANA", en.moves.labels.respond, card());
    await expect.poll(async () => (await at.store.findByNumber("T1", 1))?.status).toBe("answered");
    await at.settle();
    await at.turn(10_000);
    expect(card().edited).toBe(true);
    expect(cards(at).length).toBe(1);
  });
}

/** Slack is ill for a while: longer than the patience of a first and a second try. */
const ills: readonly Omit<Fault, "method">[] = [...kinds, { kind: "delay", ms: 400 }, { kind: "error" }];
const hasty = { options: (options: SlackOptions) => ({ ...options, deliveryMs: 200 }) };

async function openCaseWith(at: Desk, fault: Fault): Promise<void> {
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  await choose(at, "UDANA", { "plan.zoom": "business", title: "Nobody can join a meeting" });
  at.slack.fault(fault);
  await at.slack.as("UDANA").submit();
  await at.settle();
}

async function wellAgain(at: Desk): Promise<void> {
  for (let second = 0; second < 400; second += 20) await at.turn(20_000);
}

for (const fault of ills) {
  const name = `${fault.kind} ${fault.ms ?? ""}`;
  test(`a case is not without a card, though Slack was ill when it was opened: ${name}`, async () => {
    const at = await desk(hasty);
    await openCaseWith(at, { method: "chat.postMessage", times: 5, ...fault });
    await wellAgain(at);
    expect(cards(at).length).toBeGreaterThanOrEqual(1);
    const row = await at.store.findByNumber("T1", 1);
    expect(row?.undelivered).toBeNull();
    expect(cards(at).map(({ ts }) => ts)).toContain(row?.card);
    // Only what Slack took unheard is there twice.
    if (!["drop-after-accept", "delay"].includes(fault.kind)) expect(cards(at).length).toBe(1);
  });

  test(`a reminder is said, though Slack was ill when it fell due: ${name}`, async () => {
    const at = await desk(hasty);
    await openCase(at);
    const before = cardOf(at, "Nobody can join a meeting").replies.length;
    at.clock.now += 60 * minutes;
    at.slack.fault({ method: "chat.postMessage", times: 4, ...fault });
    await wellAgain(at);
    expect(cardOf(at, "Nobody can join a meeting").replies.length).toBeGreaterThan(before);
    expect((await at.store.findByNumber("T1", 1))?.undelivered).toBeNull();
  });

  test(`the card shows what was pressed, though Slack was ill then: ${name}`, async () => {
    const at = await desk(hasty);
    await openCase(at);
    at.slack.fault({ method: "chat.update", times: 4, ...fault });
    await press(at, "UDANA", en.moves.labels.respond, cardOf(at, "Nobody can join a meeting"));
    await expect.poll(async () => (await at.store.findByNumber("T1", 1))?.status).toBe("answered");
    await wellAgain(at);
    expect(cardOf(at, "Nobody can join a meeting").edited).toBe(true);
    expect(cards(at).length).toBe(1);
  });
}

test("where the app may read the channel, a message that was taken unheard is found, and not posted again", async () => {
  const at = await desk();
  at.slack.install("T1", { scopes: ["channels:history"] });
  await openCaseWith(at, { method: "chat.postMessage", kind: "drop-after-accept" });
  await wellAgain(at);
  expect(cards(at).length).toBe(1);
  expect((await at.store.findByNumber("T1", 1))?.card).toBe(cards(at)[0]?.ts);
});

test("a Slack that answers nothing is not posted to, so nothing more is there twice when it is well", async () => {
  const at = await desk();
  at.slack.fault({ method: "conversations.history", kind: "500", times: 2 });
  await openCaseWith(at, { method: "chat.postMessage", kind: "drop-after-accept" });
  for (const _ of [1, 2]) await at.turn(3_000);
  expect(at.slack.calls("conversations.history").length).toBe(2);
  expect(cards(at).length).toBe(1);
  await wellAgain(at);
  expect(cards(at).length).toBe(2);
});

test.each([
  "thread_not_found",
  "cannot_reply_to_message",
  "restricted_action_non_threadable_channel",
  "restricted_action_thread_locked",
  "invalid_thread_ts",
])("a reminder whose thread takes no reply (%s) is said in the channel", async (error) => {
  const at = await desk();
  await openCase(at);
  at.slack.fault({ method: "chat.postMessage", kind: "error", error });
  await at.turn(60 * minutes);
  const last = at.slack.messages("COPS").at(-1);
  expect(last?.text).toContain("Nobody can join a meeting");
  expect(last?.ts).not.toBe(cards(at)[0]?.ts);
  expect((await at.store.findByNumber("T1", 1))?.undelivered).toBeNull();
});

test("a form that cannot be opened at all is apologised for, to the one who asked", async () => {
  const at = await desk();
  at.slack.fault({ method: "views.open", kind: "500", times: 9 });
  const told = await whispered(at, "UION", () => at.slack.as("UION").slash("COPS", "zoom"));
  expect(told.text).toContain(inSlack(wordsOf("ro").fallback.apology).slice(0, 25));
});

test("a room that was archived or that the bot was removed from costs no reminder: the owner hears of it himself", async () => {
  const at = await desk();
  await openCase(at);
  at.slack.kick("COPS");
  await at.turn(60 * minutes);
  const told = at.slack
    .messages(at.slack.as("UDANA").dm().id)
    .map(({ text: words }) => words)
    .join("\n");
  expect(told).toContain("/invite @Dueline");
  expect(told).toContain("Nobody can join a meeting");
});

test("a card that somebody deleted is posted anew when its case moves on", async () => {
  const at = await desk();
  const card = await openCase(at);
  await fetch(`${at.slack.url}/api/chat.delete`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${at.slack.install("T1").token}` },
    body: JSON.stringify({ channel: "COPS", ts: card.ts }),
  });
  expect(cards(at)).toEqual([]);
  await at.turn(60 * minutes);
  const again = at.slack
    .messages("COPS")
    .filter(({ byApp, text: words }) => byApp && words.includes("Nobody can join"));
  expect(again.length).toBeGreaterThan(0);
});

test("a dialog that Slack wants to wait half a minute for is apologised for now, and not then", async () => {
  const at = await desk();
  at.slack.fault({ method: "views.open", kind: "429", retryAfter: 30, times: 9 });
  const told = await whispered(at, "UDANA", () => at.slack.as("UDANA").slash("COPS", "zoom"));
  expect(told.text).toContain(inSlack(en.fallback.apology).slice(0, 25));
  expect(at.slack.calls("views.open").length).toBe(1);
});
