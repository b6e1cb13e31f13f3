// What is promised: levels, targets, and what is said beside them.
import { z } from "zod";
import { Condition } from "./impact.ts";
import { Duration, Level, Rests, Slug, Source, Text } from "./parts.ts";

const said = z.string().trim().min(1);
const someLevels = z.array(Level).min(1).optional();
const somePlans = z.array(Slug).min(1).optional();

/** `name` is the vendor's own; `gloss` and `meaning` are ours. The first level whose `when` holds is suggested. */
export const Priority = z.strictObject({
  level: Level,
  name: said,
  aliases: z.array(said).optional().describe("what else people call it, such as A or sev A; its number always does"),
  gloss: Text,
  meaning: Text,
  offered: z
    .strictObject({ plans: z.array(Slug).min(1), otherwise: Text })
    .optional()
    .describe("the only plans that may choose it, and what the others are told"),
  when: z.array(Condition).describe("none: no answers lead to it; people choose it themselves"),
  effort: Text.optional().describe("how the vendor says that it works on such a case; no clock follows from it"),
  readings: Rests,
  source: Source,
});
export type Priority = z.infer<typeof Priority>;

/** A guarantee is owed and can be broken; an aim is aspired to and can be missed; an average is neither. */
export const Measure = z.enum(["guarantee", "aim", "average"]);
export type Measure = z.infer<typeof Measure>;

/** How a vendor is told, or answers, where its document says that it matters. */
export const Way = z.enum(["phone", "web", "email"]);
export type Way = z.infer<typeof Way>;

/**
 * In the order in which they are shown. What meets each: the vendor's answer; its first update after that; that it works
 * again, by whatever means; that the case is closed; and an update each time.
 */
export const targetKinds = [
  "first-response",
  "action-plan",
  "workaround",
  "restoration",
  "resolution",
  "follow-up",
] as const;

export const Target = z.strictObject({
  kind: z.enum(targetKinds),
  priorities: z.array(Level).min(1),
  plans: somePlans,
  within: Duration,
  calendar: Slug.optional().describe("needed where the unit is one of business time"),
  measure: Measure,
  aimed: z.literal(true).optional().describe("of an average: the vendor also says that it aims at it"),
  follows: z
    .enum(["answer", "update"])
    .optional()
    .describe("what a follow-up's rhythm counts from; usually the answer"),
  by: Way.optional().describe("how such a case is reported and answered, if that is said"),
  otherwise: z
    .strictObject({ within: Duration, calendar: Slug.optional() })
    .optional()
    .describe("what is promised of a report that was made another way than `by` says"),
  readings: Rests,
  own: z
    .object({
      by: z.looseObject({ id: z.string(), name: z.string() }).nullable(),
      at: z.number().nullable(),
      published: Duration.nullable(),
    })
    .optional()
    .describe("filled in by the catalog: a tenant's own contract stands here in the place of what is published"),
  source: Source,
});
export type Target = z.infer<typeof Target>;

export const NoGuarantee = z.strictObject({
  plans: somePlans,
  priorities: someLevels,
  when: Condition.optional(),
  why: Text,
  source: Source,
});
export type NoGuarantee = z.infer<typeof NoGuarantee>;

export const Caveat = z.strictObject({
  id: Slug,
  priorities: z.array(Level).min(1),
  when: Condition,
  text: Text,
  source: Source,
});
export type Caveat = z.infer<typeof Caveat>;

/** A rung of the vendor's own ladder, as its document has it; `say` is what to tell there. */
export const Rung = z.strictObject({
  id: Slug,
  priorities: someLevels,
  plans: somePlans,
  whom: Text,
  how: Text,
  allowed: z
    .enum(["reported", "missed", "lowered"])
    .describe("from when on: the report, a deadline missed, a priority lowered by the vendor"),
  say: Text,
  source: Source,
});
export type Rung = z.infer<typeof Rung>;

/** The vendor closes a case of which it hears nothing on its own; counted from when it works again. */
export const Closing = z.strictObject({
  within: Duration,
  calendar: Slug.optional().describe("needed where the unit is one of business time"),
  readings: Rests,
  source: Source,
});
export type Closing = z.infer<typeof Closing>;

/** When the first-response clock runs, and what ends it. */
export const Response = z.strictObject({
  starts: z.enum(["report", "ticket-received"]),
  endedBy: z.enum(["reply", "acknowledgement"]),
  pauses: z.boolean().describe("does the clock stand still while the vendor waits for us?"),
  text: Text,
  readings: Rests,
  source: Source,
});
export type Response = z.infer<typeof Response>;
