// The small shapes that a policy file is made of.
import { z } from "zod";
import { first, perLanguage } from "../lang/languages.ts";

const said = z.string().trim().min(1);
/** Our own words, in the languages that the policy is written in. Never a vendor's sentence. */
export const Text = z.strictObject({ ...perLanguage(() => said.optional()), [first]: said });
export type Text = z.infer<typeof Text>;

/** The language of a document, ISO 639: any that a vendor writes in. */
export const Tongue = z.string().regex(/^[a-z]{2,3}$/, "write a language as two small letters, ISO 639");

/** Where a fact stands: a document listed under `sources`, and the heading in it. */
export const Source = z.strictObject({ document: said, section: said });
export type Source = z.infer<typeof Source>;

export const Slug = z.string().regex(/^[a-z][a-z0-9-]*$/, "use lower-case letters, digits and hyphens");
export const Level = z.int().min(1).max(9);
export const LocalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "write a date as YYYY-MM-DD");
export const Country = z.string().regex(/^[A-Z]{2}$/, "write a country as two capital letters, ISO 3166 alpha-2");
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "write a time as HH:MM, 24:00 at the latest");

/**
 * A length of time whose unit cannot be misread: "1 day" is not offered. `next-business-days`: until the closing of the n-th
 * business day after the date; `times-a-week`: a rhythm, every seventh of a week and so on, round the clock.
 */
export const Duration = z.strictObject({
  amount: z.int().positive(),
  unit: z.enum([
    "minutes",
    "hours",
    "business-minutes",
    "business-hours",
    "business-days",
    "next-business-days",
    "times-a-week",
  ]),
});
export type Duration = z.infer<typeof Duration>;

/** Is it counted in the open time of a calendar? */
export function isBusiness({ unit }: Pick<Duration, "unit">): boolean {
  return unit.includes("business");
}

/** Ids of readings, as `vendor.reading`, that a part of a policy rests on: never written in a file. */
export const Rests = z
  .array(z.string())
  .optional()
  .describe("filled in by the catalog: the readings that this rests on");

export const Weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export const Hours = z.strictObject({ days: z.array(Weekday).min(1), from: ClockTime, to: ClockTime });
export const Serves = z.enum(["americas", "apac", "emea"]);
const NamedDay = z.strictObject({ date: LocalDate, name: said });
export const Holidays = z.strictObject({
  region: z.string().optional().describe("a region of date-holidays such as SK or DE-NI; `site`: the customer's own"),
  only: z
    .array(said)
    .min(1)
    .optional()
    .describe("of the region's public holidays only these, by a name that date-holidays gives them in any language"),
  add: z.array(NamedDay).optional(),
  remove: z.array(LocalDate).optional(),
});
const Week = z.union([z.literal("always"), z.array(Hours).min(1)]);
const DaysOff = z.union([z.literal("none"), Holidays]);

/** What is otherwise for customers of these regions, countries or languages; a language is that of the site's country. */
const BySite = z.strictObject({
  regions: z.array(Serves).min(1).optional(),
  countries: z.array(Country).min(1).optional(),
  languages: z.array(Tongue).min(1).optional(),
  zone: said.optional(),
  hours: Week.optional(),
  holidays: DaysOff.optional(),
});
export type BySite = z.infer<typeof BySite>;

/** Weekly hours in a zone, less holidays. `zone: site` is the customer's own zone. */
export const CalendarRule = z.strictObject({
  zone: said,
  hours: Week,
  holidays: DaysOff,
  bySite: z.array(BySite).min(1).optional().describe("the first that fits the customer's site changes what it names"),
  closures: z.array(z.strictObject({ date: LocalDate, from: ClockTime, to: ClockTime, name: said })).optional(),
  readings: Rests,
});
export type CalendarRule = z.infer<typeof CalendarRule>;

/** A wording that can be read two ways: what was published, how it is read here, and how else. */
export const Reading = z.strictObject({
  published: Text,
  inForce: Slug,
  options: z.record(Slug, z.strictObject({ text: Text, value: z.json().describe("null: nothing stands there") })),
  source: Source,
});
export type Reading = z.infer<typeof Reading>;
