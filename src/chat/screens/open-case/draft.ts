// What is known so far of a case that somebody is opening: what its dialog carries from one step to the next.

import { z } from "zod";
import { first, languages } from "../../../lang/languages.ts";
import { AnswersGiven, answersTo, type GivenAnswers, questionNames } from "../../../policy/impact.ts";
import type { Policy } from "../../../policy/policy.ts";
import { Way } from "../../../policy/promise.ts";
import { carried } from "../../carried.ts";
import { choiceIn, lineIn, momentIn, peopleIn, textIn } from "../../form-answers.ts";
import type { OpenForm } from "../../intent.ts";
import { mostTitle } from "../../reading/title.ts";
import { placeIn } from "../place-fields.ts";
import { field } from "./fields.ts";

/** The longest answers, in characters. With them, and every quotation mark escaped, a memo stays under 2,000. */
export const most = { title: mostTitle, because: 300, ticket: 60, country: 60, zone: 60, description: 3000 } as const;

const ways = [...Way.options, "other"] as const;

const word = z.string().nullable().catch(null);
const words = z.string().catch("");

/**
 * All but the description, which is too long to ride along and stays a field wherever it is not empty. A form that was
 * opened before an update is sent after it: what an earlier or a later version wrote otherwise counts as not said, and is
 * asked again with all the rest kept.
 */
const Memo = z.object({
  /** Of the case that will be: who sends twice opens one. */
  id: z.string(),
  step: z.enum(["ask", "confirm"]).catch("ask"),
  vendor: word,
  /** The vendor of the person's last case here, listed first. */
  last: word,
  /** Those of the person's cases here, the most frequent first. */
  often: z.array(z.string()).default([]).catch([]),
  title: words,
  answers: AnswersGiven.catch({}),
  /** Null: as suggested. */
  choice: z.number().nullable().catch(null),
  because: words,
  plan: word,
  country: words,
  zone: words,
  language: z.enum(languages).catch(first),
  room: word,
  /** Where the dialog was opened; a card for that room goes to its thread. */
  from: z.object({ room: z.string(), thread: z.string().nullable() }).nullable().catch(null),
  /** What is in the way of posting in `room`. */
  obstacle: word,
  reported: z.boolean().catch(false),
  /** How the vendor was told, where that decides; forms of an earlier version did not ask. */
  way: z.enum(ways).nullable().default(null).catch(null),
  /** When it was, epoch ms, where that was said; null: not clearly. Absent: just now, or not at all. */
  told: z.object({ at: z.number().nullable() }).optional().catch(undefined),
  ticket: words,
  owner: z.object({ id: z.string(), name: z.string() }).nullable().catch(null),
  showSite: z.boolean().catch(false),
  showMore: z.boolean().catch(true),
  /** Forms of an earlier version showed everything. */
  showUsual: z.boolean().default(true).catch(true),
});
export type Draft = z.infer<typeof Memo> & { readonly description: string };

export function memoOf({ description: _, ...memo }: Draft): string {
  return JSON.stringify(memo);
}

/** The draft as it was, with everything that now stands in the form. @throws where the memo is not of our making. */
export function readDraft({ memo, answers }: OpenForm): Draft {
  const before = carried(Memo, memo);
  const vendor = choiceIn(answers, field.vendor) ?? before.vendor;
  const choice = vendor === null ? undefined : choiceIn(answers, field.priority(vendor));
  const plan = vendor === null ? undefined : choiceIn(answers, field.plan(vendor));
  const owner = peopleIn(answers, field.owner);
  const place = placeIn(answers);
  return {
    ...before,
    vendor,
    title: lineIn(answers, field.title) ?? before.title,
    answers: { ...before.answers, ...readAnswers(answers) },
    choice: choice === undefined ? sameVendor(before, vendor, before.choice) : choice === null ? null : levelIn(choice),
    because: lineIn(answers, field.because) ?? before.because,
    plan: plan === undefined ? sameVendor(before, vendor, before.plan) : plan,
    country: place.country ?? before.country,
    zone: place.zone ?? before.zone,
    language: languages.find((one) => one === choiceIn(answers, field.language)) ?? before.language,
    room: choiceIn(answers, field.room) === undefined ? before.room : (choiceIn(answers, field.room) ?? null),
    ...reportIn(before, choiceIn(answers, field.reported)),
    told: before.told && { at: momentIn(answers, field.reportedAt) ?? before.told.at },
    ticket: lineIn(answers, field.ticket) ?? before.ticket,
    owner: owner === undefined ? before.owner : named(owner[0]),
    description: textIn(answers, field.description) ?? "",
  };
}

/** The vendor's questions, in the order in which they are asked. */
export function askedBy(policy: Policy) {
  return questionNames.filter((question) => policy.asks.includes(question));
}

function readAnswers(answers: OpenForm["answers"]): GivenAnswers {
  const given = questionNames.flatMap((question) => {
    const said = choiceIn(answers, field.question(question));
    const answer = answersTo(question).find((one) => String(one) === said);
    return answer === undefined ? [] : [[question, answer]];
  });
  return AnswersGiven.parse(Object.fromEntries(given));
}

/** "yes" says that it was, or how. */
function reportIn({ reported, way }: Pick<Draft, "reported" | "way">, said: string | null | undefined) {
  if (said === undefined) return { reported, way };
  return { reported: said !== "no" && said !== null, way: ways.find((one) => one === said) ?? null };
}

// What belongs to one vendor is forgotten when another is chosen.
function sameVendor<T>(before: { readonly vendor: string | null }, vendor: string | null, value: T): T | null {
  return before.vendor === vendor ? value : null;
}

function levelIn(choice: string): number | null {
  return /^[1-9]$/.test(choice) ? Number(choice) : null;
}

function named(person: { readonly id: string; readonly name: string } | undefined) {
  return person ? { id: person.id, name: person.name.slice(0, 80) } : null;
}
