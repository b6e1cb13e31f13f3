// What the app is sent when a person presses, picks a shortcut or submits, and what its answers do.
import type { types } from "@slack/bolt";
import { expect, test } from "vitest";
import { desk, option, plain } from "./slack-desk.ts";
import { filling } from "./slack-filling.ts";

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
