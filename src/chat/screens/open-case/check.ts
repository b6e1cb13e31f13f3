// What is still missing or wrong before a case can be opened, each at its field.
import type { Words } from "../../../lang/index.ts";
import type { Policy } from "../../../policy/policy.ts";
import { missingIn } from "../../../triage/deciding.ts";
import { planMatters } from "../../../triage/given.ts";
import type { Site } from "../../../triage/site.ts";
import { readSite } from "../../reading/place.ts";
import { type Draft, most } from "./draft.ts";
import { field } from "./fields.ts";
import { suggestedIn } from "./suggestion.ts";

export type Mistakes = { readonly [field: string]: string };

/** The first step: which vendor under which plan, and what has happened. */
export function mistakesInAsk(draft: Draft, policy: Policy | undefined, words: Words): Mistakes {
  const { mistakes } = words.ask;
  if (!policy) return { [field.vendor]: mistakes.vendor };
  const open = missingIn(policy, draft.answers, draft.plan).map((question) => [
    field.question(question),
    mistakes.answer,
  ]);
  const plan = needsPlan(policy) && !hasPlan(policy, draft.plan) ? { [field.plan(policy.id)]: mistakes.plan } : {};
  return { ...titleMistake(draft, words), ...Object.fromEntries(open), ...plan };
}

/** The rest: another choice, the place, and where the card goes. */
export function mistakesInConfirm(draft: Draft, policy: Policy, words: Words, now: number): Mistakes {
  const { mistakes } = words.ask;
  const differs = draft.choice !== null && draft.choice !== suggestedIn({ policy, draft });
  return {
    ...(differs && draft.because === "" ? { [field.because]: mistakes.because } : {}),
    ...(draft.because.length > most.because ? { [field.because]: mistakes.tooLong(most.because) } : {}),
    ...(draft.ticket.length > most.ticket ? { [field.ticket]: mistakes.tooLong(most.ticket) } : {}),
    ...(draft.description.length > most.description ? { [field.description]: mistakes.tooLong(most.description) } : {}),
    ...(isAhead(draft, now) ? { [field.reportedAt]: words.moves.problems["in-the-future"] } : {}),
    ...(draft.room === null ? { [field.room]: mistakes.room } : {}),
    ...siteMistake(draft, words),
  };
}

function isAhead({ reported, told }: Draft, now: number): boolean {
  return reported && told?.at != null && told.at > now;
}

/** The site that the draft names; null where it names none. */
export function siteIn(draft: Pick<Draft, "country" | "zone">): Site | null {
  const site = readSite(draft.country, draft.zone);
  return "mistake" in site ? null : site;
}

/** Must the plan be known to say what is promised, and by whom one is helped? */
export function needsPlan(policy: Policy): boolean {
  return planMatters(policy, "promises") || planMatters(policy, "reach");
}

export function hasPlan(policy: Policy, plan: string | null): boolean {
  return policy.plans.some(({ id }) => id === plan);
}

function titleMistake({ title }: Draft, { ask }: Words): Mistakes {
  if (title === "") return { [field.title]: ask.mistakes.title };
  return title.length > most.title ? { [field.title]: ask.mistakes.tooLong(most.title) } : {};
}

function siteMistake({ country, zone }: Draft, { ask }: Words): Mistakes {
  const site = readSite(country, zone);
  if (!("mistake" in site)) return {};
  if (site.mistake === "country") return { [field.country]: ask.mistakes.country };
  if (site.mistake === "zone") return { [field.zone]: ask.mistakes.zone };
  return { [field.zone]: ask.mistakes.zoneOf(site.mistake.zones.slice(0, 3).join(", ")) };
}
