// The referee knows how much Slack takes: each case is legal at the limit and refused one step beyond.
import { expect, test } from "vitest";
import { checkBlocks, type Surface } from "../../adapters/playground/slack/index.ts";
import { actions, button, confirm, input, md, option, plain, section, select, some, text, x } from "./slack-blocks.ts";

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
