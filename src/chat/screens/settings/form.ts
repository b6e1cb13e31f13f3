// The form of the settings: what is set at a glance, what nearly every room chooses, and the rest where it is asked for.
import { button, buttons, whispers } from "../../part.ts";
import type { Button, Form } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { choicesIn } from "../answers.ts";
import type { SettingsDraft } from "./draft.ts";
import { field, type Section, scopeName, section, settingsScreen } from "./fields.ts";
import { glance } from "./glance.ts";
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
      ...(room === null ? [...rolesFields(visit, draft), ...retentionFields(visit, draft)] : []),
      buttons(...offered(visit, room, shown, plans.length > 0)),
      ...(room === null ? [whispers([...visit.words.doors.where])] : []),
    ],
  };
}

function offered({ origin, words }: Visit, room: string | null, shown: readonly Section[], anyPlans: boolean) {
  const { settings, tokens } = words;
  const to = (id: string, label: string): Button => button({ id, label, value: "" });
  const elsewhere = to(scopeName.tenant, settings.forAll);
  const own = [
    to(scopeName.readings, settings.toReadings),
    to(scopeName.contract, words.contract.toContract),
    to(scopeName.tokens, tokens.toTokens),
  ];
  return [
    ...(anyPlans && !shown.includes(section.plans) ? [to(section.plans, settings.vendorsTitle)] : []),
    ...(shown.includes(section.more) ? [] : [to(section.more, settings.more)]),
    ...(room === null ? own : origin.admin ? [elsewhere] : []),
  ];
}

/** Those that are chosen in the form, with what is kept of them. */
function vendorsIn({ settings, typed = {} }: SettingsDraft) {
  const chosen = choicesIn(typed, field.vendors) ?? settings.vendors?.map(({ id }) => id) ?? [];
  return chosen.map((id) => settings.vendors?.find((one) => one.id === id) ?? { id, plan: null, contacts: [] });
}
