// A wrong policy file is refused with every slip at once, each with its place and how to mend it.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { problemLine } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { slipsBetweenParts } from "./slips-between-parts.ts";
import { slipsInSense } from "./slips-in-sense.ts";
import { slipsInShape } from "./slips-in-shape.ts";

const netcor = await readFile("policies/netcor.yaml", "utf8");

describe("one slip is said where it stands", () => {
  test.each([...slipsInShape, ...slipsInSense, ...slipsBetweenParts].map((slip) => [slip.slip, slip] as const))(
    "%s",
    async (_, slip) => {
      const text = await readFile(`policies/${slip.of ?? "netcor"}.yaml`, "utf8");
      const broken = mustReplace(text, slip.from, slip.to);
      const { policy, problems } = readPolicy(broken, `${slip.of ?? "netcor"}.yaml`);
      expect(policy).toBeUndefined();
      const found = problems.find(({ message, mend }) => message.includes(slip.says) && mend.includes(slip.mend));
      expect(found, problems.map(problemLine).join("\n")).toBeDefined();
      expect(broken.split("\n")[(found?.line ?? 0) - 1]).toContain(slip.on);
      expect(found?.column).toBeGreaterThan(0);
      expect(problems.length, problems.map(problemLine).join("\n")).toBeLessThanOrEqual(3);
    },
  );
});

test.each([
  ["zoom", ["plans"], "id"],
  ["netcor", ["channels"], "id"],
  ["netcor", ["caveats"], "id"],
  ["netcor", ["notes"], "id"],
  ["netcor", ["sources"], "document"],
  ["purecloud", ["hotlines", "regions"], "id"],
  ["netcor", ["hotlines", "lines"], "number"],
] as const)("in %s, what is listed twice under %s is said at its second place", async (id, list, name) => {
  const document = parseDocument(await readFile(`policies/${id}.yaml`, "utf8"));
  const named = document.getIn([...list, 0, name]);
  document.addIn(list, document.getIn([...list, 0]));
  const text = document.toString();
  const { policy, problems } = readPolicy(text, `${id}.yaml`);
  expect(policy).toBeUndefined();
  const [twice, ...others] = problems.filter(({ message }) => message.endsWith("stands there a second time"));
  expect([twice?.message, others]).toEqual([`"${named}" stands there a second time`, []]);
  expect(twice?.mend).toBe("rename it or take it out");
  const saysIt = (line: string) => line.includes(`${name}: `) && line.includes(String(named));
  const lines = text.split("\n");
  expect(saysIt(lines[(twice?.line ?? 0) - 1] ?? "")).toBe(true);
  expect(lines.findIndex(saysIt) + 1).toBeLessThan(twice?.line ?? 0);
});

test("levels stand in their order, the most urgent first", () => {
  const swapped = [
    ["level: 1\n", "level: 0\n"],
    ["level: 2\n", "level: 1\n"],
    ["level: 0\n", "level: 2\n"],
  ].reduce((text, [from = "", to = ""]) => mustReplace(text, from, to), netcor);
  const { problems } = readPolicy(swapped, "netcor.yaml");
  expect(problems.map(({ message }) => message)).toEqual(["level 1 comes after level 2"]);
});

test("a slip of form in one part hides no slip of sense in another", () => {
  const broken = [
    ["amount: 2, unit: business-days", "amount: 2, unit: days"],
    ["calendar: office", "calendar: ofice"],
    ["impact: [limited, minimal] }", "impact: [limited] }"],
    ["caveats: [no-workaround]", "caveats: [no-way]"],
  ].reduce((text, [from = "", to = ""]) => mustReplace(text, from, to), netcor);
  const { problems } = readPolicy(broken, "netcor.yaml");
  expect(problems.map(({ message }) => message)).toEqual([
    "15 combinations of answers get no priority",
    'there is no calendar "ofice"',
    'targets[2].within.unit cannot be "days"',
    'there is no caveat "no-way"',
  ]);
});

test("a policy without worked examples is refused", () => {
  const without = `${netcor.slice(0, netcor.indexOf("examples:"))}examples: []\n`;
  const { problems } = readPolicy(without, "netcor.yaml");
  expect(problems.map(problemLine)).toEqual([
    `netcor.yaml:${lineOf(without, "examples:")}:1: error: examples has too little; add at least 1 entry`,
  ]);
});

test("several slips are said at once, in the order of the file", () => {
  const broken = [
    ["version:", "versoin:"],
    ["amount: 2, unit: business-days", "amount: 2, unit: days"],
    ["inForce: german-time", "inForce: german"],
    ['from: "08:30"', 'from: "8:30"'],
    ["access: anyone", "access: nobody"],
    ["country: DE\n", "country: Germany\n"],
  ].reduce((text, [from = "", to = ""]) => mustReplace(text, from, to), netcor);
  const { problems } = readPolicy(broken, "netcor.yaml");
  expect(problems.map(problemLine)).toEqual([
    'netcor.yaml:7:1: error: version is missing; add "version" here; docs/policies.md shows how',
    `netcor.yaml:${lineOf(broken, "versoin")}:10: error: "versoin" is no field of a policy; did you mean "version"?`,
    `netcor.yaml:${lineOf(broken, "inForce: german")}:14: error: the reading "zone" has no option "german"; its options are german-time, fixed`,
    `netcor.yaml:${lineOf(broken, '"8:30"')}:50: error: calendars.office.hours[0].from cannot be "8:30"; write a time as HH:MM, 24:00 at the latest`,
    `netcor.yaml:${lineOf(broken, "unit: days")}:32: error: targets[2].within.unit cannot be "days"; write minutes, hours, business-minutes, business-hours, business-days, next-business-days, times-a-week`,
    `netcor.yaml:${lineOf(broken, "access: nobody")}:13: error: channels[0].access cannot be "nobody"; write anyone, designated-contact, admin, signed-in`,
    `netcor.yaml:${lineOf(broken, "country: Germany")}:16: error: hotlines.lines[0].country cannot be "Germany"; write a country as two capital letters, ISO 3166 alpha-2`,
  ]);
});

test.each([
  "",
  "# nothing but a comment\n",
  "just words",
  "[]",
  "42",
  "null",
  "a: &a [*a]",
  "\u0000",
  "- {reading: zone}",
])("%j is refused without breaking", (text) => {
  const { policy, problems } = readPolicy(text, "odd.yaml");
  expect(policy).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
  for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
});

test("cut off after any line, a policy file is refused without breaking", () => {
  const lines = netcor.split("\n");
  for (let length = 0; length < lines.indexOf("examples:"); length += 7) {
    const { policy, problems } = readPolicy(lines.slice(0, length).join("\n"), "netcor.yaml");
    expect(policy).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  }
});

function mustReplace(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the file has no ${JSON.stringify(from)}`);
  return text.replace(from, to);
}

function lineOf(text: string, word: string): number {
  return text.split("\n").findIndex((line) => line.includes(word)) + 1;
}
