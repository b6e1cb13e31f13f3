// The days on which a policy holds, the languages of its texts, its numbers, its name, and what is checked of a file in parts.
import { expect, test } from "vitest";
import { crossChecks } from "../../../src/policy/check/all.ts";
import { checkLanguages } from "../../../src/policy/check/languages.ts";
import { checkValid } from "../../../src/policy/check/valid.ts";
import { acme, hotlines, source } from "../acme.ts";
import { said } from "./said.ts";

const mend = "read the vendor's present document, and change the dates and the version";
const ended = (day: string) => [`warning: valid.until: the policy ended on ${day}; ${mend}`];
const notYet = (from: string, day: string) => [
  `warning: valid.from: the policy holds from ${from} on, not yet today (${day}); ${mend}`,
];

test.each<[{ from?: string; until?: string }, string | undefined, string[]]>([
  [{}, undefined, []],
  [{}, "2026-01-01", []],
  [{ from: "2026-01-01" }, undefined, []],
  [{ from: "2026-01-01" }, "2026-01-01", []],
  [{ from: "2026-01-01" }, "2025-12-31", notYet("2026-01-01", "2025-12-31")],
  [{ until: "2026-01-01" }, undefined, []],
  [{ until: "2026-01-01" }, "2026-01-01", []],
  [{ until: "2026-01-01" }, "2026-01-02", ended("2026-01-01")],
  [{ from: "2026-01-01", until: "2026-01-01" }, "2026-01-01", []],
  [{ from: "2026-01-01", until: "2026-02-01" }, "2026-03-01", ended("2026-02-01")],
  [
    { from: "2026-01-02", until: "2026-01-01" },
    undefined,
    ["valid.until: it ends on 2026-01-01, before it begins; write 2026-01-02 or later"],
  ],
  [
    { from: "2026-01-02", until: "2026-01-01" },
    "2026-03-01",
    ["valid.until: it ends on 2026-01-01, before it begins; write 2026-01-02 or later"],
  ],
])("a policy valid %j, on %s", (valid, today, lines) => {
  expect(said(checkValid({ valid }, today))).toEqual(lines);
});

test.each<[unknown, string[]]>([
  [{ about: { en: "a" }, notes: [{ text: { en: "b" } }] }, []],
  [
    { about: { en: "a", de: "b" }, notes: [{ text: { en: "b" } }] },
    ['notes[0].text.de: notes[0].text.de is missing; add "de"'],
  ],
  [
    { about: { en: "a", ro: "b" }, x: { en: "b", de: "c" } },
    ['about.de: about.de is missing; add "de"', 'x.ro: x.ro is missing; add "ro"'],
  ],
  [{ about: { en: 1, x: { en: "a", de: "b" } }, y: { en: { z: 1 } } }, []],
  [{ about: { de: "only", x: { en: "a" } } }, []],
  ["words", []],
  [null, []],
  [undefined, []],
])("texts of %j", (value, lines) => {
  expect(said(checkLanguages(value))).toEqual(lines);
});

test("a sound policy passes every check", () => {
  expect(crossChecks(acme, "acme.yaml", "2026-01-01")).toEqual([]);
});

test("each part is checked though another has no shape", () => {
  const odd = {
    ...acme,
    id: "acne",
    valid: { from: "2026-02-01" },
    asks: ["weather"],
    channels: "all",
    about: { en: "a", de: "b" },
    unprioritised: 9,
    hotlines: { ...hotlines, lines: [{ ...hotlines.lines[0], number: "+1 317 957 100" }] },
  };
  const lines = said(crossChecks(odd, "folder/acme.yaml", "2026-01-01"));
  expect(lines.slice(0, 2)).toEqual([
    'id: the id "acne" is not the file\'s name; name the file acne.yaml, or write id: acme',
    'unprioritised: there is no level "9"; the priorities are 1, 2',
  ]);
  expect(lines[2]).toBe('priorities[0].gloss.de: priorities[0].gloss.de is missing; add "de"');
  expect(lines.slice(-2)).toEqual([
    "warning: hotlines.lines[0].number: +1 317 957 100 is no valid phone number of DE; compare it with the document; if it stands there so, leave it: it is shown, not dialled",
    `warning: valid.from: the policy holds from 2026-02-01 on, not yet today (2026-01-01); ${mend}`,
  ]);
});

test.each([
  ["lists", { channels: [...acme.channels, ...acme.channels] }, "channels[1].id"],
  ["calendars", { targets: acme.targets.map(({ calendar: _, ...one }) => one) }, "targets[1].within"],
  ["levels", { priorities: acme.priorities.toReversed() }, "priorities[1].level"],
  ["promises", { noPhone: [] }, "plans"],
  [
    "rules about answers",
    { caveats: [{ id: "x", priorities: [1], when: { preview: [true] }, text: { en: "x" }, source }] },
    "caveats[0].when.preview",
  ],
  [
    "refusals about answers",
    { noGuarantee: [...(acme.noGuarantee ?? []), { when: { preview: [true] }, why: { en: "x" }, source }] },
    "noGuarantee[1].when.preview",
  ],
  ["topics outside", { outside: { topics: [{ en: "x" }], source } }, "outside"],
  ["examples' plans", { examples: [{ given: { priority: 1 }, expect: { hotline: "no phone" } }] }, "examples[0].given"],
  [
    "examples' numbers",
    { examples: [{ given: { priority: 1 }, expect: { hotline: "1" } }] },
    "examples[0].expect.hotline",
  ],
  ["examples", { examples: [{ given: { priority: 1 }, expect: {} }] }, "examples[0].expect"],
])("%s are among what is checked", (_, part, place) => {
  expect(said(crossChecks({ ...acme, ...part }, "acme.yaml", undefined)).join("\n")).toContain(`${place}: `);
});

test("what is listed is known to the examples", () => {
  const caveats = [{ id: "old", priorities: [1], when: {}, text: { en: "x" }, source }];
  const phone = { hotlines, noPhone: undefined };
  const examples = [
    { given: { answers: { impact: "none" } }, expect: { caveats: ["old"] } },
    { given: { priority: 1, plan: "gold" }, expect: { hotline: "+49 30 901820" } },
  ];
  expect(crossChecks({ ...acme, ...phone, caveats, examples }, "acme.yaml", undefined)).toEqual([]);
});

test("what is no policy at all breaks no check", () => {
  for (const value of [null, undefined, "acme", 7, [], {}])
    expect(crossChecks(value, "acme.yaml", "2026-01-01")).toEqual([]);
});
