// What a case is called by: the first line, without greetings, thanks and what is an answer already.

import { aroundIn } from "./around.ts";
import { clausesOf, predicates, says } from "./clauses.ts";
import { heard, languages } from "./heard.ts";
import { marksOf } from "./marks.ts";
import { fold, wordsOf } from "./phrase.ts";
import { visible } from "./typed.ts";

/** A title is one line of at most that many characters. */
export const mostTitle = 150;

export function titleOf(text: string): string {
  const [line = ""] = visible(text).trim().split("\n");
  const pieces = line.split(/(?<=[,;.!])\s+/);
  // A single piece is the title, whatever it is.
  const telling = pieces.length === 1 ? pieces : pieces.filter((piece) => !isBareAnswer(piece) && !isPolite(piece));
  const title = (telling.length > 0 ? telling : pieces).join(" ").replace(/[\s,;:.!]+$/, "");
  const shown = title === "" ? line.trim() : title;
  return shorten(isSpeltSmall(shown) ? shown : shown.charAt(0).toUpperCase() + shown.slice(1), mostTitle);
}

/** A title, and where it holds only the beginning of what was said, all of it. */
export function calledBy(said: string, title: string): { readonly title: string; readonly description?: string } {
  return said.length > mostTitle || said.includes("\n") ? { title, description: said } : { title };
}

/** "iOS", "eFax": a name that begins with a small letter on purpose. */
function isSpeltSmall(text: string): boolean {
  return /^\p{Ll}\p{Lu}/u.test(text);
}

/** Cut at a word, with an ellipsis, where a text is longer than may be. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2));
  return `${atWord.replace(/[\u200D\uD800-\uDBFF]+$/, "").trimEnd()}…`;
}

/** Nothing but a greeting or thanks: the words of every language, for people mix them. */
export function isPolite(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && covered(words, polite);
}

const polite = new Set(
  languages.flatMap((language) => [...heard[language].greeting, ...heard[language].polite]).map(fold),
);

function covered(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  if (words.length === 0) return true;
  return [4, 3, 2, 1].some(
    (length) =>
      length <= words.length && phrases.has(words.slice(0, length).join(" ")) && covered(words.slice(length), phrases),
  );
}

function isBareAnswer(piece: string): boolean {
  const marks = marksOf(piece, []);
  const [clause] = clausesOf(marks);
  const around = clause && aroundIn(marks, clause.supposed);
  return around?.workaround !== undefined && !says(around.rest, ...predicates) && around.rest.length < 3;
}
