// The words of each language.
import type { Language } from "../policy/parts.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { ro } from "./ro.ts";
import type { Words } from "./words.ts";

export { type Language, languages } from "../policy/parts.ts";
export type { Words } from "./words.ts";

const words: { readonly [L in Language]: Words } = { en, de, ro };

export function wordsOf(language: Language): Words {
  return words[language];
}
