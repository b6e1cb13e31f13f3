// Names that every runtime knows in every language: of languages and of countries.
import { type Language, wordsOf } from "./index.ts";

/** "German", as it is called in another language. */
export function languageName(named: Language, language: Language): string {
  return new Intl.DisplayNames([wordsOf(language).time.locale], { type: "language" }).of(named) ?? named;
}

/** "Germany", of two letters of ISO 3166. */
export function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames([wordsOf(language).time.locale], { type: "region" }).of(country) ?? country;
}
