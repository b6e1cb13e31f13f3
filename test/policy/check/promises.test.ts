// For every plan and level the first response is spoken of once, and for every plan the phone.
import { expect, test } from "vitest";
import { checkPromises } from "../../../src/policy/check/promises.ts";
import type { Policy, Target } from "../../../src/policy/policy.ts";
import { acme, en, hotlines, source } from "../acme.ts";
import { said } from "./said.ts";

const why = en("x");
const first = (part: Partial<Target>): Target => ({
  ...{ kind: "first-response", priorities: [1, 2], within: { amount: 1, unit: "hours" }, measure: "aim", source },
  ...part,
});
const bare: Policy = { ...acme, plans: [], noGuarantee: undefined, targets: [first({})] };
const missing = (where: string) =>
  `targets: nothing is said about the first response for ${where}; add a target, or an entry under noGuarantee`;
const again = (place: string, kind: string, where: string, count = 2) =>
  `${place}: the ${kind} for ${where} is given a second time; keep one of the ${count}`;
const unphoned = (whom: string) =>
  `plans: nothing is said about the phone for ${whom}; add the plan to hotlines, or say under noPhone why there is no number`;
const offered = (plans: string[]) =>
  acme.priorities.map((one, nth) => (nth === 0 ? { ...one, offered: { plans, otherwise: why } } : one));

test.each<[string, Partial<Policy>, string[]]>([
  ["a level of which nothing is said", { targets: [first({ priorities: [2] })] }, [missing("priority 1")]],
  [
    "a level that is refused",
    { targets: [first({ priorities: [2] })], noGuarantee: [{ priorities: [1], why, source }] },
    [],
  ],
  [
    "a level that is refused under a condition only",
    { targets: [first({ priorities: [2] })], noGuarantee: [{ priorities: [1], when: {}, why, source }] },
    [missing("priority 1")],
  ],
  [
    "a level that is promised and refused",
    { noGuarantee: [{ priorities: [2], why, source }] },
    [again("noGuarantee[0]", "first-response", "priority 2")],
  ],
  [
    "a level promised three times is told once a place",
    { targets: [first({}), first({}), first({ priorities: [1] })] },
    [again("targets[1]", "first-response", "priority 1", 3), again("targets[2]", "first-response", "priority 1", 3)],
  ],
  [
    "a follow-up given twice, refusals being none of its matter",
    {
      targets: [first({ kind: "follow-up", priorities: [1] }), first({ kind: "follow-up", priorities: [1] })],
      noGuarantee: [{ why, source }],
    },
    [again("targets[1]", "follow-up", "priority 1")],
  ],
  [
    "times a week for an answer",
    { targets: [first({ within: { amount: 2, unit: "times-a-week" } })] },
    ["targets[0].within.unit: times a week are a rhythm, which a first-response has not; write a length of time"],
  ],
  [
    "times a week for a follow-up",
    { targets: [first({}), first({ kind: "follow-up", within: { amount: 2, unit: "times-a-week" } })] },
    [],
  ],
  [
    "what holds otherwise than nobody knows what",
    { targets: [first({ otherwise: { within: { amount: 1, unit: "hours" } } })] },
    [
      "targets[0].otherwise: it is said what holds otherwise, and not which way of reporting is meant; add by: phone, web or email",
    ],
  ],
  [
    "what holds otherwise",
    { targets: [first({ by: "phone", otherwise: { within: { amount: 1, unit: "hours" } } })] },
    [],
  ],
  ["nothing of a phone", { noPhone: undefined }, [unphoned("anybody")]],
  [
    "a phone and none",
    { hotlines },
    [
      "noPhone[0]: anybody has a phone under hotlines and none under noPhone; leave the plan out of hotlines or out of noPhone",
    ],
  ],
  ["a phone", { hotlines, noPhone: [] }, []],
])("%s, where there is one kind of customer", (_, part, lines) => {
  expect(said(checkPromises({ ...bare, ...part }))).toEqual(lines);
});

test.each<[string, Partial<Policy>, string[]]>([
  ["sound promises", {}, []],
  [
    "plans of which nothing is said, each told",
    { noGuarantee: [] },
    [missing("plan bronze, priority 1"), missing("plan bronze, priority 2")],
  ],
  [
    "a plan that may choose no level",
    { priorities: offered(["gold"]).slice(0, 1), targets: [first({ priorities: [1], plans: ["gold"] })] },
    ["silver", "bronze"].map((plan) => `plans: the plan ${plan} may choose no level; offer it one`),
  ],
  [
    "a level that a plan may not choose needs no promise to it",
    { priorities: offered(["gold", "silver"]), noGuarantee: [{ plans: ["bronze"], priorities: [2], why, source }] },
    [],
  ],
  [
    "a rule for all that comes to one plan a second time",
    { noGuarantee: [{ why, source }] },
    [again("noGuarantee[0]", "first-response", "plan gold, priority 1")],
  ],
  [
    "phones for some",
    { hotlines: { ...hotlines, plans: ["gold"] }, noPhone: [{ plans: ["gold", "bronze"], why, source }] },
    [
      "noPhone[0]: plan gold has a phone under hotlines and none under noPhone; leave the plan out of hotlines or out of noPhone",
      unphoned("plan silver"),
    ],
  ],
])("%s, where there are plans", (_, part, lines) => {
  expect(said(checkPromises({ ...acme, ...part }))).toEqual(lines);
});

test("a rule for plans says nothing to a vendor who has none", () => {
  expect(said(checkPromises({ ...bare, targets: [first({ plans: ["gold"] })] }))).toEqual([
    missing("priority 1"),
    missing("priority 2"),
  ]);
});
