// What the schema finds wrong is said in words that name the place and tell how to mend it.
import { expect, test } from "vitest";
import { z } from "zod";
import { findingsOf } from "../../src/policy/issues.ts";
import { Policy } from "../../src/policy/policy.ts";
import { fieldsAt, mayBeRead } from "../../src/policy/shape.ts";
import { acme } from "./acme.ts";
import { said } from "./check/said.ts";

function slips(value: unknown, schema: z.ZodType = Policy): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : said(findingsOf(parsed.error.issues, value));
}

const calendar = (part: object) => ({ calendars: { office: { ...acme.calendars.office, ...part } } });
const named = "named fields, as in { name: value }";

test.each<[string, object, string[]]>([
  ["nothing", {}, []],
  [
    "a field that is missing",
    { version: undefined },
    ['version: version is missing; add "version" here; docs/policies.md shows how'],
  ],
  [
    "one that is missing further in",
    { home: { country: "DE" } },
    ['home.zone: home.zone is missing; add "zone" here; docs/policies.md shows how'],
  ],
  [
    "a choice that is missing",
    { response: { ...acme.response, starts: undefined } },
    ['response.starts: response.starts is missing; add "starts" here; docs/policies.md shows how'],
  ],
  [
    "a choice that is none",
    { response: { ...acme.response, starts: "reports" } },
    ['response.starts: response.starts cannot be "reports"; did you mean "report"?'],
  ],
  [
    "a choice far from any",
    { response: { ...acme.response, endedBy: 7 } },
    ['response.endedBy: response.endedBy cannot be "7"; write reply, acknowledgement'],
  ],
  ["a number for words", { name: 7 }, ["name: name is no string; write a value of this kind: string"]],
  ["words for named fields", { home: "Berlin" }, [`home: home is no object; write ${named}`]],
  ["words for a list", { plans: "all" }, ["plans: plans is no array; write a value of this kind: array"]],
  ["words for fields of any name", { calendars: "all" }, [`calendars: calendars is no record; write ${named}`]],
  [
    "a date that is written otherwise",
    { valid: { from: "1.1.2026" } },
    ['valid.from: valid.from cannot be "1.1.2026"; write a date as YYYY-MM-DD'],
  ],
  ["an empty list", { sources: [] }, ["sources: sources has too little; add at least 1 entry"]],
  ["an empty word", { name: " " }, ["name: name has too little; write at least one character"]],
  ["a number too small", { unprioritised: 0 }, ["unprioritised: unprioritised has too little; write 1 or more"]],
  [
    "a number too large",
    { unprioritised: 10 },
    ["unprioritised: unprioritised does not fit; too big: expected number to be <=9"],
  ],
  ["a field that is misspelt", { plan: [] }, ['plan: "plan" is no field of a policy; did you mean "plans"?']],
  [
    "two fields that nobody knows",
    { home: { country: "DE", zone: "Europe/Berlin", weather: "rain", altitude: 34 } },
    ["weather", "altitude"].map(
      (word) => `home.${word}: "${word}" is no field of home; take it out; the fields here are country, zone`,
    ),
  ],
  [
    "one in a list",
    { plans: [{ id: "gold", name: "Gold", price: 1 }] },
    ['plans[0].price: "price" is no field of plans[0]; take it out; the fields here are id, name, product, about'],
  ],
  [
    "one in what may be left out",
    calendar({ closures: [{ date: "2026-12-24", from: "12:00", to: "24:00", name: "Eve", why: "x" }] }),
    [
      'calendars.office.closures[0].why: "why" is no field of calendars.office.closures[0]; take it out; the fields here are date, from, to, name',
    ],
  ],
  [
    "a name that is none",
    { calendars: { "Main Office": acme.calendars.office } },
    ["calendars.Main Office: calendars.Main Office has no fit name; use lower-case letters, digits and hyphens"],
  ],
  [
    "of several ways to write it, the one that was meant",
    calendar({ hours: [{ days: ["mon"], from: "9:00", to: "17:00" }] }),
    [
      'calendars.office.hours[0].from: calendars.office.hours[0].from cannot be "9:00"; write a time as HH:MM, 24:00 at the latest',
    ],
  ],
  [
    "a field of one of several ways",
    calendar({ holidays: { regions: "DE" } }),
    ['calendars.office.holidays.regions: "regions" is no field of calendars.office.holidays; did you mean "region"?'],
  ],
  [
    "what is none of several ways",
    calendar({ holidays: "some" }),
    ['calendars.office.holidays: calendars.office.holidays cannot be "some"; did you mean "none"?'],
  ],
])("%s", (_, part, lines) => {
  expect(slips({ ...acme, ...part })).toEqual(lines);
});

test.each([
  ["words", ["the file: the file is no object; write named fields, as in { name: value }"]],
  [null, ["the file: the file is no object; write named fields, as in { name: value }"]],
  [7, ["the file: the file is no object; write named fields, as in { name: value }"]],
])("a file that is %j", (value, lines) => {
  expect(slips(value).map((line) => line.replace(/^: /, "the file: "))).toEqual(lines);
});

test("where one slip of several alternatives lies deeper, the others are not told", () => {
  const either = z.strictObject({
    a: z.union([z.string(), z.strictObject({ b: z.strictObject({ c: z.string() }), d: z.string() }), z.number()]),
  });
  expect(slips({ a: { b: { c: 1 }, d: "x" } }, either)).toEqual([
    "a.b.c: a.b.c is no string; write a value of this kind: string",
  ]);
  const keyed = z.record(z.string().min(2).regex(/^a/, "begin with a"), z.number());
  expect(slips({ b: 1 }, keyed)).toEqual([
    "b: b has no fit name; Too small: expected string to have >=2 characters; begin with a",
  ]);
});

test.each<[(string | number)[], string[]]>([
  [["home"], ["country", "zone"]],
  [
    ["plans", 0],
    ["id", "name", "product", "about"],
  ],
  [
    ["calendars", "any", "hours", 3],
    ["days", "from", "to"],
  ],
  [
    ["calendars", "any", "closures", 0],
    ["date", "from", "to", "name"],
  ],
  [
    ["hotlines", "roundTheClock"],
    ["priorities", "why"],
  ],
  [["home", "zone"], []],
  [["nowhere", "at", "all"], []],
  [["valid", 0], []],
])("the fields at %j", (path, fields) => {
  expect(fieldsAt(Policy, path)).toEqual(fields);
});

test.each<[(string | number)[], boolean]>([
  [["home", "zone"], true],
  [["home"], false],
  [["calendars", "office", "zone"], true],
  [["calendars", "office"], false],
  [["calendars"], false],
  [["priorities", 0, "when"], true],
  [["priorities", 0, "name"], false],
  [["priorities", 0], false],
  [["targets", 0, "within", "unit"], true],
  [["targets", 0, "source"], false],
  [["noPhone", 0, "why", "en"], false],
  [["plans", 0, "about"], false],
  [[0, "zone"], false],
  [[], false],
  ...["id", "level", "name", "gloss", "meaning", "text", "source", "document", "section", "readings", "de", "ro"].map(
    (name): [string[], boolean] => [["response", name], false],
  ),
  ...["caveats", "response", "channels", "hotlines", "noGuarantee"].map((part): [(string | number)[], boolean] => [
    [part, 0, "priorities"],
    true,
  ]),
])("a reading may stand at %j: %s", (path, may) => {
  expect(mayBeRead(path)).toBe(may);
});
