// Run by `npm run schema` after the shape of a policy has changed: writes policies/policy.schema.json.
import { writeFile } from "node:fs/promises";
import { policySchemaText } from "./json-schema.ts";

await writeFile(new URL("../../policies/policy.schema.json", import.meta.url), policySchemaText());
