// A policy file as text: its data, and where in it each thing stands.
import { expect, test } from "vitest";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { policyText } from "../../src/policy/write-policy.ts";
import { readYaml } from "../../src/policy/yaml-file.ts";
import { acme } from "./acme.ts";

const text = `# a comment
id: acme
plans:
  - { id: gold, name: Gold }
  - id: silver
home:
  country: DE
  12: dozen
bare:
list: [a, [b, c]]
`;

test.each<[(string | number)[], number, number]>([
  [["id"], 2, 5],
  [["plans"], 3, 1],
  [["plans", 0], 4, 5],
  [["plans", 0, "name"], 4, 23],
  [["plans", 1, "id"], 5, 9],
  [["plans", 1, "name"], 5, 5],
  [["plans", 7], 3, 1],
  [["plans", "first"], 3, 1],
  [["home"], 6, 1],
  [["home", "country"], 7, 12],
  [["home", 12], 8, 7],
  [["home", "country", "x"], 7, 12],
  [["bare"], 9, 6],
  [["list", 1, 1], 10, 15],
  [["nowhere"], 2, 1],
  [[], 2, 1],
])("%j stands at %i:%i", (path, line, column) => {
  expect(readYaml(text).placeOf(path)).toEqual({ line, column });
});

test("data is YAML 1.2: no is a word, and so are dates and times", () => {
  expect(readYaml("a: no\nb: 2026-01-01\nc: 12:30\nd: ~\ne: 0o17\n").value).toEqual({
    ...{ a: "no", b: "2026-01-01", c: "12:30", d: null, e: 15 },
  });
});

test.each<[string, unknown]>([
  ["a: 3 * 4", { a: "3 * 4" }],
  ["a: R&D", { a: "R&D" }],
  ['a: "*b"', { a: "*b" }],
  ["a: '&b c'", { a: "&b c" }],
  ["", null],
])("%j has no alias and holds what it says", (one, value) => {
  const { value: read, syntax } = readYaml(one);
  expect([read, syntax]).toEqual([value, []]);
});

const alias = { message: "an alias may not stand in a policy", mend: "write the value itself" };

test.each<[string, object[]]>([
  ["a: &x 1\nb: *x\n", [{ line: 2, column: 4, ...alias }]],
  ["&x a: 1\n", []],
  [
    "a: &x 1\nb: [*x, *x]\n",
    [
      { line: 2, column: 5, ...alias },
      { line: 2, column: 9, ...alias },
    ],
  ],
  ["*x", [{ line: 1, column: 1, message: expect.any(String), mend: expect.any(String) }]],
  ["a: 1\na: 2\n", [{ line: 2, column: 1, message: "Map keys must be unique", mend: "keep one of the two" }]],
  ["a: [1", [{ line: 1, column: 6, message: expect.any(String), mend: "mend the YAML here; indent with spaces" }]],
])("the syntax of %j", (one, syntax) => {
  const read = readYaml(one);
  expect(read.syntax).toEqual(syntax);
  if (syntax.length > 0) expect(read.value).toBeNull();
});

test("a file that is no YAML says that alone, each slip where it stands", () => {
  const { policy, problems } = readPolicy("id: [\n\ta: 1\nb: 2\n", "acme.yaml");
  expect(policy).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
  for (const { file, severity, line, mend } of problems)
    expect([file, severity, line > 0, mend]).toEqual([
      "acme.yaml",
      "error",
      true,
      "mend the YAML here; indent with spaces",
    ]);
});

test("problems come in the order of the file, and what a part that is wrong already says is not said twice", () => {
  const wrong = [
    "valid: { from: 1.1.2026 }",
    "unprioritised: x",
    "asks: []",
    "home: { zone: CET, country: { reading: nowhere } }",
    "id: acne",
    "",
  ].join("\n");
  const { problems } = readPolicy(wrong, "acme.yaml");
  const placed = problems.map(({ line, column }) => 1000 * line + column);
  expect(placed).toEqual(placed.toSorted((a, b) => a - b));
  const mine = problems.filter(({ message }) => !message.endsWith("is missing"));
  expect(mine.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '1:16 valid.from cannot be "1.1.2026"',
    "2:16 unprioritised is no number",
    "3:1 asks has too little",
    '4:15 there is no zone "CET"',
    '4:20 there is no reading "nowhere"',
    '5:5 the id "acne" is not the file\'s name',
  ]);
});

test("an error keeps a policy from being used, a warning does not, and each place is told once", () => {
  const read = (part: object) => {
    const { policy, problems } = readPolicy(policyText({ ...acme, ...part }, "Acme"), "acme.yaml", {}, "2025-12-31");
    return [policy?.name, problems.map(({ severity, message }) => `${severity} ${message}`)];
  };
  const early = "warning the policy holds from 2026-01-01 on, not yet today (2025-12-31)";
  expect(read({})).toEqual(["Acme", [early]]);
  expect(read({ unprioritised: 9 })).toEqual([undefined, [early, 'error there is no level "9"']]);
  expect(read({ unprioritised: 99 })).toEqual([undefined, [early, "error unprioritised does not fit"]]);
});
