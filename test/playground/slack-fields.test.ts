// Every kind of field behaves on the stand-in as in Slack's client.
import type { types } from "@slack/bolt";
import { expect, test } from "vitest";
import { type Desk, desk, option, plain } from "./slack-desk.ts";

type Field = types.InputBlock["element"];

const input = (element: Field, more: object = {}): types.InputBlock => {
  const id = element.type;
  return { type: "input", block_id: id, label: plain(id), element: { ...element, action_id: id }, ...more };
};
const grouped = { label: plain("Group"), options: [option("a"), option("b")] };

interface Sent {
  view?: { state: { values: Record<string, Record<string, object>> } };
  [field: string]: unknown;
}

/** A form with these blocks on Dana's screen; its app takes what it is sent. */
async function filling(...blocks: types.KnownBlock[]): Promise<Desk & { last: () => Sent }> {
  const at = await desk((app) => {
    app.action(/.*/, async ({ ack }) => ack());
    app.shortcut(/.*/, async ({ ack }) => ack());
    app.view("all", async ({ ack }) => ack());
    app.options(/.*/, async ({ ack }) => ack({ option_groups: [grouped] }));
  });
  const view = { type: "modal", callback_id: "all", title: plain("All"), submit: plain("Go"), blocks };
  const opened = await at.call("views.open", { trigger_id: at.slack.trigger("UDANA"), view });
  expect(opened.error).toBeUndefined();
  const last = (): Sent => JSON.parse(new URLSearchParams(at.slack.deliveries().at(-1)?.body).get("payload") ?? "{}");
  return { ...at, last };
}

test("what is chosen arrives under the name Slack gives it", async () => {
  const { slack, last } = await filling(
    input({ type: "plain_text_input", multiline: true }),
    input({ type: "number_input", is_decimal_allowed: false, min_value: "1" }),
    input({ type: "email_text_input" }),
    input({ type: "url_text_input" }),
    input({ type: "static_select", option_groups: [grouped] }),
    input({ type: "multi_static_select", options: [option("a"), option("b")] }),
    input({ type: "checkboxes", options: [option("a"), option("b")] }),
    input({ type: "users_select" }),
    input({ type: "conversations_select", response_url_enabled: true }),
    input({ type: "datepicker" }),
    input({ type: "timepicker", initial_time: "09:30" }),
    input({ type: "datetimepicker" }),
  );
  await slack.as("UDANA").fill("top", {
    plain_text_input: "two\nlines",
    number_input: 3,
    email_text_input: "dana@acme.example",
    url_text_input: "https://acme.example",
    static_select: "b",
    multi_static_select: ["a", "b"],
    checkboxes: ["b"],
    users_select: "UKENJI",
    conversations_select: "COPS",
    datepicker: "2026-11-22",
    datetimepicker: 1_795_338_000,
  });
  expect((await slack.as("UDANA").submit()).status).toBe(200);
  const payload = last();
  const state = payload.view?.state.values ?? {};
  const held = Object.fromEntries(Object.entries(state).map(([block, fields]) => [block, fields[block]]));
  expect(held).toEqual({
    plain_text_input: { type: "plain_text_input", value: "two\nlines" },
    number_input: { type: "number_input", value: "3" },
    email_text_input: { type: "email_text_input", value: "dana@acme.example" },
    url_text_input: { type: "url_text_input", value: "https://acme.example" },
    static_select: { type: "static_select", selected_option: option("b") },
    multi_static_select: { type: "multi_static_select", selected_options: [option("a"), option("b")] },
    checkboxes: { type: "checkboxes", selected_options: [option("b")] },
    users_select: { type: "users_select", selected_user: "UKENJI" },
    conversations_select: { type: "conversations_select", selected_conversation: "COPS" },
    datepicker: { type: "datepicker", selected_date: "2026-11-22" },
    timepicker: { type: "timepicker", selected_time: "09:30" },
    datetimepicker: { type: "datetimepicker", selected_date_time: 1_795_338_000 },
  });
  expect(payload.response_urls).toMatchObject([{ block_id: "conversations_select", channel_id: "COPS" }]);
});

test("what cannot be is kept back beside its field, and what is optional may stay empty", async () => {
  const { slack } = await filling(
    input({ type: "number_input", is_decimal_allowed: false }),
    input({ type: "email_text_input" }),
    input({ type: "url_text_input" }),
    input({ type: "plain_text_input", min_length: 8 }),
    input({ type: "datepicker" }, { optional: true }),
  );
  const wrong = { number_input: "1.5", email_text_input: "dana", url_text_input: "acme", plain_text_input: "short" };
  await slack.as("UDANA").fill("top", wrong);
  expect((await slack.as("UDANA").submit()).sent).toBe(false);
  expect(slack.views("UDANA")[0]?.errors).toEqual({
    number_input: "A whole number, please.",
    email_text_input: "Not an email address.",
    url_text_input: "Not a web address.",
    plain_text_input: "At least 8 characters, please.",
  });
});

test("a text tells the app on Enter, or at every character if it asked for that", async () => {
  const live = { trigger_actions_on: ["on_character_entered" as const] };
  const { slack, last } = await filling(
    input({ type: "plain_text_input" }, { dispatch_action: true }),
    input({ type: "email_text_input", dispatch_action_config: live }, { dispatch_action: true }),
    input({ type: "url_text_input" }),
  );
  const dana = slack.as("UDANA");
  expect(await dana.choose("top", "plain_text_input", "slow")).toBeUndefined();
  expect(await dana.choose("top", "plain_text_input", "slow", { enter: true })).toMatchObject({ status: 200 });
  expect(last()).toMatchObject({ type: "block_actions", actions: [{ block_id: "plain_text_input", value: "slow" }] });
  expect(await dana.choose("top", "email_text_input", "d")).toMatchObject({ status: 200 });
  expect(await dana.choose("top", "url_text_input", "x", { enter: true })).toBeUndefined();
});

test("an external menu asks the app only from its least number of characters on, which is three", async () => {
  const { slack } = await filling(input({ type: "external_select" }));
  const dana = slack.as("UDANA");
  expect((await dana.suggest("top", "external_select", "zo")).outcome.sent).toBe(false);
  expect((await dana.suggest("top", "external_select", "zoo")).options).toEqual(grouped.options);
  await dana.choose("top", "external_select", "a");
  expect(slack.views("UDANA")[0]?.state.external_select?.external_select?.selected_option).toEqual(option("a"));
});

test("a menu outside of an input tells the app at once, on a message, too", async () => {
  const menu = { type: "static_select" as const, action_id: "snooze", options: [option("1h"), option("2h")] };
  const overflow = { type: "overflow" as const, action_id: "more", options: [option("why"), option("mute")] };
  const actions: types.ActionsBlock = { type: "actions", block_id: "acts", elements: [menu, overflow] };
  const { slack, call, last } = await filling(actions);
  const dana = slack.as("UDANA");
  expect((await dana.click({ actionId: "snooze", option: "2h" })).status).toBe(200);
  expect(last()).toMatchObject({ container: { type: "view" }, actions: [{ selected_option: option("2h") }] });
  const { ts } = await call("chat.postMessage", { channel: "COPS", text: "card", blocks: [actions] });
  const message = { channel: "COPS", ts: String(ts) };
  await dana.click({ message, actionId: "more", option: "mute" });
  expect(last()).toMatchObject({
    container: { type: "message", message_ts: ts, is_ephemeral: false },
    message: { text: "card" },
    actions: [{ action_id: "more", selected_option: option("mute") }],
  });
  await dana.click({ message, actionId: "snooze", option: "1h" });
  expect(last().state).toMatchObject({ values: { acts: { snooze: { selected_option: option("1h") } } } });
});

test("of an ephemeral message the app gets the place and not the content", async () => {
  const press: types.ActionsBlock = {
    type: "actions",
    elements: [{ type: "button", action_id: "ok", text: plain("OK") }],
  };
  const { slack, call, last } = await filling();
  const { message_ts } = await call("chat.postEphemeral", {
    channel: "COPS",
    user: "UDANA",
    text: "?",
    blocks: [press],
  });
  await slack.as("UDANA").click({ message: { channel: "COPS", ts: String(message_ts) }, actionId: "ok" });
  expect(last()).toMatchObject({
    container: { is_ephemeral: true },
    response_url: expect.stringContaining("/response/"),
  });
  expect(last()).not.toHaveProperty("message");
  const kenji = slack.as("UKENJI");
  await expect(kenji.click({ message: { channel: "COPS", ts: String(message_ts) } })).rejects.toThrow(
    "sees no message",
  );
});

test("a message shortcut brings the message along", async () => {
  const { slack, last } = await filling();
  const { message } = await slack.as("UKENJI").sayTo("COPS", "zoom is down");
  await slack.as("UDANA").messageShortcut("sla_from_message", "COPS", message.ts);
  expect(last()).toMatchObject({
    type: "message_action",
    callback_id: "sla_from_message",
    message: { text: "zoom is down", user: "UKENJI" },
    user: { id: "UDANA" },
    channel: { id: "COPS" },
  });
});

test.each([
  ["update", 1],
  ["push", 2],
  ["clear", 0],
] as const)("the app may answer a submission with %s", async (response_action, depth) => {
  const { slack, app, call } = await desk();
  const blocks: types.KnownBlock[] = [{ type: "divider" }];
  const next: types.ModalView = { type: "modal", title: plain("Next"), blocks };
  app.view("go", async ({ ack }) =>
    ack(response_action === "clear" ? { response_action } : { response_action, view: next }),
  );
  const view = { type: "modal", callback_id: "go", title: plain("All"), submit: plain("Go"), blocks };
  await call("views.open", { trigger_id: slack.trigger("UDANA"), view });
  await slack.as("UDANA").submit();
  expect(slack.views("UDANA")).toHaveLength(depth);
  expect(slack.views("UDANA").at(-1)?.title).toBe(depth === 0 ? undefined : "Next");
});

test("blocks.validate answers like the checker, for one thing at a time", async () => {
  const { call } = await desk();
  const header = { type: "header", text: plain("x".repeat(151)) };
  expect((await call("blocks.validate", { blocks: [{ type: "divider" }] })).ok).toBe(true);
  expect(await call("blocks.validate", { blocks: [header] })).toMatchObject({
    error: "invalid_blocks",
    errors: [{ pointer: "/0/text/text", code: "failed_constraint", constraint: { type: "max_length" } }],
  });
  expect((await call("blocks.validate", { view: { type: "home", blocks: [header] } })).error).toBe("invalid_view");
  expect((await call("blocks.validate", { message: { text: "x", blocks: [header] } })).error).toBe("invalid_message");
  expect((await call("blocks.validate", { blocks: [], view: {} })).error).toBe("invalid_arguments");
});
