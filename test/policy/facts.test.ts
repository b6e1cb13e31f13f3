// The table in docs/policies.md says of every fact where it is written, where people see it, and what holds it. It is held itself.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { durationText } from "../../src/lang/when.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import type { Duration } from "../../src/policy/parts.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { seedsIn } from "../vendors.ts";
import { type Screen, screens, shownOf, wordsOn } from "./screens.ts";

const catalog = await loadCatalog("policies");
const { every } = catalog;
const seeded = seedsIn(catalog);
/** Those in force, and beside them whatever other version there is. */
const policies = every.filter(({ id }) => seeded.some((one) => one.id === id));
const fileOf = ({ id, version }: Policy) =>
  seeded.some((one) => one.id === id && one.version === version) ? id : `${id}@${version}`;
const told = new Map(policies.map((policy) => [policy, wordsOn(policy)]));

type Row = { readonly fact: string; readonly places: string[]; readonly seen: string[]; readonly tests: string[] };

const rows = new Map<string, Row[]>();
const headings = new Map<string, string>();
for (const section of readFileSync("docs/policies.md", "utf8").split(/^### /m).slice(1)) {
  const id = /\(`([\w@-]+)\.yaml`/.exec(section)?.[1] ?? "";
  headings.set(id, section.split("\n| ")[0] ?? "");
  const lines = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| fact"));
  rows.set(id, lines.map(rowOf));
}

function rowOf(line: string): Row {
  const [, fact = "", places = "", seen = "", tests = ""] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const named = (cell: string) => cell.split(",").map((one) => one.trim().replaceAll("`", ""));
  return { fact, places: named(places), seen: named(seen), tests: named(tests) };
}

test.each(policies.map((policy) => [fileOf(policy), policy] as const))(
  "%s: every fact has its place, its screen and its test",
  (id, policy) => {
    const wrong = (rows.get(id) ?? []).flatMap(({ fact, places, seen, tests }) => {
      const texts = places.flatMap((place) => textsAt(policy, place));
      const really = screens.filter((screen) => texts.some((text) => told.get(policy)?.[screen].includes(text)));
      const known = seen.filter((screen): screen is Screen => screens.some((one) => one === screen));
      return [
        ...places.filter((place) => partsAt(policy, place).length === 0).map((place) => `${fact}: nothing at ${place}`),
        ...(really.length === 0 ? [`${fact}: on no screen`] : []),
        ...(known.join() === really.join() ? [] : [`${fact}: seen on ${really.join(", ")}`]),
        ...tests.filter((name) => !existsSync(`test/${name}.test.ts`)).map((name) => `${fact}: no test ${name}`),
      ];
    });
    expect(wrong).toEqual([]);
  },
);

test.each(policies.map((policy) => [fileOf(policy), policy] as const))(
  "%s: whatever the file says is in the table",
  (id, policy) => {
    const listed = new Set((rows.get(id) ?? []).flatMap(({ places }) => places));
    expect(placesIn(policy).filter((place) => !listed.has(place))).toEqual([]);
  },
);

test.each(policies.map((policy) => [fileOf(policy), policy] as const))(
  "%s: the table says which documents it was read from, and on which day",
  (id, { sources }) => {
    const heading = headings.get(id) ?? "";
    const unsaid = sources.flatMap(({ document, read = "" }) => [`\`${document}\``, read]);
    expect(unsaid.filter((one) => !heading.includes(one))).toEqual([]);
  },
);

test.each(every.map((policy) => [policy.id, policy.version, policy] as const))(
  "%s %s: policies show leaves out nothing",
  (_id, _version, policy) => {
    const show = shownOf(policy);
    const missing = placesIn(policy)
      .flatMap((place) => textsAt(policy, place))
      .filter((text) => !show.includes(text));
    expect([...new Set(missing)]).toEqual([]);
  },
);

/** Every part that says something: what has an id or a level is one each. */
function placesIn(policy: Policy): string[] {
  const named = (["readings", "calendars"] as const).flatMap((part) =>
    Object.keys(policy[part]).map((name) => `${part}.${name}`),
  );
  const listed = (["plans", "channels", "caveats", "notes", "escalation"] as const).flatMap((part) =>
    (policy[part] ?? []).map(({ id }) => `${part}.${id}`),
  );
  const levels = policy.priorities
    .flatMap(({ level }) => [`priorities.${level}`, `targets.${level}`])
    .filter((place) => partsAt(policy, place).length > 0);
  const whole = (
    [
      "noGuarantee",
      "noPhone",
      "contact",
      "response",
      "closesAfter",
      "reclassification",
      "unprioritised",
      "bring",
    ] as const
  ).filter((part) => partsAt(policy, part).length > 0);
  const phone = ["hotlines.lines", "hotlines.regions", "hotlines.roundTheClock"].filter(
    (place) => partsAt(policy, place).length > 0,
  );
  return [...named, ...listed, ...levels, ...whole, ...phone];
}

/** What stands at a place; of a list the one with that id, or those of that level. */
function partsAt(policy: Policy, place: string): unknown[] {
  const [name = "", key] = place.split(".");
  const part: unknown = new Map<string, unknown>(Object.entries(policy)).get(name);
  if (Array.isArray(part)) return part.filter((one: unknown) => key === undefined || isCalled(one, key));
  if (key === undefined) return part === undefined ? [] : [part];
  const found = isTree(part) ? part[key] : undefined;
  return found === undefined ? [] : [found];
}

function isCalled(one: unknown, key: string): boolean {
  if (!isTree(one)) return false;
  const { id, level, priorities } = one;
  return (
    id === key ||
    String(level) === key ||
    (level === undefined && Array.isArray(priorities) && priorities.map(String).includes(key) && id === undefined)
  );
}

/** Words, lengths, numbers and addresses: whatever of it can be read on a screen. */
function textsAt(policy: Policy, place: string): string[] {
  return partsAt(policy, place).flatMap(textsIn);
}

function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isTree(node)) return [];
  const { en, number, url, address, serves, name, amount, unit } = node;
  const own = [en, number, url, address, serves === undefined ? undefined : name].filter(
    (one) => typeof one === "string",
  );
  const length = typeof amount === "number" && isUnit(unit) ? [durationText({ amount, unit }, "en")] : [];
  return [
    ...own,
    ...length,
    ...Object.entries(node).flatMap(([key, one]) => (aside.includes(key) ? [] : textsIn(one))),
  ];
}

/** A word such as "high" stands everywhere. */
const aside = ["source", "gloss"];

function isUnit(unit: unknown): unit is Duration["unit"] {
  return typeof unit === "string";
}

function isTree(node: unknown): node is { readonly [name: string]: unknown } {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
