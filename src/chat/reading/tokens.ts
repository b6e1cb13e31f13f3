// The words of a sentence, each with what stands between it and the next.
import { fold } from "./phrase.ts";

export type Token = {
  /** Folded, without its apostrophe: "isnt". */
  readonly word: string;
  readonly at: number;
  readonly end: number;
  /** What stands between it and the next word. */
  readonly gap: string;
};

const letters = /[\p{L}\p{N}]+(?:['’`´][\p{L}]+)*/gu;

export function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(letters)];
  return found.map((one, index) => {
    const end = one.index + one[0].length;
    return { word: plain(one[0]), at: one.index, end, gap: text.slice(end, found[index + 1]?.index ?? text.length) };
  });
}

// "we're down" is no "were".
function plain(word: string): string {
  return fold(word)
    .replace(/'(re|ve|ll|m)$/, "")
    .replaceAll("'", "");
}
