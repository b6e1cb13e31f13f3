// Words that stand once in each language, such as a policy's own: the first language has them all, another may lack them.
import { first, type Language } from "./languages.ts";

export type Text = { [L in Exclude<Language, typeof first>]?: string | undefined } & { [L in typeof first]: string };

/** In that language, or in the first where it is not written in it. */
export function inWords(text: Text, language: Language): string {
  return text[language] ?? text[first];
}
