// From a handful of answers a policy's file: sound when it is read back, and with nothing in it that nobody said.
import { readdir, readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reachOf } from "../../adapters/console/new-promises.ts";
import { problemLine } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { answersFor, type Sketch, slug } from "../../src/policy/sketch.ts";
import { sketched } from "../../src/policy/sketched.ts";
import { policyText } from "../../src/policy/write-policy.ts";
import { readYaml } from "../../src/policy/yaml-file.ts";

type Within = { readonly amount: number; readonly unit: "hours" | "minutes" | "business-hours" };
type Said = Omit<Sketch, "plans" | "promises" | "calendars" | "readings" | "channels" | "hotlines"> & {
  readonly plans: readonly string[];
  /** A row a plan, or one row where there are none; a column a priority. */
  readonly promises: readonly (readonly (Within | null)[])[];
  readonly hours: { readonly from: string; readonly to: string; readonly holidays: boolean } | null;
  readonly numbers: readonly string[];
};

/** As `policies new` makes it from its answers. */
function sketchOf({ plans, promises, hours, numbers, ...rest }: Said): Sketch {
  const { country, zone, who } = rest;
  const made = promises.flatMap((row, plan) =>
    row.map((within, index): Sketch["promises"][number] => ({
      ...{ kind: "first-response", measure: "aim", priorities: [index + 1], within },
      plans: plans[plan] === undefined ? null : [slug(plans[plan])],
      calendar: within?.unit === "business-hours" ? "office" : null,
    })),
  );
  const office: Sketch["calendars"] = hours
    ? {
        office: {
          ...{ zone, holidays: hours.holidays ? { region: country } : "none" },
          hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: hours.from, to: hours.to }],
        },
      }
    : {};
  return {
    ...{ ...rest, promises: made, readings: {}, calendars: office },
    plans: plans.map((name) => ({ id: slug(name), name })),
    ...reachOf({ web: "https://acme.example/help", numbers, who, country }),
  };
}

const said: Said = {
  ...{ id: "acme", name: "Acme", country: "DE", zone: "Europe/Berlin", read: "2026-11-27" },
  document: { title: "Guide", url: "https://acme.example/guide", language: "de", section: "Times" },
  plans: ["Gold Plus", "Silver"],
  priorities: [
    { name: "High", meaning: "it stands still", least: "severe", stuck: true },
    { name: "Low", meaning: "the rest", least: null, stuck: false },
  ],
  promises: [
    [
      { amount: 4, unit: "business-hours" },
      { amount: 2, unit: "hours" },
    ],
    [{ amount: 1, unit: "hours" }, null],
  ],
  hours: { from: "09:00", to: "17:00", holidays: true },
  ...{ numbers: ["+49 30 901820"], who: "anyone", starts: "report", endedBy: "reply", pauses: true },
};
const sketch = sketchOf(said);
const plain = sketchOf({
  ...{
    ...said,
    plans: [],
    promises: [
      [
        { amount: 1, unit: "hours" },
        { amount: 2, unit: "hours" },
      ],
    ],
  },
  ...{ document: { ...said.document, url: null }, hours: null, numbers: [], pauses: null },
  priorities: said.priorities.map((level) => ({ ...level, stuck: false })),
});
const en = (text: string) => ({ en: text });
const source = { document: "Guide", section: "Times" };

test("the whole file of a vendor with plans, hours and a phone", () => {
  const gold = { plans: ["gold-plus"] };
  const answer = { kind: "first-response", measure: "aim", source };
  expect(sketched(sketch)).toEqual({
    ...{ id: "acme", name: "Acme", version: "2026-11", valid: { from: "2026-11-27" }, about: en("2 priorities") },
    home: { country: "DE", zone: "Europe/Berlin" },
    sources: [
      { document: "Guide", title: "Guide", language: "de", url: "https://acme.example/guide", read: "2026-11-27" },
    ],
    asks: ["impact", "workaround", "scope"],
    plans: [
      { id: "gold-plus", name: "Gold Plus" },
      { id: "silver", name: "Silver" },
    ],
    readings: {},
    calendars: {
      office: {
        zone: "Europe/Berlin",
        hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" }],
        holidays: { region: "DE" },
      },
    },
    priorities: [
      {
        ...{ level: 1, name: "High", gloss: en("High"), meaning: en("it stands still"), source },
        when: [{ impact: ["down", "severe"], workaround: ["none"] }],
      },
      {
        ...{ level: 2, name: "Low", gloss: en("Low"), meaning: en("the rest"), source },
        when: [{ impact: ["down", "severe", "limited", "minimal", "none"] }],
      },
    ],
    targets: [
      { ...answer, ...gold, priorities: [1], within: { amount: 4, unit: "business-hours" }, calendar: "office" },
      { ...answer, ...gold, priorities: [2], within: { amount: 2, unit: "hours" } },
      { ...answer, plans: ["silver"], priorities: [1], within: { amount: 1, unit: "hours" } },
    ],
    noGuarantee: [{ plans: ["silver"], priorities: [2], why: en("No response time is guaranteed"), source }],
    response: {
      ...{ starts: "report", endedBy: "reply", pauses: true, source },
      text: en("The clock starts with the report; an answer by a person ends it"),
    },
    contact: { who: "anyone", text: en("Anybody may report"), source },
    bring: [],
    channels: [
      {
        ...{ id: "web", kind: "web", name: en("Web form"), url: "https://acme.example/help" },
        ...{ access: "anyone", preferred: true, source },
      },
      { id: "phone", kind: "phone", name: en("Phone"), access: "anyone", source },
    ],
    hotlines: { lines: [{ number: "+49 30 901820", country: "DE", place: en("Germany") }], source },
  });
});

test("what nobody said is not in it: no address, no hours, no number, no plan, and what is open is a reading", () => {
  const file = sketched(plain);
  expect(file).toMatchObject({
    sources: [{ document: "Guide", title: "Guide", language: "de", read: "2026-11-27" }],
    asks: ["impact", "scope"],
    ...{ plans: [], calendars: {} },
    readings: {
      pause: {
        published: en("It is not said whether the clock stands still while the vendor waits for us"),
        inForce: "runs-on",
        options: {
          "runs-on": { text: en("it runs on"), value: false },
          "stands-still": { text: en("it stands still"), value: true },
        },
        source,
      },
    },
    response: { pauses: { reading: "pause" } },
    channels: [{ id: "web" }],
    noPhone: [{ why: en("No number is published"), source }],
  });
  expect(JSON.stringify(file)).not.toMatch(/"(plans":\["|noGuarantee|hotlines|url":null|calendar":)/);
});

test.each([
  [
    "ticket-received",
    "acknowledgement",
    "The clock starts when the vendor has the ticket; an automatic receipt is enough",
  ],
  ["report", "reply", "The clock starts with the report; an answer by a person ends it"],
] as const)("a clock from %s to %s", (starts, endedBy, text) => {
  expect(sketched({ ...sketch, starts, endedBy, pauses: false })).toMatchObject({
    response: { starts, endedBy, pauses: false, text: en(text) },
  });
});

test.each([
  ["designated", "designated-contact", "Only contacts that were named to the vendor may report"],
  ["admins", "admin", "Only administrators of the product may report"],
  ["anyone", "anyone", "Anybody may report"],
] as const)("who may report: %s", (who, access, text) => {
  expect(sketched(sketchOf({ ...said, who, hours: { from: "08:00", to: "16:00", holidays: false } }))).toMatchObject({
    contact: { who, text: en(text) },
    channels: [{ access }, { access }],
    calendars: { office: { holidays: "none" } },
  });
});

test.each([
  [0, { impact: "severe", workaround: "none" }],
  [1, { impact: "none" }],
  [9, { impact: "none" }],
])("the answers that lead to level %i of the sketch", (index, answers) => {
  expect(answersFor(sketch, index)).toEqual(answers);
});

test.each([
  ["limited", false, { impact: "limited", workaround: "acceptable" }],
  ["minimal", false, { impact: "minimal" }],
  ["minimal", true, { impact: "minimal", workaround: "none" }],
  [null, true, { impact: "none", workaround: "none" }],
] as const)("the answers that lead to a level of %s damage at least, stuck %s", (least, stuck, answers) => {
  expect(answersFor({ priorities: [{ name: "x", meaning: "x", least, stuck }] }, 0)).toEqual(answers);
});

test.each([
  ["Gold Plus", "gold-plus"],
  ["  Größe – Ț1! ", "gro-e-t1"],
  ["24/7 Premier", "premier"],
  ["plan_2 ---", "plan-2"],
  ["!!!", "x"],
  ["365", "x"],
])("%j is written %s in a file", (words, id) => {
  expect(slug(words)).toBe(id);
});

/** A sketch as a file with examples, read back. */
function written(one: Sketch) {
  const examples = one.priorities.map((_, index) => ({
    given: { answers: answersFor(one, index) },
    expect: { priority: index + 1 },
  }));
  return readPolicy(policyText({ ...sketched(one), examples }, one.name), `${one.id}.yaml`);
}

test("a sketch makes a file without an error, whatever was answered", () => {
  const maybe = <T>(value: T) => fc.constantFrom(value, null);
  const within = fc.record({ amount: fc.integer({ min: 1, max: 9 }), unit: fc.constantFrom("hours", "minutes") });
  const words = fc.constantFrom("Gold", "24/7", "Größe: # 1", "- [x] {y}", "'\"", "null", "1.0", "yes");
  const answers = fc.record({
    plans: fc.uniqueArray(fc.constantFrom("Gold", "Silver", "Bronze"), { maxLength: 3 }),
    names: fc.tuple(words, words),
    meaning: words,
    stuck: fc.boolean(),
    cells: fc.array(fc.option(within), { minLength: 6, maxLength: 6 }),
    hours: maybe(null),
    url: maybe("https://acme.example/a#b"),
    numbers: fc.constantFrom([], ["+49 30 901820"]),
    ...{ who: fc.constantFrom("anyone", "designated", "admins"), pauses: fc.option(fc.boolean()) },
    ...{ starts: fc.constantFrom("report", "ticket-received"), endedBy: fc.constantFrom("reply", "acknowledgement") },
  } as const);
  fc.assert(
    fc.property(answers, ({ names: [one, other], meaning, stuck, cells, url, plans, ...rest }) => {
      const rows = Math.max(plans.length, 1);
      const promises = Array.from({ length: rows }, (_, row) => cells.slice(2 * row, 2 * row + 2));
      const from = sketchOf({
        ...{ ...said, ...rest, plans, promises },
        document: { ...said.document, url, title: one },
        priorities: [
          { name: one, meaning, least: "severe", stuck },
          { name: other === one ? `${other} 2` : other, meaning, least: null, stuck: false },
        ],
      });
      const { problems, policy } = written(from);
      expect(problems.map(problemLine)).toEqual([]);
      expect(policy?.priorities.map(({ name }) => name)).toEqual(from.priorities.map(({ name }) => name));
      expect(policy?.noGuarantee?.length ?? 0).toBe(promises.flat().filter((cell) => cell === null).length);
    }),
    { numRuns: 10 },
  );
});

const files = (await readdir("policies")).filter((name) => name.endsWith(".yaml"));

test.each(files)("%s, written anew from its data, is the same policy", async (name) => {
  const text = await readFile(`policies/${name}`, "utf8");
  const value = Object(readYaml(text).value);
  const anew = policyText(value, "a vendor");
  expect(readYaml(anew).value).toEqual(value);
  const fields = Object.keys(value).filter((field) => /^(readings|calendars|priorities|targets|examples)$/.test(field));
  for (const field of fields) expect(anew).toContain(`\n\n${field}:`);
  expect(policyText({ id: "acme", plans: [] }, "Acme").split("\n").slice(4)).toEqual(["id: acme", "plans: []", ""]);
});

test("the line for editors comes first, small things stand on one line, and long ones a line each", () => {
  const long =
    "a sentence that is longer than what fits beside others of its kind on a line of such a file, as some are";
  const value = {
    id: "acme",
    valid: { from: "2026-01-01" },
    plans: [{ id: "gold", name: "Gold" }],
    readings: {},
    priorities: [
      { level: 1, when: [{ impact: ["down", "severe"] }, {}], meaning: { en: long, de: long }, again: { en: "x" } },
    ],
    targets: [{ kind: "first-response", priorities: [1], same: [1] }],
    other: { inner: { long, deep: { long, list: [1, 2] } } },
  };
  expect(policyText(value, "Acme,\n as read")).toBe(`# yaml-language-server: $schema=policy.schema.json
#
# Acme, as read

id: acme
valid: { from: 2026-01-01 }
plans: [ { id: gold, name: Gold } ]

readings: {}

priorities:
  - level: 1
    when: [ { impact: [ down, severe ] }, {} ]
    meaning:
      en: ${long}
      de: ${long}
    again: { en: x }

targets: [ { kind: first-response, priorities: [ 1 ], same: [ 1 ] } ]
other:
  inner:
    long: ${long}
    deep:
      long: ${long}
      list: [ 1, 2 ]
`);
  expect(policyText({ id: "acme", plans: [] }, "Acme").split("\n").slice(4)).toEqual(["id: acme", "plans: []", ""]);
});
