// Worked examples ask what can be answered and expect what can be compared.
import { expect, test } from "vitest";
import { checkExamples } from "../../../src/policy/check/examples.ts";
import type { Example } from "../../../src/policy/policy.ts";
import { acme, en, hotlines, source } from "../acme.ts";
import { said } from "./said.ts";

const whole = {
  ...acme,
  hotlines,
  caveats: [{ id: "old", priorities: [1], when: {}, text: en("old"), source }],
};
const at = "2026-11-23T09:00:00Z";
const answers = { impact: "none" } as const;
const untimed = "examples[0].given: what is expected depends on the time; add given.reportedAt";

test.each<[string, Example, string[]]>([
  ["answers and their priority", { given: { answers }, expect: { priority: 2, caveats: ["old", "not-offered"] } }, []],
  [
    "a time, a plan and a time to come",
    { given: { priority: 1, plan: "gold", reportedAt: at }, expect: { firstResponse: at, hotlineOpen: false } },
    [],
  ],
  ["a number, or that there is none", { given: { priority: 1, plan: "gold" }, expect: { hotline: "no phone" } }, []],
  ["a published number", { given: { priority: 1, plan: "gold" }, expect: { hotline: "+49 30 901820" } }, []],
  [
    "no guarantee, at whatever time",
    { given: { priority: 1, plan: "gold" }, expect: { firstResponse: "no guarantee" } },
    [],
  ],
  [
    "nothing given, nothing expected",
    { given: {}, expect: {} },
    [
      "examples[0].given: the example has neither answers nor a priority; add one of the two",
      "examples[0].expect: nothing is expected; add what should come out",
    ],
  ],
  [
    "an answer that nobody gives",
    { given: { answers: { impact: "down" } }, expect: { priority: 1 } },
    ["examples[0].given.answers: no answer is given to workaround; add it"],
  ],
  [
    "no answer that matters",
    { given: { answers: {} }, expect: { priority: 1 } },
    ["examples[0].given.answers: no answer is given to impact; add it"],
  ],
  [
    "a number without the plan",
    { given: { priority: 1 }, expect: { hotline: "no phone" } },
    ["examples[0].given: what is expected depends on the plan; add the plan"],
  ],
  [
    "an unpublished number",
    { given: { priority: 1, plan: "gold" }, expect: { hotline: "+49 30 1" } },
    ["examples[0].expect.hotline: +49 30 1 is no number of this policy; write it exactly as under hotlines"],
  ],
  [
    "a priority of which it is said",
    { given: { priority: 1 }, expect: { priority: 1 } },
    ["examples[0].expect: a priority or caveats follow from answers only; give answers"],
  ],
  [
    "caveats without answers",
    { given: { priority: 1 }, expect: { caveats: [] } },
    ["examples[0].expect: a priority or caveats follow from answers only; give answers"],
  ],
  [
    "a caveat that is none",
    { given: { answers }, expect: { caveats: ["old", "new"] } },
    ['examples[0].expect.caveats[1]: there is no caveat "new"; write a caveat\'s id'],
  ],
  ["an open line at no time", { given: { priority: 1, plan: "gold" }, expect: { hotlineOpen: true } }, [untimed]],
  ...(["firstResponse", "restoration", "actionPlan", "workaround", "resolution", "followUp"] as const).map(
    (name): [string, Example, string[]] => [
      `${name} at no time`,
      { given: { priority: 1, plan: "gold" }, expect: { [name]: at } },
      [untimed],
    ],
  ),
])("%s", (_, example, lines) => {
  expect(said(checkExamples({ ...whole, examples: [example] }))).toEqual(lines);
});

test("each is told by its place; without plans, lines and caveats nothing depends on them", () => {
  const { hotlines: _, caveats: __, ...bare } = whole;
  const examples: Example[] = [
    { given: { priority: 1, reportedAt: at }, expect: { followUp: "none" } },
    { given: { answers }, expect: { caveats: ["old"], hotline: "1" } },
  ];
  expect(said(checkExamples({ ...bare, plans: [], examples }))).toEqual([
    "examples[1].expect.hotline: 1 is no number of this policy; write it exactly as under hotlines",
    'examples[1].expect.caveats[0]: there is no caveat "old"; write a caveat\'s id',
  ]);
});
