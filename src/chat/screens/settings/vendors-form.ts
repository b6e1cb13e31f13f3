// Plan and contacts of each vendor that is used.

import type { UsedVendor } from "../../../case/settings.ts";
import { callersOf } from "../../../policy/contact.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Field, Form } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { needsPlan } from "../open-case/check.ts";
import { field, open, vendorsScreen } from "./fields.ts";

/** As many as a form of any platform holds. */
const mostVendors = 20;
const mostContacts = 10;

/** Null: there is nothing to ask about these vendors. */
export function vendorsForm({ core, words }: Visit, room: string | null, vendors: readonly UsedVendor[]): Form | null {
  const fields = vendors.slice(0, mostVendors).flatMap((vendor): Field[] => {
    const policy = core.catalog.policies.find(({ id }) => id === vendor.id);
    return policy ? [...planField(policy, vendor, words), ...contactsField(policy, vendor, words)] : [];
  });
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

function contactsField(policy: Policy, { contacts }: UsedVendor, words: Visit["words"]): Field[] {
  const who = callersOf(policy.contact);
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
