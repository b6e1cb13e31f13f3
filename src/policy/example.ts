// Worked examples: what is given and what must come out, written beside the facts that they prove.
import { z } from "zod";
import { AnswersGiven } from "./impact.ts";
import { Country, Level, Slug, Source } from "./parts.ts";

const said = z.string().trim().min(1);
const instant = z.iso.datetime({ offset: true });
/** A worked example: the test run asks the policy what is given and wants what is expected. */
export const Example = z.strictObject({
  given: z.strictObject({
    answers: AnswersGiven.optional(),
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
    actionPlan: z.union([instant, z.literal("none")]).optional(),
    workaround: z.union([instant, z.literal("none")]).optional(),
    resolution: z.union([instant, z.literal("none")]).optional(),
    followUp: z
      .union([instant, z.literal("none")])
      .optional()
      .describe("the first one, if it was answered at once"),
    hotline: z.union([said, z.literal("no phone")]).optional(),
    hotlineOpen: z.boolean().optional(),
  }),
  source: Source.optional(),
});
export type Example = z.infer<typeof Example>;
