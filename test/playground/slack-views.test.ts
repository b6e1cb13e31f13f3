// Triggers, hashes and the stack of views are kept as strictly as in Slack.
import { expect, test } from "vitest";
import { desk, form, plain } from "./slack-desk.ts";

test("a trigger works once, and in its own workspace only", async () => {
  const { slack, call } = await desk();
  const trigger_id = slack.trigger("UDANA");
  slack.addWorkspace({ id: "T2", name: "Beta" });
  const { token } = slack.install("T2");
  expect((await call("views.open", { trigger_id, view: form() }, token)).error).toBe("invalid_trigger_id");
  expect((await call("views.open", { trigger_id, view: form() })).ok).toBe(true);
  expect((await call("views.open", { trigger_id, view: form() })).error).toBe("exchanged_trigger_id");
});

test("a trigger is dead after three seconds", async () => {
  const { slack, call } = await desk();
  const trigger_id = slack.trigger("UDANA");
  await new Promise((resolve) => setTimeout(resolve, 3050));
  expect((await call("views.open", { trigger_id, view: form() })).error).toBe("expired_trigger_id");
});

test("a view that breaks a limit does not open, and leaves the trigger whole", async () => {
  const { slack, call } = await desk();
  const trigger_id = slack.trigger("UDANA");
  const bad = await call("views.open", { trigger_id, view: { ...form(), title: plain("x".repeat(25)) } });
  expect(bad).toMatchObject({
    error: "invalid_arguments",
    response_metadata: { messages: ["[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"] },
  });
  expect((await call("views.open", { trigger_id, view: form() })).ok).toBe(true);
});

test("three views lie on each other and not a fourth, and what was closed cannot be updated", async () => {
  const { slack, call } = await desk();
  const view = { ...form(), notify_on_close: false };
  const push = () => call("views.push", { trigger_id: slack.trigger("UDANA"), view });
  expect((await push()).error).toBe("not_found");
  await call("views.open", { trigger_id: slack.trigger("UDANA"), view });
  expect((await push()).ok).toBe(true);
  expect((await push()).ok).toBe(true);
  expect((await push()).error).toBe("push_limit_reached");
  const top = slack.views("UDANA").at(-1);
  await slack.as("UDANA").close();
  expect(slack.views("UDANA")).toHaveLength(2);
  expect((await call("views.update", { view_id: top?.id, view: form() })).error).toBe("not_found");
  await slack.as("UDANA").close("top", { all: true });
  expect(slack.views("UDANA")).toHaveLength(0);
});

test("of two updates with one hash, the second conflicts", async () => {
  const { slack, call } = await desk();
  await call("views.open", { trigger_id: slack.trigger("UDANA"), view: form() });
  const [view] = slack.views("UDANA");
  const update = { view_id: view?.id, hash: view?.hash, view: form() };
  expect((await call("views.update", update)).ok).toBe(true);
  expect((await call("views.update", update)).error).toBe("hash_conflict");
  expect((await call("views.update", { ...update, hash: undefined })).ok).toBe(true);
});

test("a field whose action_id changes forgets what was typed", async () => {
  const { slack, call } = await desk();
  await call("views.open", { trigger_id: slack.trigger("UDANA"), view: form() });
  await slack.as("UDANA").choose("top", "title", "typed");
  const other = JSON.parse(JSON.stringify(form()).replace('"action_id":"title"', '"action_id":"title2"'));
  await call("views.update", { view_id: slack.views("UDANA")[0]?.id, view: other });
  expect(slack.views("UDANA")[0]?.state.title).toEqual({ title2: { type: "plain_text_input", value: "phones" } });
});

test("the Home tab is published for a person, and its buttons reach the app", async () => {
  const { slack, call } = await desk((app) => {
    app.event("app_home_opened", async ({ event, client }) => {
      const button = { type: "button" as const, action_id: "open", text: plain("Open"), value: "1" };
      const view = { type: "home" as const, blocks: [{ type: "actions" as const, elements: [button] }] };
      await client.views.publish({ user_id: event.user, view });
    });
    app.action("open", async ({ ack }) => ack());
  });
  expect((await slack.as("UDANA").openHome()).status).toBe(200);
  await slack.until(() => slack.home("UDANA"));
  expect((await slack.as("UDANA").click({ view: "home", actionId: "open" })).status).toBe(200);
  expect(slack.home("UKENJI")).toBeUndefined();
  const modal = await call("views.publish", { user_id: "UDANA", view: form() });
  expect(modal.error).toBe("invalid_arguments");
});

test("a conversation menu begins with the channel the person was in", async () => {
  const { slack } = await desk((app) => {
    app.command("/sla", async ({ command, ack, client }) => {
      await ack();
      const element = {
        type: "conversations_select" as const,
        action_id: "room",
        default_to_current_conversation: true,
      };
      const room = { type: "input" as const, block_id: "room", label: plain("Room"), element };
      await client.views.open({ trigger_id: command.trigger_id, view: { ...form(), blocks: [room] } });
    });
  });
  await slack.as("UDANA").slash("COPS");
  const [view] = await slack.until(() => (slack.views("UDANA").length > 0 ? slack.views("UDANA") : undefined));
  expect(view?.state.room?.room?.selected_conversation).toBe("COPS");
});
