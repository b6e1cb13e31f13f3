// Holidays of one's own, read from lines of a date and a name.
import type { Settings } from "../../../case/settings.ts";
import { dayNumber } from "../../../time/local-date.ts";
import { textIn } from "../../form-answers.ts";
import type { FormAnswers } from "../../intent.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsMistakes } from "./draft.ts";
import { field } from "./fields.ts";

type Read = { readonly value: Settings["holidays"] } | { readonly mistakes: SettingsMistakes };

export function holidaysIn(answers: FormAnswers, before: Settings, { words }: Visit): Read {
  const text = textIn(answers, field.holidays);
  if (text === undefined) return { value: before.holidays };
  const lines = text.split("\n").map((line) => line.trim());
  const days = lines.filter((line) => line !== "").map((line) => /^(\d{4}-\d{2}-\d{2})\s+(\S.*)$/.exec(line));
  const holidays = days.flatMap((day) => (day?.[1] && day[2] ? [{ date: day[1], name: day[2] }] : []));
  const sound = holidays.length === days.length && holidays.every(({ date }) => dayNumber(date) !== null);
  if (!sound) return { mistakes: { [field.holidays]: words.settings.mistakes.holidays } };
  return { value: holidays.length === 0 ? null : holidays };
}
