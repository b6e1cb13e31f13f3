// The referee knows the limits of views and messages as a whole.
import { expect, test } from "vitest";
import { checkMessage, checkView } from "../../adapters/playground/slack/index.ts";
import { md, plain, section, x } from "./slack-blocks.ts";
import { form } from "./slack-desk.ts";

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
