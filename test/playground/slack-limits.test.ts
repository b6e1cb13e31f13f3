// The referee knows Slack's limits: each case is legal at the limit and refused one step beyond.
import { expect, test } from "vitest";
import { checkBlocks, checkMessage, checkView, type Surface } from "../../adapters/playground/slack/index.ts";
import { form } from "./slack-desk.ts";

const x = (length: number) => "x".repeat(length);
const some = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const plain = (length: number) => ({ type: "plain_text", text: x(length) });
const md = (length: number) => ({ type: "mrkdwn", text: x(length) });
const option = (index: number) => ({ text: plain(3), value: `v${index}` });
const section = (more: object) => ({ type: "section", text: plain(3), ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const input = (element: object, more: object = {}) => ({ type: "input", label: plain(3), element, ...more });
const button = (more: object = {}) => ({ type: "button", text: plain(3), ...more });
const text = (more: object = {}) => ({ type: "plain_text_input", ...more });
const select = (more: object) => ({ type: "static_select", ...more });
const confirm = (more: object) => ({ title: plain(3), text: md(3), confirm: plain(3), deny: plain(3), ...more });

// What is limited; how much; a block that has n of it; where the problem is.
const BLOCKS: readonly [string, number, (n: number) => object, string][] = [
  ["text of a section", 3000, (n) => section({ text: md(n) }), "/0/text/text"],
  ["fields of a section", 10, (n) => section({ fields: some(n, () => md(3)) }), "/0/fields"],
  ["text of a field", 2000, (n) => section({ fields: [md(n)] }), "/0/fields/0/text"],
  ["text of a header", 150, (n) => ({ type: "header", text: plain(n) }), "/0/text/text"],
  ["elements of a context", 10, (n) => ({ type: "context", elements: some(n, () => md(3)) }), "/0/elements"],
  ["elements of actions", 25, (n) => actions(...some(n, () => button())), "/0/elements"],
  ["text of a button", 75, (n) => actions(button({ text: plain(n) })), "/0/elements/0/text/text"],
  ["value of a button", 2000, (n) => actions(button({ value: x(n) })), "/0/elements/0/value"],
  ["url of a button", 3000, (n) => actions(button({ url: x(n) })), "/0/elements/0/url"],
  [
    "label for screen readers",
    75,
    (n) => actions(button({ accessibility_label: x(n) })),
    "/0/elements/0/accessibility_label",
  ],
  ["action_id", 255, (n) => actions(button({ action_id: x(n) })), "/0/elements/0/action_id"],
  ["block_id", 255, (n) => section({ block_id: x(n) }), "/0/block_id"],
  [
    "title of a confirmation",
    100,
    (n) => actions(button({ confirm: confirm({ title: plain(n) }) })),
    "/0/elements/0/confirm/title/text",
  ],
  [
    "text of a confirmation",
    300,
    (n) => actions(button({ confirm: confirm({ text: md(n) }) })),
    "/0/elements/0/confirm/text/text",
  ],
  [
    "yes of a confirmation",
    30,
    (n) => actions(button({ confirm: confirm({ confirm: plain(n) }) })),
    "/0/elements/0/confirm/confirm/text",
  ],
  [
    "no of a confirmation",
    30,
    (n) => actions(button({ confirm: confirm({ deny: plain(n) }) })),
    "/0/elements/0/confirm/deny/text",
  ],
  ["options of a menu", 100, (n) => actions(select({ options: some(n, option) })), "/0/elements/0/options"],
  [
    "groups of a menu",
    100,
    (n) => actions(select({ option_groups: some(n, (i) => ({ label: plain(3), options: [option(i)] })) })),
    "/0/elements/0/option_groups",
  ],
  [
    "text of an option",
    75,
    (n) => actions(select({ options: [{ ...option(1), text: plain(n) }] })),
    "/0/elements/0/options/0/text/text",
  ],
  [
    "value of an option",
    150,
    (n) => actions(select({ options: [{ ...option(1), value: x(n) }] })),
    "/0/elements/0/options/0/value",
  ],
  [
    "description of an option",
    75,
    (n) => actions(select({ options: [{ ...option(1), description: plain(n) }] })),
    "/0/elements/0/options/0/description/text",
  ],
  [
    "options of radio buttons",
    10,
    (n) => actions({ type: "radio_buttons", options: some(n, option) }),
    "/0/elements/0/options",
  ],
  [
    "options of checkboxes",
    10,
    (n) => actions({ type: "checkboxes", options: some(n, option) }),
    "/0/elements/0/options",
  ],
  [
    "options of an overflow menu",
    5,
    (n) => actions({ type: "overflow", options: some(n, option) }),
    "/0/elements/0/options",
  ],
  ["label of an input", 2000, (n) => input(text(), { label: plain(n) }), "/0/label/text"],
  ["hint of an input", 2000, (n) => input(text(), { hint: plain(n) }), "/0/hint/text"],
  ["placeholder", 150, (n) => input(text({ placeholder: plain(n) })), "/0/element/placeholder/text"],
  ["longest text of an input", 3000, (n) => input(text({ max_length: n })), "/0/element/max_length"],
  ["first text of an input", 3000, (n) => input(text({ initial_value: x(n) })), "/0/element/initial_value"],
  [
    "alternative text of an image",
    2000,
    (n) => ({ type: "image", image_url: "https://a.b", alt_text: x(n) }),
    "/0/alt_text",
  ],
];

test.each(BLOCKS)("%s: %i, and not one more", (_what, most, make, pointer) => {
  expect(checkBlocks([make(most)], "message")).toEqual([]);
  const problems = checkBlocks([make(most + 1)], "message");
  expect(problems.map((one) => one.pointer)).toEqual([pointer]);
  expect(problems[0]?.constraint?.expected).toBe(most);
});

test.each<[Surface, number]>([
  ["message", 50],
  ["modal", 100],
  ["home", 100],
])("a %s has at most %i blocks", (surface, most) => {
  const dividers = (count: number) => some(count, () => ({ type: "divider" }));
  expect(checkBlocks(dividers(most), surface)).toEqual([]);
  expect(checkBlocks(dividers(most + 1), surface)).toMatchObject([{ pointer: "", constraint: { type: "max_items" } }]);
});

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

const HEAD: readonly [string, number, (n: number) => object, string][] = [
  ["title", 24, (n) => ({ title: plain(n) }), "/title/text"],
  ["submit", 24, (n) => ({ submit: plain(n) }), "/submit/text"],
  ["close", 24, (n) => ({ close: plain(n) }), "/close/text"],
  ["private_metadata", 3000, (n) => ({ private_metadata: x(n) }), "/private_metadata"],
  ["callback_id", 255, (n) => ({ callback_id: x(n) }), "/callback_id"],
];

test.each(HEAD)("%s of a modal: %i characters, and not one more", (_what, most, make, pointer) => {
  expect(checkView({ ...form(), ...make(most) })).toEqual([]);
  expect(checkView({ ...form(), ...make(most + 1) }).map((one) => one.pointer)).toEqual([pointer]);
});

test("a modal that asks needs a submit button and a title, a Home tab may have neither", () => {
  const { submit: _submit, ...mute } = form();
  expect(checkView(mute)).toMatchObject([{ code: "missing_field", message: "missing required field: submit" }]);
  const { title: _title, ...untitled } = form();
  expect(checkView(untitled)).toMatchObject([{ message: "missing required field: title" }]);
  expect(checkView({ type: "home", blocks: [section({})] })).toEqual([]);
  expect(checkView({ type: "home", blocks: [], title: plain(3) })).toMatchObject([{ code: "failed_constraint" }]);
});

test("a message needs its text beside the blocks, and no more of it than an update may carry", () => {
  expect(checkMessage({ text: x(4000), blocks: [section({})] })).toEqual([]);
  expect(checkMessage({ text: x(4001) })).toMatchObject([{ pointer: "/text" }]);
  expect(checkMessage({ blocks: [section({})] })).toMatchObject([{ message: "missing required field: text" }]);
  expect(checkMessage({ text: "x", blocks: [section({ text: md(3001) })] })).toMatchObject([
    { pointer: "/blocks/0/text/text" },
  ]);
});
