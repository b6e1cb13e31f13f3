// What nearly every room chooses: which vendors, where it is, in which language its cards are.
import { languages } from "../../../lang/languages.ts";
import { languageName } from "../../../lang/names.ts";
import { choiceIn, choicesIn } from "../../form-answers.ts";
import type { Field } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { inOrder } from "../long-list.ts";
import { placeFields, placeIn } from "../place-fields.ts";
import { mostAtALook } from "../vendor-list.ts";
import type { SettingsDraft } from "./draft.ts";
import { field, open } from "./fields.ts";
import { late, menuField } from "./menus.ts";

export function usualFields(visit: Visit, draft: SettingsDraft): Field[] {
  return [
    vendorsField(visit, draft),
    ...siteFields(visit, draft),
    languageField(visit, draft),
    menuField(late, visit, draft),
  ];
}

function vendorsField({ core, words }: Visit, { settings, typed = {} }: SettingsDraft): Field {
  const { policies } = core.catalog;
  const kept = settings.vendors?.map(({ id }) => id).filter((id) => policies.some((policy) => policy.id === id));
  const options = policies.map(({ id, name }) => ({ value: id, label: name }));
  const isLong = policies.length > mostAtALook;
  const called = kept && { likely: words.ask.usedHere, other: words.ask.otherVendor };
  return {
    kind: "choices",
    look: isLong ? "search" : "menu",
    id: field.vendors,
    label: words.settings.vendors,
    hint: words.settings.vendorsHint,
    optional: true,
    options: isLong ? inOrder(options, kept ?? [], words.language, called) : options,
    value: choicesIn(typed, field.vendors) ?? kept ?? [],
  };
}

function siteFields(visit: Visit, { settings, typed = {}, mistakes = {} }: SettingsDraft): Field[] {
  const kept = settings.site;
  const { country = kept?.region ?? kept?.country ?? "", zone = kept?.zone ?? "" } = placeIn(typed);
  return placeFields(visit, { country, zone, nowhere: visit.words.settings.siteOpen, mistakes });
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
