import { expect, test } from "vitest";
import type { Condition, GivenAnswers, Question } from "../../src/policy/impact.ts";
import { type Deciding, missingIn, weightsOf } from "../../src/triage/deciding.ts";
import { policy } from "./shelf.ts";

const text = { en: "x", de: "x", ro: "x" };
const source = { document: "d", section: "s" };
const [first] = policy("netcor").priorities;
if (!first) throw new Error("netcor has no priority");
const level = (at: number, ...when: Condition[]) => ({ ...first, level: at, when });
const caveat = (id: string, when: Condition) => ({ id, when, priorities: [1, 2, 3, 4], text, source });

const asks: Question[] = ["environment", "impact", "pattern", "workaround", "preview", "scope"];
const made = (more: Partial<Deciding>): Deciding => ({
  asks,
  priorities: [level(1, { impact: ["down"], workaround: ["none"] }), level(2, {})],
  ...more,
});
const weights = (it: Deciding, given: GivenAnswers = {}, plan: string | null = null) =>
  Object.fromEntries(weightsOf(it, given, plan));

test("a question that no rule names hangs on nothing, and how bad it is stays asked whatever is known", () => {
  expect(weights(made({}))).toEqual({ impact: "terms", workaround: "terms" });
  expect(weights(made({ priorities: [level(1, {})] }))).toEqual({ impact: "terms" });
  expect(weights(made({}), { impact: "none" })).toEqual({ impact: "terms" });
  expect(weights(made({ asks: ["pattern", "workaround"] }), { impact: "down" })).toEqual({ workaround: "terms" });
});

test("an answer settles the questions that it leaves without weight", () => {
  expect(weights(made({}), { impact: "severe" })).toEqual({ impact: "terms" });
  expect(weights(made({}), { impact: "down", workaround: "none" })).toEqual({ impact: "terms", workaround: "terms" });
  const either = made({
    priorities: [level(1, { impact: ["down"] }), level(2, { preview: [true] }), level(3, {})],
  });
  expect(weights(either, { impact: "down" })).toEqual({ impact: "terms" });
  expect(weights(either, { impact: "severe" })).toEqual({ impact: "terms", preview: "terms" });
  expect(weights(either)).toEqual({ impact: "terms", preview: "terms" });
});

test("what is usual stands in for what was not said, so a question may gain weight with an answer", () => {
  const priorities = [level(1, { pattern: ["constant"] }), level(2, { workaround: ["none"] }), level(3, {})];
  const it = made({ asks: ["impact", "pattern", "workaround"], priorities });
  const both = { impact: "terms", pattern: "terms" };
  expect(weights(it, { impact: "down" })).toEqual(both);
  expect(weights(it, { impact: "down", pattern: "constant" })).toEqual(both);
  expect(weights(it, { impact: "down", pattern: "intermittent" })).toEqual({ ...both, workaround: "terms" });
  expect(weights({ ...it, asks: ["impact", "workaround", "pattern"] }, { impact: "down" })).toEqual(both);
});

test("of two questions that can stand for each other the one that is asked first stays", () => {
  const priorities = [level(1, { preview: [true], goLive: [true] }), level(2, {})];
  const it = (asks: Question[]) => weights(made({ asks, priorities }), { impact: "down" });
  expect(it(["impact", "preview", "goLive"])).toEqual({ impact: "terms", preview: "terms" });
  expect(it(["impact", "goLive", "preview"])).toEqual({ impact: "terms", goLive: "terms" });
});

test("what only a warning hangs on is advice, and stays so where the priority is settled", () => {
  const warned = made({ caveats: [caveat("a", { pattern: ["intermittent"] })] });
  expect(weights(warned, { impact: "none" })).toEqual({ impact: "terms", pattern: "advice" });
  expect(weights(warned, { impact: "down" })).toEqual({ impact: "terms", pattern: "advice", workaround: "terms" });
  const either = [caveat("a", { pattern: ["intermittent"] }), caveat("b", { pattern: ["constant"] })];
  expect(weights(made({ caveats: either }), { impact: "none" })).toEqual({ impact: "terms", pattern: "advice" });
  const both = [caveat("a", { pattern: ["intermittent"] }), caveat("a", { pattern: ["constant"] })];
  expect(weights(made({ caveats: both }), { impact: "none" })).toEqual({ impact: "terms" });
});

test("a promise that is refused gives weight to what refuses it, for the plan and the priority that it names", () => {
  const refuses = (rule: object) => made({ noGuarantee: [{ why: text, source, ...rule }] });
  const settled: GivenAnswers = { impact: "none" };
  const asked = { impact: "terms", preview: "terms" };
  expect(weights(refuses({ when: { preview: [true] } }), settled)).toEqual(asked);
  expect(weights(refuses({}), settled)).toEqual({ impact: "terms" });
  const ofPlan = refuses({ when: { preview: [true] }, plans: ["basic"] });
  expect([weights(ofPlan, settled, "basic"), weights(ofPlan, settled, "pro"), weights(ofPlan, settled)]).toEqual([
    asked,
    { impact: "terms" },
    { impact: "terms" },
  ]);
  const ofLevel = (at: number) => refuses({ when: { preview: [true] }, priorities: [at] });
  expect([weights(ofLevel(2), settled), weights(ofLevel(1), settled)]).toEqual([asked, { impact: "terms" }]);
  const [why, other] = [{ when: { preview: [true] } }, { when: { preview: [false] } }];
  const twice = made({ noGuarantee: [why, other].map((rule) => ({ why: text, source, ...rule })) });
  expect(weights(twice, settled)).toEqual(asked);
});

test("answers that no level takes are one outcome like any other", () => {
  const partial = made({ priorities: [level(1, { workaround: ["none"] })] });
  expect(weights(partial, { impact: "down" })).toEqual({ impact: "terms", workaround: "terms" });
  const refused = { why: text, source, when: { preview: [true] }, priorities: [1] };
  expect(weights({ ...partial, noGuarantee: [refused] }, { impact: "down", workaround: "partial" })).toEqual({
    impact: "terms",
    workaround: "terms",
  });
});

test("what somebody must say himself is not taken for granted: whatever he may answer still decides", () => {
  const priorities = [level(1, { workaround: ["none"], preview: [true] }), level(2, {})];
  const it = made({ priorities });
  expect(weights(it, { impact: "down" })).toEqual({ impact: "terms", preview: "terms" });
  expect(weights(it, { impact: "down", workaround: "none" })).toEqual({ impact: "terms", preview: "terms" });
  expect(weights(it, { impact: "down", preview: true })).toEqual({
    impact: "terms",
    preview: "terms",
    workaround: "terms",
  });
  expect(weights(it, { impact: "down", workaround: "partial" })).toEqual({ impact: "terms", workaround: "terms" });
});

test("missing is how bad it is, then what somebody has to say himself and what still decides", () => {
  expect(missingIn(made({}), {}, null)).toEqual(["impact"]);
  expect(missingIn(made({}), { impact: "down" }, null)).toEqual(["workaround"]);
  expect(missingIn(made({}), { impact: "down", workaround: "none" }, null)).toEqual([]);
  expect(missingIn(made({}), { impact: "severe" }, null)).toEqual([]);
  expect(missingIn(made({}), { impact: "none" }, null)).toEqual([]);
  const advised = made({
    priorities: [level(1, { pattern: ["intermittent"] }), level(2, {})],
    caveats: [caveat("a", { workaround: ["partial"] })],
  });
  expect(weights(advised, { impact: "down" })).toMatchObject({ workaround: "advice", pattern: "terms" });
  expect(missingIn(advised, { impact: "down" }, null)).toEqual([]);
});
