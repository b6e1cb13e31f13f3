// The words of all languages together: documents mix them, so each pattern knows every one.
import type { DocumentWords, Some } from "../lang/document-words.ts";
import { languages, wordsOf } from "../lang/index.ts";

export type { DocumentWords } from "../lang/document-words.ts";

export const tongues = await Promise.all(
  languages.map(async (language) => ({ language, words: await wordsOf(language).document() })),
);

/** One pattern for what all languages say, the longer before the shorter: `any(({ out }) => out)`. */
export function any(pick: (words: DocumentWords) => Some): string {
  const all = tongues.flatMap(({ words }) => pick(words));
  return `(?:${all.toSorted((a, b) => b.length - a.length).join("|")})`;
}

/** Whole words of it only, in any case. */
export function whole(source: string, flags = "giu"): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, flags);
}

export function says(text: string, pick: (words: DocumentWords) => Some): boolean {
  return whole(any(pick), "iu").test(plainLetters(text));
}

/** Ş and ţ as they are typed often, as ș and ț; the length stays. */
export function plainLetters(text: string): string {
  return text.replaceAll(/[şţŞŢ\u00a0]/g, (letter) => ({ ş: "ș", ţ: "ț", Ş: "Ș", Ţ: "Ț" })[letter] ?? " ");
}
