// Asks the schema about a place in a policy file: which fields it has there, and whether a reading may stand there.

import { z } from "zod";
import { languages } from "../lang/languages.ts";
import type { Path } from "./policy-problem.ts";

/** The field names that the schema has at a path; none where it has no fixed fields. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  return schemasAt(schema, path).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

/** Whether `{ reading: NAME }` may stand at a path of a file: wherever a vendor's words are turned into a rule. */
export function mayBeRead(path: Path): boolean {
  const [part, last] = [path[0], path.at(-1)];
  if (typeof part !== "string" || typeof last !== "string") return false;
  return rules.has(part) && path.length > (part === "calendars" ? 2 : 1) && !fixed.has(last);
}

const rules = new Set([
  "home",
  "calendars",
  "priorities",
  "targets",
  "noGuarantee",
  "caveats",
  "response",
  "closesAfter",
  "channels",
  "hotlines",
  "noPhone",
]);
// What names a thing is no reading of it.
const fixed = new Set<string>([
  "id",
  "level",
  "name",
  "gloss",
  "meaning",
  "text",
  "source",
  "document",
  "section",
  "readings",
  ...languages,
]);

function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  return path.reduce<z.core.$ZodType[]>((found, step) => found.flatMap((one) => within(one, step)), unfold(schema));
}

function within(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, step) ? unfold(schema.shape[step]) : [];
  if (schema instanceof z.ZodRecord) return unfold(schema.valueType);
  if (schema instanceof z.ZodArray) return unfold(schema.element);
  return [];
}

// What stands inside optional fields and alternatives, with the wrappings themselves: a mark may be on either.
function unfold(schema: unknown): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return [schema, ...unfold(schema.unwrap())];
  if (schema instanceof z.ZodUnion) return [schema, ...schema.options.flatMap(unfold)];
  return schema instanceof z.core.$ZodType ? [schema] : [];
}
