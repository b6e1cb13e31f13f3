// The address of the mailbox whose mails are taken in: whoever writes to a vendor is offered it, with the case's number in it.
import type { Settings } from "../../../case/settings.ts";
import { caseAddress } from "../../../mail/marks.ts";
import { lineIn } from "../../form-answers.ts";
import type { FormAnswers } from "../../intent.ts";
import type { Field } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsDraft, SettingsMistakes } from "./draft.ts";
import { field } from "./fields.ts";

const most = 100;

export function mailAddressField({ words }: Visit, { settings, typed = {}, mistakes }: SettingsDraft): Field {
  const { label, hint } = words.mail.mailbox;
  return {
    kind: "text",
    lines: "one",
    id: field.mailAddress,
    label,
    hint,
    optional: true,
    most,
    value: lineIn(typed, field.mailAddress) ?? settings.mailAddress ?? "",
    mistake: mistakes?.[field.mailAddress],
  };
}

/** `room` null: the tenant's own settings, the only ones that say so. */
export function mailAddressIn(
  answers: FormAnswers,
  room: string | null,
  { mailAddress: before }: Settings,
  { words }: Visit,
): { readonly value: Settings["mailAddress"] } | { readonly mistakes: SettingsMistakes } {
  const text = lineIn(answers, field.mailAddress);
  if (room !== null || text === undefined) return { value: before };
  if (text === "") return { value: null };
  const isAddress = caseAddress(text, 1) !== null;
  return isAddress ? { value: text } : { mistakes: { [field.mailAddress]: words.mail.mailbox.mistake } };
}
