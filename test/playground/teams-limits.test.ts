import { expect, test } from "vitest";
import { cardProblems } from "../../adapters/playground/teams/index.ts";
import { caseCard, impactForm } from "./teams/cards.ts";

const message = (...body: object[]) => ({ type: "AdaptiveCard", version: "1.5", fallbackText: "x", body });
const text = (words: string) => ({ type: "TextBlock", text: words, wrap: true });
const buttons = (count: number) => Array.from({ length: count }, (_, i) => ({ type: "Action.Submit", title: `${i}` }));
const columns = (count: number) => Array.from({ length: count }, () => ({ items: [text("x")] }));
const input = (id: string, more = {}) => ({ type: "Input.Text", id, label: "What?", ...more });

test("a card that keeps to the limits has no problems", () => {
  expect(cardProblems(caseCard(), "message")).toEqual([]);
  expect(cardProblems(impactForm(), "dialog")).toEqual([]);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ["a version past 1.5", { ...message(), version: "1.6" }, /version 1\.6/],
  ["no version", { ...message(), version: undefined }, /version undefined/],
  ["no fallbackText", { ...message(), fallbackText: undefined }, /fallbackText/],
  ["a newer element without fallback", message({ type: "Badge", text: "P1" }), /Badge is newer than 1\.5/],
  ["seven actions", { ...message(), actions: buttons(7) }, /more than 6 actions/],
  ["seven actions in a set", message({ type: "ActionSet", actions: buttons(7) }), /more than 6 actions/],
  ["four columns", message({ type: "ColumnSet", columns: columns(4) }), /more than 3 columns/],
  ["a table of four columns", message({ type: "Table", columns: [{}, {}, {}, {}], rows: [] }), /more than 3 columns/],
  ["two inputs of one id", message(input("a"), { type: "Container", items: [input("a")] }), /two inputs have the id a/],
  ["an input without id", message(input("")), /Input\.Text has no id/],
  ["an input without label", message(input("a", { label: "" })), /no label/],
  ["a required input that can't say so", message(input("a", { isRequired: true })), /no errorMessage/],
  ["more than 28 KB", message(text("x".repeat(29_000))), /more than 28672/],
  ["milliseconds in a date", message(text("{{DATE(2026-11-22T15:30:00.000Z, SHORT)}}")), /stays raw text/],
  ["a blank in the braces", message(text("{{ TIME(2026-11-22T15:30:00Z)}}")), /stays raw text/],
  ["a date without zone", message(text("{{DATE(2026-11-22T15:30:00)}}")), /stays raw text/],
  ["61 people to refresh", { ...message(), refresh: { action: {}, userIds: Array(61).fill("29:x") } }, /userIds/],
  ["a bad enum value", message({ ...text("x"), size: "Huge" }), /size/],
  ["a misspelt property", message({ ...text("x"), wrapp: true }), /TextBlock has no property “wrapp”/],
  ["a misspelt element", message({ type: "TextBlok", text: "x" }), /TextBlok/],
])("%s is a problem", (_name, card, problem) => {
  expect(cardProblems(card, "message").map((one) => one.problem)).toContainEqual(expect.stringMatching(problem));
});

test("a newer element with a fallback is allowed", () => {
  const badge = { type: "Badge", text: "P1", fallback: text("P1") };
  expect(cardProblems(message(badge, text("{{DATE(2026-11-22T15:30:00Z, SHORT)}}")), "message")).toEqual([]);
});

test("a dialog needs no fallbackText but answers to Action.Submit only", () => {
  const card = {
    ...message(),
    fallbackText: undefined,
    actions: [{ type: "Action.Execute", title: "Go", verb: "go" }],
  };
  expect(cardProblems(card, "dialog").map(({ path }) => path)).toEqual(["actions[0]"]);
});

test("a problem says where it is", () => {
  const card = message({ type: "Container", items: [text("x"), input("a", { label: undefined })] });
  expect(cardProblems(card, "message")[0]?.path).toBe("body[0].items[1]");
});
