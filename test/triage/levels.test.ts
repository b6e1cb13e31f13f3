// The levels of a vendor as one customer has them: what a plan may not choose, what nobody guarantees, what rests on a reading.
import { describe, expect, test } from "vitest";
import type { Policy } from "../../src/policy/policy.ts";
import type { Rung } from "../../src/policy/promise.ts";
import { levelsOf } from "../../src/triage/levels.ts";
import { suggest } from "../../src/triage/suggest.ts";
import { readingsInForce, termsOf } from "../../src/triage/terms.ts";
import { answers, germany, granted, policy, shortfallOf } from "./shelf.ts";

const netcor = policy("netcor");
const plan = (id: string) => ({ id, name: id.toUpperCase() });
const source = { document: "d", section: "s" };
const text = { en: "x", de: "x", ro: "x" };
const otherwise = { en: "only on gold", de: "nur bei Gold", ro: "doar la Gold" };
const only = (...plans: string[]) => ({ plans, otherwise, source });
const withheld = (...levels: number[]): Policy => ({
  ...netcor,
  plans: [plan("gold"), plan("tin")],
  priorities: netcor.priorities.map((one) => (levels.includes(one.level) ? { ...one, offered: only("gold") } : one)),
});
const worst = answers({ impact: "down", workaround: "none" });

describe("a level that a plan may not choose", () => {
  test("is none of its levels, and is said so by number", () => {
    const levels = (given: object) => granted(levelsOf(withheld(1), given)).map(({ level }) => level);
    expect([levels({ plan: "gold" }), levels({ plan: "tin" })]).toEqual([
      [1, 2, 3, 4],
      [2, 3, 4],
    ]);
    expect(shortfallOf(levelsOf(withheld(1), { plan: "tin" }, 1))).toEqual({
      code: "unknown-priority",
      priority: 1,
      priorities: [2, 3, 4],
    });
  });

  test("gives way to the next that it may, with the vendor's word for it", () => {
    const suggested = (it: Policy, plan?: string | null) => suggest(it, worst, plan);
    expect(suggested(withheld(1), "gold")).toMatchObject({ priority: 1, caveats: [] });
    expect(suggested(withheld(1), null)).toMatchObject({ priority: 1, caveats: [] });
    const { priority, caveats, because } = suggested(withheld(1), "tin");
    expect({ priority, caveats }).toEqual({ priority: 2, caveats: [{ id: "not-offered", text: otherwise }] });
    expect(because.map(({ question }) => question)).toContain("impact");
    expect(suggested(withheld(1, 2), "tin").priority).toBe(3);
  });

  test("gives way to a more urgent one where no other is left, and never to nothing", () => {
    const last = answers({ impact: "none" });
    expect(suggest(withheld(4), last, "tin")).toMatchObject({ priority: 3, caveats: [{ id: "not-offered" }] });
    expect(suggest(withheld(2, 3, 4), last, "tin").priority).toBe(1);
    expect(() => suggest(withheld(1, 2, 3, 4), last, "tin")).toThrow("netcor has no priority for");
  });
});

test("near misses stand in the order of their priorities, however the questions do", () => {
  const [first] = netcor.priorities;
  if (!first) throw new Error("netcor has no priority");
  const level = (at: number, when: object) => ({ ...first, level: at, when: [when] });
  const asks = ["impact", "preview", "pattern"] as const;
  const rows = [level(1, { pattern: ["intermittent"] }), level(2, { preview: [true] }), level(3, {})];
  const it = (questions: readonly (typeof asks)[number][]) =>
    suggest({ ...netcor, caveats: undefined, asks: [...questions], priorities: rows }, answers({})).nearMisses;
  expect(it(asks).map(({ priority }) => priority)).toEqual([1, 2]);
  expect(it(["pattern", "preview"]).map(({ priority }) => priority)).toEqual([1, 2]);
});

describe("what nobody guarantees", () => {
  const [target] = netcor.targets;
  if (!target) throw new Error("netcor promises nothing");
  const { readings: _readings, ...bare } = target;
  const within = { amount: 4, unit: "hours" } as const;
  const of = (kinds: Policy["targets"][number]["kind"][], rule: object) => {
    const targets = kinds.map((kind) => ({ ...bare, kind, within, calendar: undefined, otherwise: undefined }));
    const [level] = granted(levelsOf({ ...netcor, targets, noGuarantee: [{ why: text, source, ...rule }] }, {}));
    return level?.targets.map(({ kind, guaranteed }) => `${kind} ${guaranteed}`);
  };

  test("stands beside what is published of the rest, where nothing is of the first response", () => {
    expect(of(["restoration"], {})).toEqual(["first-response false", "restoration true"]);
    expect(of(["first-response", "restoration"], {})).toEqual(["first-response false", "restoration false"]);
    expect(of(["restoration"], { when: {} })).toEqual(["restoration false"]);
    expect(of([], {})).toEqual(["first-response false"]);
    expect(of([], { when: {} })).toEqual(["first-response false"]);
  });

  test("is so for the priorities that the rule names alone", () => {
    expect(of(["restoration"], { priorities: [1] })).toEqual(["first-response false", "restoration true"]);
    expect(of(["restoration"], { priorities: [2] })).toEqual(["restoration true"]);
  });

  test("leaves a promise without another way none", () => {
    const targets = [{ ...bare, within, calendar: undefined, otherwise: undefined }];
    const [level] = granted(levelsOf({ ...netcor, noGuarantee: undefined, targets }, {}));
    expect(level?.targets[0]).not.toHaveProperty("otherwise");
    expect(level?.targets[0]).toMatchObject({ readings: [], by: null });
  });
});

test("a level rests on the readings that it names, and on none where it names none", () => {
  const priorities = netcor.priorities.map(({ readings: _readings, ...one }) => one);
  const [plain] = granted(levelsOf({ ...netcor, priorities }, { site: germany }));
  const named = priorities.map((one) => ({ ...one, readings: ["netcor.zone"] }));
  const [resting] = granted(levelsOf({ ...netcor, priorities: named }, { site: germany }));
  expect([plain?.readings, resting?.readings]).toEqual([[], ["netcor.zone"]]);
});

describe("the terms of a case", () => {
  const rung = (id: string, plans?: string[]): Rung => ({
    ...{ id, plans, priorities: undefined, allowed: "missed", whom: text, how: text, say: text, source },
  });
  const terms = (more: Partial<Policy>, given: object = {}) =>
    granted(termsOf({ ...netcor, ...more }, { site: germany, ...given }));

  test("hold the rungs of the ladder that the plan has, and no ladder where there is none", () => {
    const plans = [plan("gold"), plan("tin")];
    const escalation = [rung("all"), rung("some", ["gold"])];
    const of = (id: string) => terms({ plans, escalation }, { plan: id }).ladder?.map((one) => one.id);
    expect([of("gold"), of("tin")]).toEqual([["all", "some"], ["all"]]);
    expect(terms({ plans, escalation: [rung("some", ["gold"])] }, { plan: "tin" })).not.toHaveProperty("ladder");
    expect(terms({ escalation: undefined })).not.toHaveProperty("ladder");
  });

  test("name the plan, who may change the level, and the notes, each or none", () => {
    const one = terms({ plans: [plan("gold")] });
    expect(one.plan).toEqual({ id: "gold", name: "GOLD" });
    expect(terms({ plans: [] }).plan).toBeNull();
    const reclassification = { by: "vendor" as const, text, source };
    expect(terms({ reclassification }).reclassification).toEqual({ by: "vendor", text });
    expect(terms({ reclassification: undefined }).reclassification).toBeNull();
    expect(terms({ notes: undefined }).notes).toEqual([]);
  });

  test("ask for a plan where only promises differ by it, and where only the ways to call do", () => {
    const plans = [plan("gold"), plan("tin")];
    const [target] = netcor.targets;
    if (!target) throw new Error("netcor promises nothing");
    const plain = { plans, noGuarantee: undefined, noPhone: undefined, hotlines: undefined };
    const needed = (more: Partial<Policy>) =>
      shortfallOf(termsOf({ ...netcor, ...plain, ...more }, { site: germany }))?.code;
    expect(needed({ targets: [{ ...target, plans: ["gold"] }] })).toBe("plan-needed");
    expect(needed({ noPhone: [{ plans: ["gold"], why: text, source }] })).toBe("plan-needed");
    expect(needed({})).toBeUndefined();
  });

  test("tell of a reading how it is read and each other way", () => {
    const options = {
      one: { text: { ...text, en: "one" }, value: 1 },
      two: { text: { ...text, en: "two" }, value: 2 },
    };
    const [reading] = readingsInForce({
      id: "a",
      readings: { r: { published: text, inForce: "one", options, source } },
    });
    expect([reading?.chosen.en, reading?.others.map(({ en }) => en)]).toEqual(["one", ["two"]]);
  });
});
