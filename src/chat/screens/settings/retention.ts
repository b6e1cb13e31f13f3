// How long a tenant keeps closed cases, and whether anything may go at all: asked in the settings for everyone, and read.
import type { Settings } from "../../../case/settings.ts";
import { choiceIn, lineIn } from "../../form-answers.ts";
import type { FormAnswers } from "../../intent.ts";
import type { Field } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsDraft, SettingsMistakes } from "./draft.ts";
import { field } from "./fields.ts";

const hold = "hold";
const usual = "usual";

export function retentionFields({ words }: Visit, { settings, typed = {}, mistakes }: SettingsDraft): Field[] {
  const { months, monthsHint, hold: label, holds } = words.settings.keeping;
  const kept = settings.retention;
  const standing = kept?.hold ? hold : usual;
  return [
    {
      kind: "text",
      lines: "one",
      id: field.months,
      label: months,
      hint: monthsHint,
      optional: true,
      most: 4,
      value: lineIn(typed, field.months) ?? kept?.months?.toString() ?? "",
      mistake: mistakes?.[field.months],
    },
    {
      kind: "choice",
      look: "menu",
      live: false,
      id: field.hold,
      label,
      optional: false,
      options: [usual, hold].map((value) => ({ value, label: value === hold ? holds.on : holds.off })),
      value: choiceIn(typed, field.hold) ?? standing,
    },
  ];
}

/** `room` null: the tenant's own settings, the only ones that say so. */
export function retentionIn(
  answers: FormAnswers,
  room: string | null,
  { retention: before }: Settings,
  { words }: Visit,
): { readonly value: Settings["retention"] } | { readonly mistakes: SettingsMistakes } {
  if (room !== null) return { value: before };
  const text = lineIn(answers, field.months) ?? before?.months?.toString() ?? "";
  const months = text === "" ? null : /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (months !== null && (months < 1 || months > 1200))
    return { mistakes: { [field.months]: words.settings.mistakes.months } };
  const chosen = choiceIn(answers, field.hold);
  const held = chosen === undefined ? (before?.hold ?? false) : chosen === hold;
  return { value: months === null && !held ? null : { months, hold: held } };
}
