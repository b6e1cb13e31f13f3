// What a platform shows of the app itself, in one language.
import { type Language, type Words, wordsOf } from "../lang/index.ts";

export { first, languages } from "../lang/index.ts";

export function packWords(language: Language): Words["evidence"]["chat"] {
  return wordsOf(language).evidence.chat;
}

export function appWords(language: Language): Words["app"] {
  return wordsOf(language).app;
}

export function pageWords(language: Language): Words["pages"] {
  return wordsOf(language).pages;
}
