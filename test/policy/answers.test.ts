// What people are asked: which answers there are, which must be given, and what is taken where nothing was said.
import { expect, test } from "vitest";
import {
  answersTo,
  everyAnswer,
  isAskedLast,
  isNeeded,
  presetOf,
  questionNames,
  unanswered,
  withDefaults,
} from "../../src/policy/impact.ts";

const usual = withDefaults({ impact: "none" });

test("each question has its answers, the usual one filled in, and scope is asked last", () => {
  expect(questionNames.map((question) => [question, answersTo(question).join("|"), presetOf(question)])).toEqual([
    ["environment", "production|staging|development", "production"],
    ["impact", "down|severe|limited|minimal|none", undefined],
    ["extent", "whole|function", "whole"],
    ["pattern", "constant|intermittent", "constant"],
    ["workaround", "none|partial|acceptable", undefined],
    ...["dataLoss", "security", "goLive", "preview", "outside"].map((name) => [name, "false|true", false]),
    ["scope", "unknown|person|team|site|everyone", "unknown"],
  ]);
  expect(questionNames.filter(isAskedLast)).toEqual(["scope"]);
});

test("what was left out is what is usual, and what was said stays", () => {
  expect(usual).toEqual({
    ...{ environment: "production", impact: "none", extent: "whole", pattern: "constant", workaround: "acceptable" },
    ...{ dataLoss: false, security: false, goLive: false, preview: false, outside: false, scope: "unknown" },
  });
  expect(withDefaults({ impact: "down", workaround: "none", scope: "team" })).toEqual({
    ...{ ...usual, impact: "down", workaround: "none", scope: "team" },
  });
});

test("a workaround is asked of who is held up, and how bad it is of everybody", () => {
  expect(unanswered({})).toEqual(["impact"]);
  expect(unanswered({ workaround: "none" })).toEqual(["impact"]);
  for (const impact of ["down", "severe", "limited"] as const) {
    expect(unanswered({ impact })).toEqual(["workaround"]);
    expect(unanswered({ impact, workaround: "none" })).toEqual([]);
  }
  for (const impact of ["minimal", "none"] as const) expect(unanswered({ impact })).toEqual([]);
  expect([isNeeded("impact", {}), isNeeded("workaround", {}), isNeeded("scope", { impact: "down" })]).toEqual([
    ...[true, false, false],
  ]);
});

test("all combinations of the questions asked, the others as they are", () => {
  expect([...everyAnswer([], usual)]).toEqual([usual]);
  const two = [...everyAnswer(["pattern", "preview"], usual)];
  expect(two.map(({ pattern, preview }) => `${pattern} ${preview}`)).toEqual([
    ...["constant false", "constant true", "intermittent false", "intermittent true"],
  ]);
  expect(two.every(({ impact, scope }) => impact === "none" && scope === "unknown")).toBe(true);
});
