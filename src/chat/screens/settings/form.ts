// The form of the settings, with what was typed before what was kept.

import { reminderTopics } from "../../../case/notice.ts";
import { languages } from "../../../lang/languages.ts";
import { languageName } from "../../../lang/names.ts";
import { button, buttons, whispers } from "../../part.ts";
import type { Field, Form, Part } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { choiceIn, choicesIn, lineIn, textIn } from "../answers.ts";
import { placeFields, placeIn } from "../place-fields.ts";
import type { SettingsDraft } from "./draft.ts";
import { field, open, scopeName, settingsScreen } from "./fields.ts";
import { rolesFields } from "./roles.ts";

/** `room` null: for everybody. */
export function settingsForm(visit: Visit, room: string | null, draft: SettingsDraft): Form {
  const { settings: words, ask } = visit.words;
  const toAll = button({ id: scopeName.tenant, label: words.forAll, value: "" });
  const toReadings = button({ id: scopeName.readings, label: words.toReadings, value: "" });
  const toTokens = button({ id: scopeName.tokens, label: visit.words.tokens.toTokens, value: "" });
  const elsewhere: Part[] = visit.origin.admin ? [buttons(toAll)] : [];
  return {
    screen: settingsScreen,
    memo: JSON.stringify({ room }),
    title: room === null ? words.tenantTitle : words.roomTitle,
    submit: words.save,
    close: ask.cancel,
    parts: [
      whispers([room === null ? words.tenantHint : words.roomHint]),
      ...fields(visit, draft),
      ...(room === null ? [...rolesFields(visit, draft), buttons(toReadings, toTokens)] : elsewhere),
    ],
  };
}

function fields(visit: Visit, draft: SettingsDraft): Field[] {
  const { settings, typed = {} } = draft;
  const { words } = visit;
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
    mistake: draft.mistakes?.[id],
  });
  return [
    vendorsField(visit, draft),
    ...siteFields(visit, draft),
    languageField(visit, draft),
    remindersField(visit, draft),
    line(field.quietFrom, words.settings.quietFrom, words.settings.quietHint, quiet?.from),
    line(field.quietTo, words.settings.quietTo, undefined, quiet?.to),
    line(field.most, words.settings.most, words.settings.mostHint, settings.mostReminders?.toString()),
    line(field.ownAnswer, words.settings.ownAnswer, words.settings.ownAnswerHint, settings.ownAnswer?.toString()),
    holidaysField(visit, draft),
  ];
}

function siteFields(visit: Visit, { settings, typed = {}, mistakes = {} }: SettingsDraft): Field[] {
  const kept = settings.site;
  const { country = kept?.region ?? kept?.country ?? "", zone = kept?.zone ?? "" } = placeIn(typed);
  return placeFields(visit, { country, zone, nowhere: visit.words.settings.siteOpen, mistakes });
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

function vendorsField({ core, words }: Visit, { settings, typed = {} }: SettingsDraft): Field {
  const { policies } = core.catalog;
  const kept = settings.vendors?.map(({ id }) => id).filter((id) => policies.some((policy) => policy.id === id));
  return {
    kind: "choices",
    look: policies.length <= 10 ? "boxes" : "menu",
    id: field.vendors,
    label: words.settings.vendors,
    hint: words.settings.vendorsHint,
    optional: true,
    options: policies.slice(0, 100).map(({ id, name }) => ({ value: id, label: name })),
    value: choicesIn(typed, field.vendors) ?? kept ?? [],
  };
}

function languageField({ words }: Visit, { settings, typed = {} }: SettingsDraft): Field {
  const named = languages.map((one) => ({ value: one, label: languageName(one, words.language) }));
  return {
    kind: "choice",
    look: "menu",
    live: false,
    id: field.language,
    label: words.settings.language,
    optional: false,
    options: [{ value: open, label: words.settings.languageOpen }, ...named],
    value: choiceIn(typed, field.language) ?? settings.language ?? open,
  };
}

function remindersField({ words }: Visit, { settings, typed = {}, mistakes }: SettingsDraft): Field {
  return {
    kind: "choices",
    look: "boxes",
    id: field.reminders,
    label: words.settings.reminders,
    optional: false,
    options: reminderTopics.map((topic) => ({ value: topic, label: words.settings.reminderTopics[topic] })),
    value: choicesIn(typed, field.reminders) ?? settings.reminders ?? reminderTopics,
    mistake: mistakes?.[field.reminders],
  };
}
