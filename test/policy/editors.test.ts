// What editors are told of single fields, and where they let a reading stand.
import { expect, test } from "vitest";
import { helpFor } from "../../src/policy/field-help.ts";
import { policyJsonSchema } from "../../src/policy/json-schema.ts";

test.each<[(string | number)[], object | undefined]>([
  [["plans"], { description: "ids of plans; left out: all", examples: [["gold"]] }],
  [["hotlines", "plans"], { description: "ids of plans; left out: all", examples: [["gold"]] }],
  [
    ["channels", 0, "name"],
    { description: "what the way to report is called, in our words", examples: [{ en: "Web form" }] },
  ],
  [["priorities", 0, "name"], { description: "as the vendor writes it", examples: ["Gold", "Severity 1"] }],
  [["calendars", "any", "zone"], expect.objectContaining({ examples: ["Europe/Berlin", "site"] })],
  [["about"], { description: "in one sentence of your own" }],
  [["calendars", "any", "closures", 0, "name"], { description: "why it is shut", examples: ["Christmas party"] }],
  [["calendars", "any", "hours", 0, "to"], expect.objectContaining({ examples: ["17:00"] })],
  [["calendars", "any"], expect.objectContaining({ description: expect.stringMatching(/^business time/) })],
  [["weather"], undefined],
  [[], undefined],
])("at %j", (path, help) => {
  expect(helpFor(path)).toEqual(help);
});

type Node = { readonly [word: string]: unknown };
const isNode = (node: unknown): node is Node => typeof node === "object" && node !== null;
function at(...steps: (string | number)[]): Node {
  const found = steps.reduce<unknown>(
    (node, step) => (isNode(node) ? node[String(step)] : undefined),
    policyJsonSchema(),
  );
  if (!isNode(found)) throw new Error(`the schema has nothing at ${steps.join(".")}`);
  return found;
}
const or = { $ref: "#/$defs/reading" };

test("a rule may be a reading, and says what it is beside both; a name may not", () => {
  expect(at("properties", "home", "properties", "zone")).toEqual({
    description: "an IANA zone, never an abbreviation; `site`: the customer's own",
    examples: ["Europe/Berlin", "site"],
    anyOf: [{ type: "string", minLength: 1 }, or],
  });
  const level = at("properties", "priorities", "items", "properties");
  expect(level.name).not.toHaveProperty("anyOf");
  expect(level.offered).toMatchObject({ anyOf: [{ type: "object" }, or] });
  expect(at("properties", "calendars", "additionalProperties", "properties", "hours", "anyOf")).toMatchObject({
    0: { anyOf: [{ const: "always" }, { type: "array", items: { properties: { from: { anyOf: [{}, or] } } } }] },
    1: or,
  });
});

test("what the catalog fills in is no field of a file, but the list of readings is", () => {
  expect(at("properties")).toHaveProperty("readings");
  for (const part of ["targets", "priorities", "channels"]) {
    const fields = at("properties", part, "items", "properties");
    expect(fields).toHaveProperty("source");
    expect(fields).not.toHaveProperty("readings");
    expect(fields).not.toHaveProperty("own");
  }
});

test("the schema is named, told where it is explained, and refuses what nobody knows", () => {
  expect(policyJsonSchema()).toMatchObject({
    ...{ type: "object", additionalProperties: false },
    title: "A vendor's support policy",
    description: "docs/policies.md explains every field",
  });
  expect(at("$defs", "reading")).toEqual({
    type: "object",
    description: "the value of the option in force of a reading listed under `readings`",
    properties: { reading: { type: "string" } },
    ...{ required: ["reading"], additionalProperties: false },
  });
});
