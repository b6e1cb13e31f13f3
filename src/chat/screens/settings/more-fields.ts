// What a room may choose besides: when it is reminded, when it is quiet, and days of its own.
import { tickedTopics } from "../../../case/notice.ts";
import { choicesIn, lineIn, textIn } from "../../form-answers.ts";
import type { Field } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsDraft } from "./draft.ts";
import { field } from "./fields.ts";
import { atHand, menuField } from "./menus.ts";

export function moreFields(visit: Visit, draft: SettingsDraft): Field[] {
  const { settings, typed = {}, mistakes } = draft;
  const { settings: words } = visit.words;
  const quiet = settings.quiet === "none" ? null : settings.quiet;
  const line = (id: string, label: string, hint: string | undefined, kept: string | undefined): Field => ({
    kind: "text",
    lines: "one",
    id,
    label,
    hint,
    optional: true,
    most: 60,
    value: lineIn(typed, id) ?? kept ?? "",
    mistake: mistakes?.[id],
  });
  return [
    remindersField(visit, draft),
    line(field.quietFrom, words.quietFrom, words.quietHint, quiet?.from),
    line(field.quietTo, words.quietTo, undefined, quiet?.to),
    line(field.most, words.most, words.mostHint, settings.mostReminders?.toString()),
    line(field.ownAnswer, words.ownAnswer, words.ownAnswerHint, settings.ownAnswer?.toString()),
    menuField(atHand, visit, draft),
    line(field.confirmAfter, words.confirmAfter, words.confirmAfterHint, settings.confirmAfter?.toString()),
    holidaysField(visit, draft),
  ];
}

function remindersField({ words }: Visit, { settings, typed = {}, mistakes }: SettingsDraft): Field {
  return {
    kind: "choices",
    look: "boxes",
    id: field.reminders,
    label: words.settings.reminders,
    optional: false,
    options: tickedTopics.map((topic) => ({ value: topic, label: words.settings.reminderTopics[topic] })),
    value: choicesIn(typed, field.reminders) ?? settings.reminders ?? tickedTopics,
    mistake: mistakes?.[field.reminders],
  };
}

function holidaysField({ words }: Visit, { settings, typed = {}, mistakes }: SettingsDraft): Field {
  const kept = settings.holidays?.map(({ date, name }) => `${date} ${name}`).join("\n");
  return {
    kind: "text",
    lines: "many",
    id: field.holidays,
    label: words.settings.holidays,
    hint: words.settings.holidaysHint,
    optional: true,
    most: 1000,
    value: textIn(typed, field.holidays) ?? kept ?? "",
    mistake: mistakes?.[field.holidays],
  };
}
