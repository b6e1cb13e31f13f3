// What one vendor promises: the shape of one file in policies/.
import { z } from "zod";
import { questionNames, questions } from "./impact.ts";
import { CalendarRule, Condition, Country, Duration, Level, LocalDate, Reading, Slug, Source, Text } from "./parts.ts";

const said = z.string().trim().min(1);
const someLevels = z.array(Level).min(1).optional();
const somePlans = z.array(Slug).min(1).optional();

const Plan = z.strictObject({ id: Slug, name: said, about: Text.optional() });

/** `name` is the vendor's own; `gloss` and `meaning` are ours. The first level whose `when` holds is suggested. */
const Priority = z.strictObject({
  level: Level,
  name: said,
  gloss: Text,
  meaning: Text,
  when: z.array(Condition).min(1),
  effort: Text.optional().describe("how the vendor says that it works on such a case; no clock follows from it"),
  source: Source,
});

const Target = z.strictObject({
  kind: z.enum(["first-response", "restoration", "follow-up"]),
  priorities: z.array(Level).min(1),
  plans: somePlans,
  within: Duration,
  calendar: Slug.optional().describe("needed where the unit is one of business time"),
  measure: z.enum(["promise", "average"]),
  by: z.enum(["phone", "web", "email"]).optional(),
  source: Source,
});

const NoGuarantee = z.strictObject({
  plans: somePlans,
  priorities: someLevels,
  when: Condition.optional(),
  why: Text,
  source: Source,
});

const Caveat = z.strictObject({
  id: Slug,
  priorities: z.array(Level).min(1),
  when: Condition,
  text: Text,
  source: Source,
});

/** When the first-response clock runs, and what ends it. */
const Response = z.strictObject({
  starts: z.enum(["report", "ticket-received"]),
  endedBy: z.enum(["reply", "acknowledgement"]),
  pauses: z.boolean().describe("does the clock stand still while the vendor waits for us?").meta({ readable: true }),
  text: Text,
  source: Source,
});

const Channel = z.strictObject({
  id: Slug,
  kind: z.enum(["phone", "web", "email", "chat", "in-product", "status"]),
  name: Text,
  url: z.url().optional(),
  address: z.email().optional(),
  plans: somePlans,
  priorities: someLevels,
  hours: Slug.optional().describe("a calendar; none: at any time"),
  access: z.enum(["anyone", "designated-contact", "signed-in"]),
  preferred: z.boolean().optional(),
  text: Text.optional(),
  source: Source,
});

const Line = z.strictObject({
  number: said.describe("exactly as published"),
  extension: z.string().regex(/^\d+$/).optional(),
  tollFree: z.boolean().optional(),
  country: Country,
  place: Text,
  zones: z.array(said).optional().describe("the zones whose people are nearest to this line, such as Australia/Perth"),
  region: Slug.optional(),
  hours: Slug.optional().describe("a calendar; none: the region's; neither: round the clock"),
});

const Hotlines = z.strictObject({
  plans: somePlans,
  regions: z
    .array(z.strictObject({ id: Slug, name: said, serves: z.enum(["americas", "apac", "emea"]), hours: Slug }))
    .optional(),
  lines: z.array(Line).min(1),
  roundTheClock: z.strictObject({ priorities: z.array(Level).min(1), why: Text }).optional(),
  source: Source,
});

const Contact = z.strictObject({
  who: z.enum(["designated", "anyone"]),
  text: Text,
  others: Text.optional().describe("what everybody else does instead"),
  onCall: z.strictObject({ priorities: z.array(Level).min(1), text: Text }).optional(),
  source: Source,
});

const Note = z.strictObject({
  id: Slug,
  moment: z.enum(["choosing", "opening", "restored", "closed"]),
  priorities: someLevels,
  plans: somePlans,
  text: Text,
  source: Source,
});

const answers = z.strictObject({
  environment: z.enum(questions.environment).optional(),
  impact: z.enum(questions.impact).optional(),
  pattern: z.enum(questions.pattern).optional(),
  workaround: z.enum(questions.workaround).optional(),
  preview: z.boolean().optional(),
  scope: z.enum(questions.scope).optional(),
});

const instant = z.iso.datetime({ offset: true });
/** A worked example: the test run asks the policy what is given and wants what is expected. */
const Example = z.strictObject({
  given: z.strictObject({
    answers: answers.optional(),
    plan: Slug.optional(),
    priority: Level.optional().describe("where no answers are given"),
    reportedAt: instant.optional(),
    country: Country.optional(),
    zone: said.optional(),
  }),
  expect: z.strictObject({
    priority: Level.optional(),
    caveats: z.array(Slug).optional(),
    firstResponse: z.union([instant, z.literal("no guarantee")]).optional(),
    restoration: z.union([instant, z.literal("none")]).optional(),
    followUp: z.union([instant, z.literal("none")]).optional(),
    hotline: z.union([said, z.literal("no phone")]).optional(),
    hotlineOpen: z.boolean().optional(),
  }),
  source: Source.optional(),
});

export const Policy = z.strictObject({
  id: Slug,
  name: said,
  aliases: z.array(said).optional().describe("other words that people call the vendor by"),
  version: said.describe("of this reading of the documents; a case keeps the one that it was opened under"),
  valid: z.strictObject({ from: LocalDate, until: LocalDate.optional() }),
  about: Text,
  home: z
    .strictObject({ country: Country, zone: said.meta({ readable: true }) })
    .describe("the vendor's own place: its times are shown so"),
  sources: z.array(z.strictObject({ document: said, title: said, language: z.enum(["de", "en", "ro"]) })).min(1),
  asks: z.array(z.enum(questionNames)).min(1),
  plans: z.array(Plan),
  readings: z.record(Slug, Reading),
  calendars: z.record(Slug, CalendarRule),
  priorities: z.array(Priority).min(1),
  unprioritised: Level.optional().describe("the level of a ticket that names none"),
  targets: z.array(Target).min(1),
  noGuarantee: z.array(NoGuarantee).optional(),
  caveats: z.array(Caveat).optional(),
  reclassification: z.strictObject({ by: z.enum(["vendor", "agreement"]), text: Text, source: Source }).optional(),
  response: Response,
  contact: Contact,
  bring: z.array(Text),
  channels: z.array(Channel).min(1),
  hotlines: Hotlines.optional(),
  noPhone: z.array(z.strictObject({ plans: somePlans, why: Text, source: Source })).optional(),
  notes: z.array(Note).optional(),
  examples: z.array(Example).min(1),
});

export type Policy = z.infer<typeof Policy>;
export type Priority = z.infer<typeof Priority>;
export type Target = z.infer<typeof Target>;
export type TargetKind = Target["kind"];
export type Channel = z.infer<typeof Channel>;
export type Line = z.infer<typeof Line>;
export type Hotlines = z.infer<typeof Hotlines>;
export type Contact = z.infer<typeof Contact>;
export type Note = z.infer<typeof Note>;
export type Response = z.infer<typeof Response>;
export type Example = z.infer<typeof Example>;
