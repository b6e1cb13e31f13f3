// The words of each language.
import { type Language, spoken } from "./languages.ts";
import type { ChatWords } from "./words.ts";

export { first, type Language, languageAmong, languageOf, languages, perLanguage } from "./languages.ts";

export type Words = ChatWords & { readonly language: Language };

export function wordsOf(language: Language): Words {
  return { ...spoken[language], language };
}
