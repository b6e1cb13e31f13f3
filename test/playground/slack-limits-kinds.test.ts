// The referee knows what Slack takes where, and what it does not know.
import { expect, test } from "vitest";
import { checkBlocks } from "../../adapters/playground/slack/index.ts";
import { actions, button, input, md, option, plain, section, select, text } from "./slack-blocks.ts";

test.each<[string, object, string, RegExp]>([
  ["an unknown block", { type: "nonsense" }, "/0/type", /unsupported block type/],
  ["no type", {}, "/0", /missing required field: type/],
  ["an alert in a message", { type: "alert", text: plain(3) }, "/0/type", /not available in a message/],
  ["mrkdwn in a header", { type: "header", text: md(3) }, "/0/text/type", /must be one of: plain_text/],
  ["a section with nothing", { type: "section" }, "/0", /missing required field: text/],
  ["an empty text", section({ text: plain(0) }), "/0/text/text", /must be more than 0 characters/],
  ["a field Slack does not know", section({ colour: "red" }), "/0", /invalid additional property: colour/],
  ["an input element in actions", actions(text()), "/0/elements/0/type", /unsupported type/],
  ["a button in an input", input(button()), "/0/element/type", /unsupported type/],
  ["a made-up style", actions(button({ style: "green" })), "/0/elements/0/style", /must be one of/],
  [
    "mrkdwn in a menu",
    actions(select({ options: [{ text: md(3), value: "v" }] })),
    "/0/elements/0/options/0/text/type",
    /plain_text/,
  ],
  ["a menu with nothing in it", actions(select({})), "/0/elements/0", /missing required field: options/],
  [
    "one action_id twice",
    actions(button({ action_id: "a" }), button({ action_id: "a" })),
    "/0/elements/1/action_id",
    /already used/,
  ],
  [
    "a first choice that is none",
    actions(select({ options: [option(1)], initial_option: option(2) })),
    "/0/elements/0/initial_option",
    /must match/,
  ],
  ["a wrong date", input({ type: "datepicker", initial_date: "1.2.2026" }), "/0/element/initial_date", /YYYY-MM-DD/],
  [
    "milliseconds for seconds",
    input({ type: "datetimepicker", initial_date_time: 1_770_000_000_000 }),
    "/0/element/initial_date_time",
    /at most/,
  ],
  ["a number input without its kind", input({ type: "number_input" }), "/0/element", /is_decimal_allowed/],
])("%s is refused", (_what, block, pointer, message) => {
  const problems = checkBlocks([block], "message");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ pointer, message: expect.stringMatching(message) });
});

test("block_ids do not come twice", () => {
  const twice = [section({ block_id: "a" }), section({ block_id: "a" })];
  expect(checkBlocks(twice, "message")).toMatchObject([{ pointer: "/1/block_id" }]);
});
