// How a vendor is reached: who may, by which channel, at which number, and what to mind.
import { z } from "zod";
import { Country, Level, Rests, Serves, Slug, Source, Text } from "./parts.ts";

const said = z.string().trim().min(1);
const someLevels = z.array(Level).min(1).optional();
const somePlans = z.array(Slug).min(1).optional();

export const Channel = z.strictObject({
  id: Slug,
  kind: z.enum(["phone", "web", "email", "chat", "in-product", "self-help", "status"]),
  name: Text,
  url: z.url().optional(),
  address: z.email().optional(),
  plans: somePlans,
  priorities: someLevels,
  hours: Slug.optional().describe("a calendar; none: at any time"),
  access: z.enum(["anyone", "designated-contact", "admin", "signed-in"]),
  preferred: z.boolean().optional(),
  text: Text.optional(),
  elsewhere: Text.optional().describe("where a priority goes that this channel does not take"),
  readings: Rests,
  source: Source,
});
export type Channel = z.infer<typeof Channel>;

export const Line = z.strictObject({
  number: said.describe("exactly as published"),
  extension: z.string().regex(/^\d+$/).optional(),
  tollFree: z.boolean().optional(),
  country: Country,
  place: Text,
  zones: z.array(said).optional().describe("the zones whose people are nearest to this line, such as Australia/Perth"),
  region: Slug.optional(),
  hours: Slug.optional().describe("a calendar; none: the region's; neither: round the clock"),
});
export type Line = z.infer<typeof Line>;

export const Hotlines = z.strictObject({
  plans: somePlans,
  regions: z.array(z.strictObject({ id: Slug, name: said, serves: Serves, hours: Slug })).optional(),
  lines: z.array(Line).min(1),
  roundTheClock: z.strictObject({ priorities: z.array(Level).min(1), why: Text }).optional(),
  source: Source,
});
export type Hotlines = z.infer<typeof Hotlines>;

const who = z
  .enum(["designated", "admins", "anyone"])
  .describe("designated: contacts that were named to the vendor; admins: those who administer the product");
const others = Text.optional().describe("what everybody else does instead");

export const Contact = z.strictObject({
  who,
  text: Text,
  others,
  onCall: z.strictObject({ priorities: z.array(Level).min(1), text: Text }).optional(),
  byPlan: z
    .array(z.strictObject({ plans: z.array(Slug).min(1), who, text: Text, others }))
    .min(1)
    .optional()
    .describe("who may with these plans; the rest holds for the others"),
  source: Source,
});
export type Contact = z.infer<typeof Contact>;

/** Who may with one plan; null: none is known, and what holds for most is told. */
export function contactWith({ byPlan = [], ...usual }: Contact, plan: string | null): Contact {
  const own = byPlan.find(({ plans }) => plan !== null && plans.includes(plan));
  if (!own) return usual;
  const { plans: _, ...said } = own;
  const { others: __, ...rest } = usual;
  return { ...rest, ...said };
}

/** Whom alone the vendor listens to; null: anyone. */
export function callersOf({ who }: Pick<Contact, "who">): "designated" | "admins" | null {
  return who === "anyone" ? null : who;
}

export const Note = z.strictObject({
  id: Slug,
  moment: z.enum(["choosing", "opening", "restored", "closed"]),
  priorities: someLevels,
  plans: somePlans,
  text: Text,
  source: Source,
});
export type Note = z.infer<typeof Note>;
