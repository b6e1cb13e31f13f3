// The languages that are spoken: each is a folder beside this file, and a line in this list.
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { ro } from "./ro/index.ts";
import type { ChatWords } from "./words.ts";

export const spoken = { en, de, ro } satisfies { readonly [language: string]: ChatWords };
/** By its tag, BCP 47. */
export type Language = keyof typeof spoken;

/** What is said where nothing is known of whom, and where a text has no other. */
export const first = "en" satisfies Language;
/** In the order of the list. */
export const languages: readonly Language[] = Object.keys(spoken).filter(isLanguage);

/** The language of a locale such as `de-AT`; the first where it is none of ours. */
export function languageOf(locale: string | null | undefined): Language {
  return languages.find((language) => speaks(locale ?? "", language)) ?? first;
}

/** Of several locales, wished for in that order, the first that we speak. */
export function languageAmong(locales: readonly string[]): Language {
  return languageOf(locales.find((locale) => languages.some((language) => speaks(locale, language))));
}

/** One value for each language. */
export function perLanguage<T>(of: (language: Language) => T): { [L in Language]: T };
export function perLanguage(of: (language: Language) => unknown): object {
  return Object.fromEntries(languages.map((language) => [language, of(language)]));
}

function speaks(locale: string, language: Language): boolean {
  return locale.toLowerCase().split(/[^a-z]/)[0] === language;
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(spoken, tag);
}
