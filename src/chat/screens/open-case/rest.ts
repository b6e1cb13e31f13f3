// The fields that say under what promise a case stands, where its card goes, and what else is known.

import { languages } from "../../../lang/languages.ts";
import { languageName } from "../../../lang/names.ts";
import { inWords } from "../../../lang/text.ts";
import { isAskedLast } from "../../../policy/impact.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Field } from "../../reply.ts";
import { siteText } from "../../site-text.ts";
import { planOf } from "../../visit.ts";
import { placeFields } from "../place-fields.ts";
import { hasPlan, needsPlan, siteIn } from "./check.ts";
import { askedBy, most } from "./draft.ts";
import type { Drawn } from "./drawn.ts";
import { field } from "./fields.ts";
import { questionField } from "./questions.ts";

/** Asked where the plan matters and no setting says it. */
export function planField(drawn: Drawn, policy: Policy): Field[] {
  const set = planOf(drawn.visit, policy.id);
  return needsPlan(policy) && !hasPlan(policy, set) ? [planChoice(drawn, policy)] : [];
}

export function siteFields(drawn: Drawn, policy: Policy): Field[] {
  const { visit, draft, mistakes } = drawn;
  const { ask } = visit.words;
  const plans = policy.plans.length > 1 && planField(drawn, policy).length === 0 ? [planChoice(drawn, policy)] : [];
  return [
    ...plans,
    ...placeFields(visit, { country: draft.country, zone: draft.zone, mistakes }),
    {
      kind: "choice",
      look: "menu",
      live: false,
      id: field.language,
      label: ask.language,
      optional: false,
      options: languages.map((one) => ({ value: one, label: languageName(one, visit.words.language) })),
      value: draft.language,
    },
  ];
}

/** The same in a line, where it need not be changed. */
export function siteLine({ visit, draft }: Drawn, policy: Policy): string {
  const { ask, language } = visit.words;
  const site = siteIn(draft);
  const plan = policy.plans.find(({ id }) => id === draft.plan);
  const named = plan ? ask.planNamed(plan.name) : "";
  return ask.held(named, site ? siteText(site, language) : draft.country, languageName(draft.language, language));
}

export function roomField({ visit, draft, mistakes }: Drawn): Field {
  const { ask } = visit.words;
  return {
    kind: "room",
    live: true,
    id: field.room,
    label: ask.room,
    hint: ask.roomHint,
    optional: false,
    value: draft.room,
    mistake: mistakes[field.room],
  };
}

export function moreFields(drawn: Drawn, wanted: readonly ("ticket" | "owner" | "description")[]): Field[] {
  const { visit, draft, mistakes, policy } = drawn;
  const { ask } = visit.words;
  const text = { kind: "text", optional: true } as const;
  const fields: { readonly [F in "ticket" | "owner" | "description"]: Field } = {
    ticket: {
      ...text,
      lines: "one",
      id: field.ticket,
      label: ask.ticket,
      most: most.ticket,
      value: draft.ticket,
      mistake: mistakes[field.ticket],
    },
    owner: {
      kind: "people",
      id: field.owner,
      label: ask.owner,
      optional: true,
      most: 1,
      value: draft.owner ? [draft.owner] : [],
    },
    description: {
      ...text,
      lines: "many",
      id: field.description,
      label: ask.description,
      hint: ask.descriptionHint,
      most: most.description,
      value: draft.description,
      mistake: mistakes[field.description],
    },
  };
  const late = policy && wanted.includes("owner") ? askedBy(policy).filter(isAskedLast) : [];
  return [...late.map((question) => questionField(drawn, question)), ...wanted.map((one) => fields[one])];
}

function planChoice({ visit, draft, mistakes }: Drawn, policy: Policy): Field {
  const { language, ask } = visit.words;
  return {
    kind: "choice",
    look: policy.plans.length <= 5 ? "radio" : "menu",
    live: true,
    id: field.plan(policy.id),
    label: ask.plan,
    optional: !needsPlan(policy),
    options: policy.plans.map(({ id, name, about }) => ({
      value: id,
      label: name,
      hint: about && inWords(about, language),
    })),
    value: draft.plan,
    mistake: mistakes[field.plan(policy.id)],
  };
}
