// Every kind of field behaves on the stand-in as in Slack's client.
import { expect, test } from "vitest";
import { option } from "./slack-desk.ts";
import { filling, grouped, input } from "./slack-filling.ts";

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

test("a menu of conversations offers those that its filter lets through", async () => {
  const filter = { include: ["public" as const], exclude_external_shared_channels: true };
  const { slack } = await filling(input({ type: "conversations_select", filter }));
  slack.addChannel({ id: "CSHARED", team: "T1", name: "shared", external: true, members: ["UDANA"] });
  slack.addChannel({ id: "CHIDDEN", team: "T1", name: "hidden", kind: "private", members: ["UDANA"] });
  const choose = (id: string) => slack.as("UDANA").fill("top", { conversations_select: id });
  await expect(choose("CSHARED")).rejects.toThrow("does not offer");
  await expect(choose("CHIDDEN")).rejects.toThrow("does not offer");
  await choose("COPS");
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
