// Numbers with their nouns: "1 zi", "2 zile", "20 de zile", "101 zile".
import type { Language } from "../policy/parts.ts";

/** `few` is Romanian's 2 to 19; its `other` takes "de" with it: "de zile". */
export type Forms = { readonly one: string; readonly few?: string; readonly other: string };

const rules = {
  en: new Intl.PluralRules("en"),
  de: new Intl.PluralRules("de"),
  ro: new Intl.PluralRules("ro"),
} as const satisfies { [L in Language]: Intl.PluralRules };

/** "4 business hours": the number and the form that it takes. Whole numbers from 0. */
export function counted(language: Language, count: number, forms: Forms): string {
  const form = rules[language].select(count);
  const noun = form === "one" ? forms.one : form === "few" ? (forms.few ?? forms.other) : forms.other;
  return `${count} ${noun}`;
}
