// The shapes of the JSON that others build upon: a promise, so version 1 only ever gains fields.
import { z } from "zod";
import { CalendarRule, Duration, Hours, Level, LocalDate, Slug, Text } from "../../src/policy/parts.ts";
import { Policy } from "../../src/policy/policy.ts";
import { Measure, targetKinds, Way } from "../../src/policy/promise.ts";

const Licence = z.strictObject({ name: z.string(), spdx: z.string(), url: z.url(), attribution: z.string() });
const head = {
  $schema: z.string().describe("where the JSON schema of this document is"),
  apiVersion: z.literal(1),
  licence: Licence,
};
const Version = z.strictObject({
  version: z.string(),
  valid: z.strictObject({ from: LocalDate.optional(), until: LocalDate.optional() }),
  inForce: z.boolean(),
  incomplete: z.boolean().describe("its documents leave something open"),
  checkedOn: LocalDate.nullable().describe("the day on which its documents were last read; null: not noted"),
  href: z.string(),
});
const about = { vendor: Slug, name: z.string(), version: z.string(), checkedOn: LocalDate.nullable() };

export const Vendors = z.strictObject({
  ...head,
  vendors: z.array(
    z.strictObject({
      id: Slug,
      name: z.string(),
      aliases: z.array(z.string()),
      about: Text,
      plans: z.array(z.strictObject({ id: Slug, name: z.string() })),
      priorities: z.array(z.strictObject({ level: Level, name: z.string() })),
      phone: z.boolean().describe("a number to call is published, for some plan at least"),
      version: z.string(),
      inForce: z.boolean(),
      checkedOn: LocalDate.nullable(),
      page: z.string(),
      href: z.string(),
      due: z.string(),
      deadlines: z
        .string()
        .nullable()
        .describe("RFC 6570 template: what is due for one who asks; null: this copy is files, and works nothing out"),
      hours: z.string(),
      badge: z.string(),
    }),
  ),
});

export const VendorDocument = z.strictObject({
  ...head,
  inForce: z.boolean(),
  checkedOn: LocalDate.nullable(),
  page: z.string(),
  versions: z.array(Version),
  policy: Policy.describe("as its file says, with each reading in force put in its place"),
});

const Counted = z.strictObject({
  within: Duration,
  minutes: z.int().nullable().describe("round the clock, from the start of the vendor's clock; null: business time"),
  calendar: Slug.nullable().describe("of the document `hours`; null: round the clock"),
});

export const Due = z.strictObject({
  ...head,
  ...about,
  rows: z.array(
    z.strictObject({
      plans: z.array(Slug).describe("empty: every customer"),
      priority: Level,
      offered: z.boolean(),
      refused: Text.nullable().describe("why no first response is owed; null: one is, or nothing is published"),
      targets: z.array(
        Counted.extend({
          kind: z.enum(targetKinds),
          measure: Measure,
          by: Way.nullable(),
          otherwise: Counted.nullable(),
        }),
      ),
    }),
  ),
});

const instant = z.iso.datetime().describe("UTC");

/** In the words of `sla due --json`. */
export const Deadlines = z.strictObject({
  ...head,
  ...about,
  plan: z.string().nullable(),
  priority: Level,
  reportedAt: instant,
  targets: z.array(
    z.looseObject({
      kind: z.enum(targetKinds),
      dueAt: instant.nullable(),
      guaranteed: z.boolean().describe("a time is published at all"),
      why: z.string().nullable().optional().describe("where none is published: why not"),
      measure: Measure.optional(),
      within: z.string().optional().describe("ISO 8601, such as PT4H; P2D in business time is two business days"),
      clock: z.string().optional().describe("business or calendar"),
      calendar: z.strictObject({ zone: z.string(), openNow: z.boolean(), startsAt: instant }).nullable().optional(),
      readings: z.array(z.string()).readonly(),
      by: z.string().nullable().optional(),
    }),
  ),
});

export const OpeningHours = z.strictObject({
  ...head,
  ...about,
  calendars: z.record(
    Slug,
    z.strictObject({
      rule: CalendarRule,
      open: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("always") }),
        z.strictObject({
          kind: z.literal("table"),
          from: instant,
          until: instant,
          spans: z.array(z.tuple([instant, instant])).describe("[opens, closes)"),
        }),
        z.strictObject({ kind: z.literal("own"), hours: z.array(Hours) }),
        z.strictObject({ kind: z.literal("by-place") }),
      ]),
    }),
  ),
});

export const documents = {
  vendors: Vendors,
  vendor: VendorDocument,
  due: Due,
  deadlines: Deadlines,
  hours: OpeningHours,
} as const;

/** JSON Schema 2020-12 of what is handed out. */
export function schemaText(name: keyof typeof documents): string {
  return `${JSON.stringify(z.toJSONSchema(documents[name], { io: "output" }), null, 2)}\n`;
}
