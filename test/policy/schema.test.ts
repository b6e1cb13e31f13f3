// Editors are told the same shape that the catalog takes.
import { readdir, readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { policyJsonSchema, policySchemaText } from "../../src/policy/json-schema.ts";
import { readYaml } from "../../src/policy/yaml-file.ts";

const files = (await readdir("policies")).filter((name) => name.endsWith(".yaml"));
const read = async (name: string): Promise<unknown> => parse(await readFile(`policies/${name}`, "utf8"));
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(policyJsonSchema());

test("policies/policy.schema.json is the one that the code makes (else: npm run schema)", async () => {
  expect(await readFile("policies/policy.schema.json", "utf8")).toBe(policySchemaText());
});

test.each(files)("%s fits the schema as it is written, readings and all", async (name) => {
  expect(validate(await read(name)), JSON.stringify(validate.errors)).toBe(true);
});

test.each(files)("%s holds the same whether it is read fast or with its lines and columns", async (name) => {
  const { value, placeOf } = readYaml(await readFile(`policies/${name}`, "utf8"));
  expect(value).toEqual(await read(name));
  expect(placeOf(["id"]).line).toBeGreaterThan(1);
});

test.each(files)(
  "%s names the schema in its first line, and the documents that it is read from at its head",
  async (name) => {
    const text = await readFile(`policies/${name}`, "utf8");
    const [first, ...rest] = text.split("\n");
    expect(first).toBe("# yaml-language-server: $schema=policy.schema.json");
    const head = rest
      .slice(
        0,
        rest.findIndex((line) => !line.startsWith("#")),
      )
      .join("\n");
    for (const [, document = ""] of text.matchAll(/^ {2}- document: (\S+)$/gm)) expect(head).toContain(document);
  },
);

test("editors are told what every field is, and often how it is written", () => {
  type Node = { readonly [word: string]: unknown };
  const isNode = (node: unknown): node is Node => typeof node === "object" && node !== null;
  const untold: string[] = [];
  let examples = 0;
  const walk = (node: unknown, place: string): void => {
    if (!isNode(node)) return;
    for (const [name, field] of Object.entries(isNode(node.properties) ? node.properties : {})) {
      // A text is told once, not in each of its languages.
      const ofText = isNode(node.properties) && "en" in node.properties;
      if (isNode(field) && !ofText && field.description === undefined) untold.push(`${place}.${name}`);
      if (isNode(field) && field.examples !== undefined) examples += 1;
      walk(field, `${place}.${name}`);
    }
    for (const inner of [node.items, node.additionalProperties, ...(Array.isArray(node.anyOf) ? node.anyOf : [])])
      walk(inner, place);
  };
  walk(policyJsonSchema(), "");
  expect([...new Set(untold)]).toEqual([]);
  expect(examples).toBeGreaterThan(100);
});

test("the schema refuses a reading where the catalog refuses it, and a unit that can be misread", async () => {
  const netcor = Object(await read("netcor.yaml"));
  expect(validate({ ...netcor, name: { reading: "zone" } })).toBe(false);
  expect(validate({ ...netcor, home: { country: "DE", zone: { reading: "zone", more: 1 } } })).toBe(false);
  const [target] = netcor.targets;
  expect(validate({ ...netcor, targets: [{ ...target, within: { amount: 1, unit: "days" } }] })).toBe(false);
  expect(validate({ ...netcor, targets: [target] })).toBe(true);
});
