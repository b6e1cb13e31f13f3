// What one vendor promises: the shape of one file in policies/.
import { z } from "zod";
import { Channel, Contact, Hotlines, type Line, Note } from "./contact.ts";
import { Example } from "./example.ts";
import { QuestionName } from "./impact.ts";
import { CalendarRule, Country, Level, LocalDate, Reading, Slug, Source, Text, Tongue } from "./parts.ts";
import { Caveat, Closing, type Measure, NoGuarantee, Priority, Response, Rung, Target } from "./promise.ts";

const said = z.string().trim().min(1);
const somePlans = z.array(Slug).min(1).optional();

const Product = z.strictObject({ id: Slug, name: said });
const Plan = z.strictObject({
  id: Slug,
  name: said,
  product: Slug.optional().describe("of `products`; a rule that names the product under plans means all of its plans"),
  about: Text.optional(),
});

export const Policy = z.strictObject({
  id: Slug,
  name: said,
  aliases: z.array(said).optional().describe("other words that people call the vendor by"),
  version: said.describe("of this reading of the documents; a case keeps the one that it was opened under"),
  valid: z.strictObject({
    from: LocalDate.optional().describe("left out where its documents bear no date"),
    until: LocalDate.optional(),
  }),
  incomplete: Text.optional().describe("what its documents leave open: then this version never holds by itself"),
  about: Text,
  home: z.strictObject({ country: Country, zone: said }).describe("the vendor's own place: its times are shown so"),
  sources: z
    .array(
      z.strictObject({
        document: said,
        title: said,
        language: Tongue,
        url: z.url().optional(),
        dated: LocalDate.optional().describe("the day that the document or its stored copy bears"),
        read: LocalDate.optional().describe("the day on which it was read"),
      }),
    )
    .min(1),
  missing: z.array(Text).min(1).optional().describe("what the copies that were read leave out: never guessed"),
  asks: z.array(QuestionName).min(1),
  products: z.array(Product).min(1).optional(),
  plans: z.array(Plan),
  outside: z
    .strictObject({ topics: z.array(Text).min(1), source: Source })
    .optional()
    .describe("what is no matter of the support; asked as `outside`"),
  readings: z.record(Slug, Reading),
  calendars: z.record(Slug, CalendarRule),
  priorities: z.array(Priority).min(1),
  unprioritised: Level.optional().describe("the level of a ticket that names none"),
  targets: z.array(Target).describe("none, where every level stands under noGuarantee"),
  noGuarantee: z.array(NoGuarantee).optional(),
  caveats: z.array(Caveat).optional(),
  reclassification: z.strictObject({ by: z.enum(["vendor", "agreement"]), text: Text, source: Source }).optional(),
  escalation: z.array(Rung).min(1).optional().describe("the ladder, lowest rung first; none where no document has one"),
  response: Response,
  closesAfter: Closing.optional().describe(
    "how long after it works again the vendor closes a case by itself; left out where no document has a time",
  ),
  contact: Contact,
  bring: z.array(Text),
  channels: z.array(Channel).min(1),
  hotlines: Hotlines.optional(),
  noPhone: z.array(z.strictObject({ plans: somePlans, why: Text, source: Source })).optional(),
  notes: z.array(Note).optional(),
  statusSource: z
    .strictObject({ kind: z.enum(["statuspage", "instatus", "feed"]), url: z.url({ protocol: /^https?$/ }) })
    .optional()
    .describe("where the vendor says for programs what is disturbed now; read where the operator turns that on"),
  examples: z.array(Example).min(1),
});

export type Policy = z.infer<typeof Policy>;
export type TargetKind = Target["kind"];
export type { Channel, Contact, Example, Hotlines, Line, Measure, Note, Priority, Response, Target };
