// What is different between two versions of a policy, in the order in which people ask.
import { expect, test } from "vitest";
import { alike } from "../../src/policy/change/alike.ts";
import { changesBetween } from "../../src/policy/change/between.ts";
import { ruleNames } from "../../src/policy/change/change.ts";
import type { Policy, Target } from "../../src/policy/policy.ts";
import { acme, en, hotlines, source } from "./acme.ts";

test.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: 1, source: "x", readings: ["y"], b: undefined }, { a: 1 }, true],
  [{ a: { source: "x", b: 1 } }, { a: { b: 1, source: "y" } }, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { a: 2 }, false],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: null }, {}, false],
  [{ a: [] }, { a: {} }, false],
  [null, null, true],
  [undefined, undefined, true],
  [undefined, null, false],
  ["a", "b", false],
  [{ b: 1, a: 2, c: 3 }, { c: 3, a: 2, b: 1 }, true],
])("%j and %j say the same: %s", (one, other, same) => {
  expect(alike(one, other)).toBe(same);
});

test("a policy and itself, told with other documents, differ in nothing", () => {
  const moved = acme.targets.map((one) => ({ ...one, source: { document: "guide", section: "Elsewhere" } }));
  expect(changesBetween(acme, { ...acme, version: "2", targets: moved, about: en("other words") })).toEqual([]);
});

const [gold, silver, bronze] = acme.plans;
const [high, low] = acme.priorities;
const [soon, days, follow] = acme.targets;
const { office } = acme.calendars;
if (!gold || !silver || !bronze || !high || !low || !soon || !days || !follow || !office)
  throw new Error("acme has lost a part");

const reading = (inForce: string) => ({ published: en("x"), inForce, options: {}, source });
const channel = { id: "mail", kind: "email", name: en("Mail"), access: "anyone", source } as const;
const promise = (level: number, target: Target["kind"], plans: string[], before: unknown, after: unknown) => ({
  ...{ kind: "promise", level, target, plans, before, after },
});
const promised = (amount: number, unit: string, calendar: string | null, measure = "aim") => ({
  within: { amount, unit },
  calendar,
  measure,
});

test.each<[string, Partial<Policy>, Partial<Policy>, object[]]>([
  [
    "a plan that came, one that went, one with another name",
    { plans: [gold, silver] },
    { plans: [{ ...gold, name: "Golden" }, bronze], noGuarantee: undefined },
    [
      { kind: "removed", thing: "plan", name: "Silver" },
      { kind: "renamed", thing: "plan", name: "Golden", before: "Gold" },
      { kind: "added", thing: "plan", name: "Bronze" },
      { kind: "rule", rule: "noGuarantee" },
    ],
  ],
  [
    "a priority that came, one with another name",
    { priorities: [high] },
    { priorities: [{ ...high, name: "Urgent" }, low] },
    [
      { kind: "renamed", thing: "priority", name: "Urgent", before: "High" },
      { kind: "added", thing: "priority", name: "Low" },
    ],
  ],
  ["a priority that went", {}, { priorities: [high] }, [{ kind: "removed", thing: "priority", name: "Low" }]],
  [
    "answers that lead to another priority",
    {},
    { priorities: [{ ...high, when: [{ impact: ["down"] }] }, low] },
    [{ kind: "suggested", level: 1 }],
  ],
  [
    "a shorter time, told once for the plans that it is the same for",
    {},
    { targets: [{ ...soon, within: { amount: 2, unit: "hours" } }, days, follow] },
    [promise(1, "first-response", ["Gold", "Silver"], promised(4, "hours", null), promised(2, "hours", null))],
  ],
  [
    "times that now differ from plan to plan",
    {},
    {
      targets: [
        { ...soon, plans: ["gold"], measure: "guarantee" },
        { ...soon, plans: ["silver"], within: { amount: 4, unit: "business-hours" }, calendar: "office" },
        days,
        follow,
      ],
    },
    [
      promise(1, "first-response", ["Gold"], promised(4, "hours", null), promised(4, "hours", null, "guarantee")),
      promise(1, "first-response", ["Silver"], promised(4, "hours", null), promised(4, "business-hours", "office")),
    ],
  ],
  [
    "a promise that went, and one of another kind that came",
    {},
    { targets: [soon, days, { ...follow, kind: "restoration" }] },
    [
      promise(1, "restoration", ["Gold"], null, promised(1, "hours", null)),
      promise(1, "follow-up", ["Gold"], promised(1, "hours", null), null),
    ],
  ],
  [
    "a refusal that is lifted",
    {},
    { noGuarantee: [], targets: [soon, days, follow, { ...soon, plans: ["bronze"] }] },
    [
      promise(1, "first-response", ["Bronze"], "refused", promised(4, "hours", null)),
      promise(2, "first-response", ["Bronze"], "refused", null),
      { kind: "rule", rule: "noGuarantee" },
    ],
  ],
  [
    "a refusal at one level, and one under a condition",
    { noGuarantee: [] },
    {
      noGuarantee: [
        { plans: ["bronze"], priorities: [2], why: en("x"), source },
        { plans: ["bronze"], priorities: [1], when: {}, why: en("x"), source },
      ],
    },
    [promise(2, "first-response", ["Bronze"], null, "refused"), { kind: "rule", rule: "noGuarantee" }],
  ],
  [
    "a level that a plan may choose no longer",
    {},
    { priorities: [{ ...high, offered: { plans: ["silver", "bronze"], otherwise: en("x") } }, low] },
    [
      promise(1, "first-response", ["Gold"], promised(4, "hours", null), null),
      promise(1, "follow-up", ["Gold"], promised(1, "hours", null), null),
    ],
  ],
  [
    "a vendor with one kind of customer",
    { plans: [], targets: [{ ...soon, plans: undefined }, days], noGuarantee: [] },
    { plans: [], targets: [{ ...soon, plans: undefined, measure: "average" }, days], noGuarantee: [] },
    [promise(1, "first-response", [], promised(4, "hours", null), promised(4, "hours", null, "average"))],
  ],
  [
    "no plans where there were some",
    { plans: [gold], targets: [{ ...soon, plans: undefined }], noGuarantee: undefined },
    { plans: [], targets: [], noGuarantee: undefined },
    [{ kind: "removed", thing: "plan", name: "Gold" }],
  ],
  [
    "plans where there were none: what is promised to them cannot be compared",
    { plans: [], noGuarantee: undefined },
    { plans: [gold], targets: [], noGuarantee: undefined },
    [{ kind: "added", thing: "plan", name: "Gold" }],
  ],
  ["a calendar of a unit that needs none", { targets: [{ ...soon, calendar: "office" }, days, follow] }, {}, []],
  [
    "other hours, a calendar that came, one that went",
    { calendars: { office: office, night: office } },
    { calendars: { office: { ...office, zone: "UTC" }, noon: office } },
    [
      { kind: "hours", name: "office", before: office, after: { ...office, zone: "UTC" } },
      { kind: "removed", thing: "calendar", name: "night" },
      { kind: "added", thing: "calendar", name: "noon" },
    ],
  ],
  [
    "numbers",
    { hotlines: { ...hotlines, lines: [...hotlines.lines, { number: "2", country: "DE", place: en("x") }] } },
    {
      hotlines: {
        ...hotlines,
        lines: [
          ...hotlines.lines.map((one) => ({ ...one, extension: "9" })),
          { number: "3", country: "DE", place: en("x") },
        ],
      },
    },
    [
      { kind: "removed", thing: "number", name: "2" },
      { kind: "altered", thing: "number", name: "+49 30 901820" },
      { kind: "added", thing: "number", name: "3" },
    ],
  ],
  ["a first number", {}, { hotlines }, [{ kind: "added", thing: "number", name: "+49 30 901820" }]],
  ["a last number", { hotlines }, {}, [{ kind: "removed", thing: "number", name: "+49 30 901820" }]],
  [
    "channels",
    { channels: [...acme.channels, channel] },
    { channels: [...acme.channels.map((one) => ({ ...one, preferred: true })), { ...channel, id: "post" }] },
    [
      { kind: "removed", thing: "channel", name: "mail" },
      { kind: "altered", thing: "channel", name: "web" },
      { kind: "added", thing: "channel", name: "post" },
    ],
  ],
  [
    "readings",
    { readings: { zone: reading("a"), pause: reading("a"), same: reading("a") } },
    { readings: { zone: reading("b"), start: reading("a"), same: reading("a") } },
    [
      { kind: "read", id: "zone", before: "a", after: "b" },
      { kind: "removed", thing: "reading", name: "pause" },
      { kind: "added", thing: "reading", name: "start" },
    ],
  ],
  [
    "rules, in their order",
    {},
    {
      bring: [en("the log")],
      unprioritised: 2,
      response: { ...acme.response, pauses: true },
      notes: [{ id: "bye", moment: "closed", text: en("bye"), source }],
    },
    [
      { kind: "rule", rule: "response" },
      { kind: "rule", rule: "unprioritised" },
      { kind: "rule", rule: "notes" },
      { kind: "rule", rule: "bring" },
    ],
  ],
])("%s", (_, before, after, changes) => {
  expect(changesBetween({ ...acme, ...before }, { ...acme, ...after })).toEqual(changes);
});

test("every rule is compared, each by its own part of the file", () => {
  expect(ruleNames).toEqual([
    ...[
      "response",
      "closesAfter",
      "contact",
      "reclassification",
      "escalation",
      "unprioritised",
      "noGuarantee",
      "noPhone",
      "caveats",
    ],
    ...["outside", "notes", "bring"],
  ]);
});
