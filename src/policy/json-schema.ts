// The same schema for editors: they complete and check a policy file while it is written.
import { z } from "zod";
import { Policy } from "./policy.ts";

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
  const schema = z.toJSONSchema(Policy, {
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.readable !== true) return;
      const { readable: _, description, ...plain } = jsonSchema;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, description === undefined ? {} : { description }, { anyOf: [plain, reference] });
    },
  });
  return { ...schema, title: "A vendor's support policy", description: "docs/policies.md explains every field" };
}

/** The text of policies/policy.schema.json. */
export function policySchemaText(): string {
  return `${JSON.stringify(policyJsonSchema(), null, 2)}\n`;
}
