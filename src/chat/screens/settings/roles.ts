// Who is an administrator or an auditor of the tenant: asked in the settings for everyone, and read.
import type { Roles, Settings } from "../../../case/settings.ts";
import { peopleIn } from "../../form-answers.ts";
import type { FormAnswers } from "../../intent.ts";
import type { Field } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsDraft, SettingsMistakes } from "./draft.ts";
import { field } from "./fields.ts";

const most = 20;

export function rolesFields({ words }: Visit, { settings, typed = {}, mistakes }: SettingsDraft): Field[] {
  const of = (role: keyof Roles, label: string, hint: string): Field => ({
    kind: "people",
    id: field[role],
    label,
    hint,
    optional: true,
    most,
    value: peopleIn(typed, field[role]) ?? settings.roles?.[role] ?? [],
    mistake: mistakes?.[field[role]],
  });
  const { admins, adminsHint, auditors, auditorsHint } = words.settings;
  return [of("admins", admins, adminsHint), of("auditors", auditors, auditorsHint)];
}

/** `room` null: the tenant's own settings, the only ones that name anybody. */
export function rolesIn(
  answers: FormAnswers,
  room: string | null,
  before: Settings,
  { words }: Visit,
): { readonly value: Roles | null } | { readonly mistakes: SettingsMistakes } {
  if (room !== null) return { value: before.roles };
  const admins = peopleIn(answers, field.admins) ?? before.roles?.admins ?? [];
  const auditors = peopleIn(answers, field.auditors) ?? before.roles?.auditors ?? [];
  const both = auditors.find(({ id }) => admins.some((one) => one.id === id));
  if (both) return { mistakes: { [field.auditors]: words.settings.mistakes.bothRoles(both.name) } };
  return { value: admins.length + auditors.length === 0 ? null : { admins, auditors } };
}
