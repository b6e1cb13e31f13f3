// Every combination of answers gets one priority, and every rule is there for some of them.
import { expect, test } from "vitest";
import { checkLevels } from "../../../src/policy/check/levels.ts";
import type { Condition } from "../../../src/policy/impact.ts";
import type { Policy } from "../../../src/policy/policy.ts";
import { acme, en, source } from "../acme.ts";
import { said } from "./said.ts";

const [high, low] = acme.priorities;
const levels = (...changed: Partial<Policy["priorities"][number]>[]) =>
  changed.flatMap((one, nth) => {
    const usual = nth === 0 ? high : low;
    return usual ? [{ ...usual, ...one }] : [];
  });
const caveat = (when: Condition) => ({ caveats: [{ id: "x", priorities: [1], when, text: en("x"), source }] });
const free = (when?: Condition) => ({
  noGuarantee: [
    { why: en("x"), source },
    { when, why: en("x"), source },
  ],
});
const topics = { outside: { topics: [en("billing")], source } };
const order = "list the levels from the most urgent, 1, to the least, each once";

test.each<[string, Partial<Policy>, string[]]>([
  ["sound levels", {}, []],
  [
    "levels that fall back",
    { priorities: levels({ level: 2 }, { level: 1 }) },
    [`priorities[1].level: level 1 comes after level 2; ${order}`],
  ],
  [
    "a level twice",
    { priorities: levels({ level: 2 }, { level: 2 }) },
    [`priorities[1].level: level 2 comes after level 2; ${order}`],
  ],
  [
    "topics of which nobody is asked",
    topics,
    ["outside: nobody is asked whether it is about these topics; add outside to asks"],
  ],
  [
    "a question after topics that nobody lists",
    { asks: ["impact", "outside"] },
    ['asks: "outside" is asked and no topic is listed; list the topics under outside'],
  ],
  ["topics that are asked", { ...topics, asks: ["impact", "outside"] }, []],
  [
    "two levels of one word",
    { priorities: levels({ aliases: ["A", "Top"] }, { aliases: ["B", "top!"] }) },
    ['priorities[1].aliases[1]: level 1 is called "top!" too; give it another word'],
  ],
  ["a level's own words", { priorities: levels({ aliases: ["A"] }, { aliases: ["B", "Low", "?"] }) }, []],
  [
    "a level's rule on what is not asked",
    { priorities: levels({ when: [{ impact: ["down"], goLive: [false] }] }, {}) },
    [
      'priorities[0].when[0].goLive: the rule depends on "goLive", which is not asked; add goLive to asks, or take it out of the rule',
    ],
  ],
  [
    "a caveat on what is not asked",
    caveat({ workaround: ["none"] }),
    [
      'caveats[0].when.workaround: the rule depends on "workaround", which is not asked; add workaround to asks, or take it out of the rule',
    ],
  ],
  [
    "a refusal on what is not asked",
    free({ preview: [true] }),
    [
      'noGuarantee[1].when.preview: the rule depends on "preview", which is not asked; add preview to asks, or take it out of the rule',
    ],
  ],
  ["rules on what is asked, or on nothing", { ...caveat({ impact: ["down"] }), ...free() }, []],
  [
    "one combination that no level takes",
    { asks: ["impact"], priorities: levels({}, { when: [{ impact: ["limited", "minimal"] }] }) },
    ["priorities: one combination of answers gets no priority; let a level take it, for instance: impact none"],
  ],
  [
    "several that no level takes",
    { priorities: levels({}, { when: [{ impact: ["limited", "minimal"] }] }) },
    [
      "priorities: 5 combinations of answers get no priority; let a level take it, for instance: impact none, scope unknown",
    ],
  ],
  [
    "a condition to which no answers get",
    { priorities: levels({}, { when: [{ impact: ["down"] }, {}] }) },
    [
      "priorities[1].when[0]: no answers ever get to this condition; the conditions before it take all of its answers; narrow them, or take this one out",
    ],
  ],
])("%s", (_, part, lines) => {
  expect(said(checkLevels({ ...acme, ...part }))).toEqual(lines);
});
