// What each plan is promised at each level, as a table of columns.
import { expect, test } from "vitest";
import { promisesByPlan } from "../../src/policy/matrix.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { acme, en, source } from "./acme.ts";

/** Each column: its plans, and each cell as what is withheld, refused, promised. */
function table(policy: Policy): (readonly [string, ...string[]])[] {
  return promisesByPlan(policy).map(({ plans, cells }) => [
    plans.map(({ name }) => name).join(", "),
    ...cells.map(({ withheld, refused, targets }) =>
      [withheld?.en, refused?.en, ...targets.map(({ kind, within }) => `${kind} ${within.amount}`)]
        .filter((one) => one !== undefined)
        .join("; "),
    ),
  ]);
}
const [soon, days, follow] = acme.targets;
if (!soon || !days || !follow) throw new Error("acme has lost a promise");
const why = en("no");

test("plans that are promised the same share a column, and every level is a cell", () => {
  expect(table(acme)).toEqual([
    ["Gold", "first-response 4; follow-up 1", "first-response 2"],
    ["Silver", "first-response 4", "first-response 2"],
    ["Bronze", "it is free", "it is free"],
  ]);
  expect(table({ ...acme, targets: [soon, days] })[0]?.[0]).toBe("Gold, Silver");
});

test("one kind of customer has one column, of promises for all", () => {
  const all = { ...soon, plans: undefined };
  expect(table({ ...acme, plans: [], targets: [all, days], noGuarantee: undefined })).toEqual([
    ["", "first-response 4", ""],
  ]);
});

test("in a cell promises stand in the order of their kinds, not of the file", () => {
  expect(table({ ...acme, targets: [follow, soon, { ...follow, kind: "restoration" }] })[0]?.[1]).toBe(
    "first-response 4; restoration 1; follow-up 1",
  );
});

test("a refusal takes the promised times with it where one of them is the first response; beside others it is told", () => {
  const refusing = (targets: Policy["targets"]) =>
    table({ ...acme, targets, noGuarantee: [{ priorities: [1], why, source }] })[0];
  expect(refusing(acme.targets)).toEqual(["Gold, Silver", "no", "first-response 2"]);
  expect(refusing([follow])).toEqual(["Gold", "no; follow-up 1", ""]);
});

test("what is refused under a condition, to other plans or at other levels is not in the cell", () => {
  const rules: Policy["noGuarantee"] = [
    { when: { impact: ["down"] }, why, source },
    { plans: ["bronze"], why: en("bronze"), source },
    { plans: ["silver"], priorities: [2], why: en("silver"), source },
  ];
  expect(table({ ...acme, noGuarantee: rules })).toEqual([
    ["Gold", "first-response 4; follow-up 1", "first-response 2"],
    ["Silver", "first-response 4", "silver"],
    ["Bronze", "bronze", "bronze"],
  ]);
});

test("a level that a plan may not choose says what that plan is told, and nothing else", () => {
  const [high, low] = acme.priorities;
  if (!high || !low) throw new Error("acme has lost a level");
  const offered = { plans: ["gold"], otherwise: en("ask for Gold") };
  expect(table({ ...acme, priorities: [{ ...high, offered }, low] })).toEqual([
    ["Gold", "first-response 4; follow-up 1", "first-response 2"],
    ["Silver", "ask for Gold", "first-response 2"],
    ["Bronze", "ask for Gold", "it is free"],
  ]);
});
