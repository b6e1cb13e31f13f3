// The form of the settings: what is set at a glance, what nearly every room chooses, and the rest where it is asked for.

import { choicesIn } from "../../form-answers.ts";
import { button, buttons, whispers } from "../../part.ts";
import type { Button, Field, Form, Part } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsDraft } from "./draft.ts";
import { field, type Section, scopeName, section, settingsScreen } from "./fields.ts";
import { glance } from "./glance.ts";
import { mailAddressField } from "./mail-address.ts";
import { moreFields } from "./more-fields.ts";
import { retentionFields } from "./retention.ts";
import { rolesFields } from "./roles.ts";
import { usualFields } from "./usual-fields.ts";
import { vendorFields } from "./vendors-form.ts";

export type Asked = {
  /** Null: for everybody. */
  readonly room: string | null;
  readonly draft: SettingsDraft;
  /** What is unfolded. */
  readonly shown: readonly Section[];
};

export function settingsForm(visit: Visit, { room, draft, shown }: Asked): Form {
  const { settings: words, ask } = visit.words;
  const plans = vendorFields(visit, vendorsIn(draft), draft.typed);
  return {
    screen: settingsScreen,
    memo: JSON.stringify(shown.length > 0 ? { room, shown } : { room }),
    title: room === null ? words.tenantTitle : words.roomTitle,
    submit: words.save,
    close: ask.cancel,
    parts: [
      whispers([room === null ? words.tenantHint : words.roomHint]),
      ...glance(visit, draft),
      ...usualFields(visit, draft),
      ...(shown.includes(section.plans) ? plans : []),
      ...(shown.includes(section.more) ? moreFields(visit, draft) : []),
      ...(room === null ? ofEveryone(visit, draft) : []),
      ...offered(visit, room, shown, plans.length > 0),
    ],
  };
}

function ofEveryone(visit: Visit, draft: SettingsDraft): Field[] {
  return [...rolesFields(visit, draft), ...retentionFields(visit, draft), mailAddressField(visit, draft)];
}

function offered(visit: Visit, room: string | null, shown: readonly Section[], anyPlans: boolean): Part[] {
  const { settings, tokens, contract, doors } = visit.words;
  const to = (id: string, label: string): Button => button({ id, label, value: "" });
  const elsewhere = to(scopeName.tenant, settings.forAll);
  const own = [
    to(scopeName.readings, settings.toReadings),
    to(scopeName.contract, contract.toContract),
    to(scopeName.tokens, tokens.toTokens),
    ...(visit.core.doors ? [to(scopeName.webhooks, doors.title)] : []),
  ];
  const calendar = visit.core.doors?.publicUrl ? [to(scopeName.calendar, doors.calendar.toCalendar)] : [];
  const here = [
    ...(anyPlans && !shown.includes(section.plans) ? [to(section.plans, settings.vendorsTitle)] : []),
    ...(shown.includes(section.more) ? [] : [to(section.more, settings.more)]),
    ...(room !== null && visit.origin.admin ? [elsewhere] : []),
  ];
  // Two rows: where there is little room, five stand beside each other at most.
  const rows = room === null ? [here, [...own, ...calendar]] : [[...here, ...calendar]];
  return rows.filter(({ length }) => length > 0).map((row) => buttons(...row));
}

/** Those that are chosen in the form, with what is kept of them. */
function vendorsIn({ settings, typed = {} }: SettingsDraft) {
  const chosen = choicesIn(typed, field.vendors) ?? settings.vendors?.map(({ id }) => id) ?? [];
  return chosen.map((id) => settings.vendors?.find((one) => one.id === id) ?? { id, plan: null, contacts: [] });
}
