// A mail's words made comparable: small letters without accents, one kind of space, quote and dash.
import { unaccented } from "../lang/fold.ts";

export function plainLetters(text: string): string {
  return unaccented(text)
    .replace(/[’`´‘]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/[^\S\n]+/g, " ");
}

export function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, "\n").split("\n");
}
