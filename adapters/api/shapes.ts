// What the API says of promises and of whom to call, in the words of `sla --json`.

import { z } from "@hono/zod-openapi";
import { languages } from "../../src/lang/languages.ts";
import { questionNames } from "../../src/policy/impact.ts";

export const isoInstant = z.string().openapi({ format: "date-time", example: "2026-11-23T10:30:00Z" });
const maybe = isoInstant.nullable();
export const OwnContract = z
  .object({
    published: z.string().nullable().describe("what the vendor publishes; null: it guarantees nothing"),
    enteredBy: z.string().nullable().describe("null: it stands in a file of whoever runs Dueline"),
    enteredAt: maybe,
  })
  .describe("the promise stands in your own contract, in the place of what the vendor publishes")
  .openapi("OwnContract");
const Source = z.looseObject({ document: z.string(), section: z.string().optional() });

export const Target = z
  .looseObject({
    kind: z.string().openapi({ example: "first-response" }),
    dueAt: maybe,
    guaranteed: z.boolean().describe("is a time published at all?"),
    why: z.string().nullable().optional().describe("where none is: why not"),
    measure: z.enum(["guarantee", "aim", "average"]).optional(),
    within: z.string().optional().openapi({ example: "PT4H" }),
    clock: z.enum(["business", "calendar"]).optional(),
    calendar: z.object({ zone: z.string(), openNow: z.boolean(), startsAt: isoInstant }).nullable().optional(),
    readings: z.array(z.string()),
    provisional: z.boolean().optional(),
    contract: OwnContract.optional(),
    source: Source.optional(),
  })
  .openapi("Target");

export const Hotline = z
  .looseObject({
    number: z.string().openapi({ example: "+49-6995-106-6305" }),
    e164: z.string().nullable(),
    extension: z.string().nullable(),
    place: z.string(),
    region: z.string().nullable(),
    open: z.boolean().nullable(),
    closesAt: maybe,
    nextOpening: maybe,
    why: z.string().nullable(),
    tel: z.string().nullable(),
  })
  .openapi("Hotline");

const Told = z.looseObject({ question: z.string(), answer: z.union([z.string(), z.boolean()]) });

export const Triage = z
  .looseObject({
    vendor: z.string().optional(),
    priority: z.int().optional(),
    priorityName: z.string().optional(),
    because: z.array(Told).optional(),
    keptOut: z.array(z.looseObject({ priority: z.int(), by: z.array(z.string()) })).optional(),
    caveats: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
    targets: z.array(Target).optional(),
    hotlines: z.array(Hotline).optional(),
    noPhone: z.string().optional(),
    missing: z.array(z.string()).optional().describe("of a sentence: what has to be known beside it"),
    read: z
      .looseObject({ command: z.string(), title: z.string() })
      .optional()
      .describe("what was read in the sentence"),
  })
  .openapi("Triage");

const head = { vendor: z.string(), plan: z.string().nullable(), priority: z.int(), reportedAt: isoInstant };
export const Due = z.looseObject({ ...head, targets: z.array(Target) }).openapi("Due");

const Day = z.looseObject({
  date: z.string(),
  counted: z.array(z.object({ from: isoInstant, to: isoInstant, length: z.string() })),
  skipped: z.array(z.looseObject({ why: z.string(), name: z.string().nullable(), from: isoInstant, to: isoInstant })),
  running: z.string().openapi({ example: "PT3H30M" }),
});
export const Why = z.looseObject({ ...head, targets: z.array(Target.extend({ days: z.array(Day) })) }).openapi("Why");

export const Reach = z
  .looseObject({
    vendor: z.string(),
    channels: z.array(z.looseObject({ kind: z.string(), name: z.string() })),
    hotlines: z.array(Hotline),
    noPhone: z.string().optional().describe("where there is no phone: why"),
    who: z.string().nullable(),
    bring: z.array(z.string()),
  })
  .openapi("Reach");

/** The options of `sla`, as a query. What is left out comes from the settings for everyone, where those say it. */
export const Asked = z.strictObject({
  vendor: z.string().max(100).optional().openapi({ example: "netcor" }),
  plan: z.string().max(100).optional(),
  priority: z.string().max(40).optional().openapi({ example: "1" }),
  reportedAt: z.string().max(40).optional().describe("an instant with a zone; left out: now"),
  at: z.string().max(40).optional(),
  reportedBy: z.string().max(20).optional(),
  country: z.string().max(2).optional().openapi({ example: "DE" }),
  region: z.string().max(60).optional(),
  zone: z.string().max(60).optional().openapi({ example: "Europe/Berlin" }),
  ...Object.fromEntries(questionNames.map((name) => [name, z.string().max(20).optional()])),
});
export const Paused = Asked.extend({
  pause: z
    .union([z.string().max(100), z.array(z.string().max(100)).max(50)])
    .optional()
    .describe("FROM/UNTIL, while the vendor waited for us; several times, too"),
});
export const Sentence = Asked.extend({
  text: z.string().max(1000).optional().describe("a sentence instead of answers"),
  lang: z.enum(languages).optional(),
});
