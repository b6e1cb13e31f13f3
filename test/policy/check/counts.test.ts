// A policy lists no more than can be shown, or is told where it has too much.
import { expect, test } from "vitest";
import { checkCounts, mostOf } from "../../../src/policy/check/counts.ts";
import { said } from "./said.ts";

const en = (text: string) => ({ en: text });
const many = <T>(count: number, one: (nth: number) => T) => Array.from({ length: count }, (_, nth) => one(nth));
const several = "fit wherever they are shown: say in one what holds for several";

test.each([
  [
    { hotlines: { lines: many(1000, (nth) => ({ number: String(nth) })) } },
    "hotlines.lines: it lists 1000; 200 can be told apart: list those that people call, and where the others are",
  ],
  [{ bring: many(9, () => en("x")) }, `bring: it lists 9; 8 ${several}`],
  [{ escalation: many(7, () => ({})) }, `escalation: it lists 7; 6 ${several}`],
  [{ readings: Object.fromEntries(many(31, (nth) => [`r${nth}`, {}])) }, `readings: it lists 31; 30 ${several}`],
  [{ priorities: [{ aliases: many(31, String) }] }, `priorities[0].aliases: it lists 31; 30 ${several}`],
  [
    { outside: { topics: many(2, () => en("x".repeat(80))) } },
    "outside.topics: in en they have 162 characters together; 150 fit beneath the question: say them shorter",
  ],
])("too much: %#", (policy, problem) => {
  expect(said(checkCounts(policy))).toEqual([problem]);
});

test("as much as may be is let through, and so are the languages of a text that is called like a list", () => {
  expect(checkCounts({ bring: many(8, () => en("x")), plans: null, notes: en("x"), channels: "none" })).toEqual([]);
  expect(mostOf("bring")).toBe(8);
  expect(mostOf("text")).toBeUndefined();
});
