// A wrong policy file is refused with every slip at once, each with its place and how to mend it.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { problemLine } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";

const netcor = await readFile("policies/netcor.yaml", "utf8");
const cloudtalk = await readFile("policies/cloudtalk.yaml", "utf8");
const purecloud = await readFile("policies/purecloud.yaml", "utf8");

type Slip = {
  slip: string;
  of?: string;
  from: string;
  to: string;
  /** Text of the mended line on which the problem must be said to stand. */
  on: string;
  says: string;
  mend: string;
};

const slips: Slip[] = [
  {
    slip: "YAML that does not hold together",
    from: "id: netcor\n",
    to: "id: [netcor\n",
    on: "name: NETCOR",
    says: "",
    mend: "mend the YAML here",
  },
  {
    slip: "a key that stands twice",
    from: "name: NETCOR\n",
    to: "name: NETCOR\nname: Netcor\n",
    on: "name: Netcor",
    says: "unique",
    mend: "keep one of the two",
  },
  {
    slip: "a field that is missing",
    from: 'version: "2026-11"\n',
    to: "",
    on: "id: netcor",
    says: "version is missing",
    mend: 'add "version"',
  },
  {
    slip: "a field that nobody knows",
    from: "asks:",
    to: "ask:",
    on: "ask:",
    says: '"ask" is no field of a policy',
    mend: 'did you mean "asks"?',
  },
  {
    slip: "a text that one language lacks",
    from: "    gloss: { en: critical, de: kritisch, ro: critic }",
    to: "    gloss: { en: critical, de: kritisch }",
    on: "gloss: { en: critical, de: kritisch }",
    says: "priorities[0].gloss.ro is missing",
    mend: 'add "ro"',
  },
  {
    slip: "an ambiguous unit",
    from: "within: { amount: 2, unit: business-days }",
    to: "within: { amount: 2, unit: days }",
    on: "unit: days",
    says: 'cannot be "days"',
    mend: "business-days",
  },
  {
    slip: "an answer that there is not",
    from: "impact: [down, severe], workaround: [none] }",
    to: "impact: [down, sever], workaround: [none] }",
    on: "[down, sever]",
    says: 'cannot be "sever"',
    mend: 'did you mean "severe"?',
  },
  {
    slip: "a business unit without a calendar",
    from: "unit: business-hours }\n    calendar: office\n",
    to: "unit: business-hours }\n",
    on: "unit: business-hours }",
    says: "are counted in no calendar",
    mend: "add the calendar's name",
  },
  {
    slip: "a calendar that is not there",
    from: "calendar: office",
    to: "calendar: offcie",
    on: "calendar: offcie",
    says: 'there is no calendar "offcie"',
    mend: 'did you mean "office"?',
  },
  {
    slip: "hours that end before they begin",
    from: '"17:00" }\n    holidays',
    to: '"07:00" }\n    holidays',
    on: '"07:00"',
    says: "ends before it begins",
    mend: "two pieces",
  },
  {
    slip: "a zone that is an abbreviation",
    from: "value: Europe/Berlin",
    to: "value: CET",
    on: "zone: { reading: zone }",
    says: '"CET"',
    mend: "Europe/Berlin",
  },
  {
    slip: "a region whose holidays nobody knows",
    from: "region: DE-NI",
    to: "region: DE-XX",
    on: "DE-XX",
    says: '"DE-XX" is not known',
    mend: "DE-NI",
  },
  {
    slip: "a country that is none",
    from: "      country: DE",
    to: "      country: XY",
    on: "country: XY",
    says: 'there is no country "XY"',
    mend: "ISO 3166",
  },
  {
    slip: "combinations that no level takes",
    from: "impact: [limited, minimal] }\n    effort",
    to: "impact: [limited] }\n    effort",
    on: "priorities:",
    says: "15 combinations of answers get no priority",
    mend: "impact minimal",
  },
  {
    slip: "a condition that no answers get to",
    from: "      - { impact: [none] }",
    to: "      - { impact: [none] }\n      - { impact: [down], workaround: [none] }",
    on: "- { impact: [down], workaround: [none] }",
    says: "no answers ever get to",
    mend: "narrow them",
  },
  {
    slip: "a question that is not asked",
    from: "- { impact: [none] }",
    to: "- { impact: [none], pattern: [constant, intermittent] }",
    on: "pattern:",
    says: '"pattern", which is not asked',
    mend: "add pattern to asks",
  },
  {
    slip: "a level without a first response",
    from: "    priorities: [4]\n    within: { amount: 4",
    to: "    priorities: [3]\n    within: { amount: 4",
    on: "targets:",
    says: "nothing is said about the first response for priority 4",
    mend: "noGuarantee",
  },
  {
    slip: "a first response given twice",
    from: "    priorities: [4]\n    within: { amount: 4",
    to: "    priorities: [3, 4]\n    within: { amount: 4",
    on: "- kind: first-response",
    says: "for priority 3 is given a second time",
    mend: "keep one of the 2",
  },
  {
    slip: "a plan that is not there",
    of: "cloudtalk",
    from: "plans: [professional]",
    to: "plans: [profesional]",
    on: "plans: [profesional]",
    says: 'there is no plan "profesional"',
    mend: 'did you mean "professional"?',
  },
  {
    slip: "a plan of which nothing is said about the phone",
    of: "cloudtalk",
    from: "noPhone:\n  - why",
    to: "noPhone:\n  - plans: [basic]\n    why",
    on: "plans:",
    says: "nothing is said about the phone for plan",
    mend: "noPhone",
  },
  {
    slip: "no worked examples",
    from: netcor.slice(netcor.indexOf("examples:")),
    to: "examples: []\n",
    on: "examples: []",
    says: "examples has too little",
    mend: "add at least 1 entry",
  },
  {
    slip: "an example that leaves an answer out",
    from: "answers: { impact: down, workaround: none } }",
    to: "answers: { impact: down } }",
    on: "answers: { impact: down }",
    says: "no answer is given to workaround",
    mend: "add it",
  },
  {
    slip: "an id that is not the file's name",
    from: "id: netcor",
    to: "id: netcore",
    on: "id: netcore",
    says: "is not the file's name",
    mend: "netcore.yaml",
  },
  {
    slip: "a reading that is not there",
    from: "home: { country: DE, zone: { reading: zone } }",
    to: "home: { country: DE, zone: { reading: zoen } }",
    on: "home:",
    says: 'there is no reading "zoen"',
    mend: 'did you mean "zone"?',
  },
  {
    slip: "a reading where none may stand",
    from: "name: NETCOR\n",
    to: "name: { reading: zone }\n",
    on: "name: {",
    says: "no reading may stand here",
    mend: "write the value itself",
  },
  {
    slip: "a reading that is used nowhere",
    from: "pauses: { reading: pause }",
    to: "pauses: true",
    on: "pause:",
    says: '"pause" is used nowhere',
    mend: "take it out",
  },
  {
    slip: "an option that the reading has not",
    from: "inForce: german-time",
    to: "inForce: german",
    on: "inForce: german",
    says: 'no option "german"',
    mend: "german-time",
  },
];

describe("one slip is said where it stands", () => {
  test.each(slips.map((slip) => [slip.slip, slip] as const))("%s", (_, slip) => {
    const text = slip.of === "cloudtalk" ? cloudtalk : netcor;
    const broken = mustReplace(text, slip.from, slip.to);
    const { policy, problems } = readPolicy(broken, `${slip.of ?? "netcor"}.yaml`);
    expect(policy).toBeUndefined();
    const found = problems.find(({ message, mend }) => message.includes(slip.says) && mend.includes(slip.mend));
    expect(found, problems.map(problemLine).join("\n")).toBeDefined();
    expect(broken.split("\n")[(found?.line ?? 0) - 1]).toContain(slip.on);
    expect(found?.column).toBeGreaterThan(0);
    expect(problems.length, problems.map(problemLine).join("\n")).toBeLessThanOrEqual(3);
  });
});

test("a document that is not listed under sources is pointed at, wherever it is cited", () => {
  const broken = mustReplace(purecloud, "35.txt, section: Webportal }", "35.pdf, section: Webportal }");
  const { problems } = readPolicy(broken, "purecloud.yaml");
  expect(problems.map(problemLine)).toEqual([
    `purecloud.yaml:${lineOf(broken, ".pdf")}:25: error: there is no document "000_18cc8bc0d4bddf35.pdf"; the sources are 000_18cc8bc0d4bddf35.txt`,
  ]);
});

test("several slips are said at once, in the order of the file", () => {
  const broken = [
    ["version:", "versoin:"],
    ["unit: business-days", "unit: days"],
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
    `netcor.yaml:${lineOf(broken, "unit: days")}:32: error: targets[2].within.unit cannot be "days"; write minutes, hours, business-minutes, business-hours, business-days`,
    `netcor.yaml:${lineOf(broken, "access: nobody")}:13: error: channels[0].access cannot be "nobody"; write anyone, designated-contact, signed-in`,
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
