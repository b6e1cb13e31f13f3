// The same schema for editors: they complete and check a policy file while it is written.
import { z } from "zod";
import { helpFor } from "./field-help.ts";
import { Policy } from "./policy.ts";
import type { Path } from "./policy-problem.ts";
import { mayBeRead } from "./shape.ts";

type Json = z.core.JSONSchema.BaseSchema;

const reference: Json = {
  type: "object",
  description: "the value of the option in force of a reading listed under `readings`",
  properties: { reading: { type: "string" } },
  required: ["reading"],
  additionalProperties: false,
};

/** JSON Schema 2020-12 of one policy file, with `{ reading: NAME }` allowed wherever the catalog allows it. */
export function policyJsonSchema(): Json {
  const { $defs, ...schema } = z.toJSONSchema(Policy, { io: "input" });
  return {
    ...withReadings(schema, []),
    title: "A vendor's support policy",
    description: "docs/policies.md explains every field",
    $defs: { ...$defs, reading: reference },
  };
}

/** By the catalog, and never written in a file. */
const filledIn = ["readings", "own"];

function withReadings(node: Json, place: Path): Json {
  const inner: Json = { ...helpFor(place), ...within(node, place) };
  if (!mayBeRead(place)) return inner;
  const { description, examples, ...plain } = inner;
  const told = {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
  };
  return { ...told, anyOf: [plain, { $ref: "#/$defs/reading" }] };
}

/** The same for what stands inside it, alternatives too. */
function within(node: Json, place: Path): Json {
  const { properties, items, additionalProperties, anyOf } = node;
  const inner: Json = { ...node };
  if (properties) {
    const steps = Object.entries(properties).filter(([step]) => !filledIn.includes(step) || place.length === 0);
    inner.properties = Object.fromEntries(steps.map(([step, child]) => [step, below(child, [...place, step])]));
  }
  if (isSchema(items)) inner.items = below(items, [...place, 0]);
  if (isSchema(additionalProperties)) inner.additionalProperties = below(additionalProperties, [...place, "any"]);
  if (anyOf) inner.anyOf = anyOf.map((one) => (isSchema(one) ? within(one, place) : one));
  return inner;
}

function below(child: z.core.JSONSchema._JSONSchema, place: Path): z.core.JSONSchema._JSONSchema {
  return isSchema(child) ? withReadings(child, place) : child;
}

function isSchema(node: unknown): node is Json {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/** The text of policies/policy.schema.json. */
export function policySchemaText(): string {
  return `${JSON.stringify(policyJsonSchema(), null, 2)}\n`;
}
