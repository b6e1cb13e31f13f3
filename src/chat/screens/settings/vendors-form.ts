// Plan and contacts of each vendor that is used.

import type { UsedVendor } from "../../../case/settings.ts";
import { callersOf, contactWith } from "../../../policy/contact.ts";
import type { Policy } from "../../../policy/policy.ts";
import { choiceIn, peopleIn } from "../../form-answers.ts";
import type { FormAnswers } from "../../intent.ts";
import type { Field, Form } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { needsPlan } from "../open-case/check.ts";
import { field, open, vendorsScreen } from "./fields.ts";

/** As many as a form of any platform holds. */
const mostVendors = 20;
const mostContacts = 10;

/** Null: there is nothing to ask about these vendors. */
export function vendorsForm(visit: Visit, room: string | null, vendors: readonly UsedVendor[]): Form | null {
  const { words } = visit;
  const fields = vendorFields(visit, vendors);
  if (fields.length === 0) return null;
  return {
    screen: vendorsScreen,
    memo: JSON.stringify({ room }),
    title: words.settings.vendorsTitle,
    submit: words.settings.save,
    close: words.ask.cancel,
    parts: fields,
  };
}

/** What was typed goes before what is kept. */
export function vendorFields({ core, words }: Visit, vendors: readonly UsedVendor[], typed: FormAnswers = {}): Field[] {
  return vendors.slice(0, mostVendors).flatMap((kept): Field[] => {
    const policy = core.catalog.policies.find(({ id }) => id === kept.id);
    const vendor = withAnswers(kept, typed);
    return policy ? [...planField(policy, vendor, words), ...contactsField(policy, vendor, words)] : [];
  });
}

/** The vendor with the plan and the contacts that stand in the form; what is not asked there stays. */
export function withAnswers(vendor: UsedVendor, answers: FormAnswers): UsedVendor {
  const plan = choiceIn(answers, field.plan(vendor.id));
  return {
    ...vendor,
    plan: plan === undefined ? vendor.plan : plan === open ? null : plan,
    contacts: peopleIn(answers, field.contacts(vendor.id)) ?? vendor.contacts,
  };
}

function planField(policy: Policy, { plan }: UsedVendor, words: Visit["words"]): Field[] {
  if (!needsPlan(policy)) return [];
  const plans = policy.plans.map(({ id, name }) => ({ value: id, label: name }));
  return [
    {
      kind: "choice",
      look: "menu",
      live: false,
      id: field.plan(policy.id),
      label: words.settings.plan(policy.name),
      optional: false,
      options: [{ value: open, label: words.settings.noPlan }, ...plans],
      value: plan ?? open,
    },
  ];
}

function contactsField(policy: Policy, { plan, contacts }: UsedVendor, words: Visit["words"]): Field[] {
  const who = callersOf(contactWith(policy.contact, plan));
  if (who === null) return [];
  return [
    {
      kind: "people",
      id: field.contacts(policy.id),
      label: words.settings.contacts(policy.name),
      hint: words.settings.contactsHint[who],
      optional: true,
      most: mostContacts,
      value: contacts,
    },
  ];
}
