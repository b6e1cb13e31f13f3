// What somebody wrote himself: without the mail that he answers, and without his signature.
import { blockAt } from "./headers.ts";
import { linesOf, plainLetters } from "./plain.ts";

/** The line above a quotation, as programs write it; in two lines where it is long. */
const intro = [
  /^(on|am|le|pe|in|la) .{5,200} (wrote|schrieb|a ecrit|a scris)( .{0,100})?:$/,
  /^.{3,120} (schrieb|wrote|a scris) (am|on|pe|in) .{5,80}:$/,
];
const rule =
  /^[-_*\s]*(original message|ursprungliche nachricht|mesaj(ul)? (original|initial)|message d'origine)[-_*\s]*$/;
const cut = /^\s*##- .* -##\s*$/;

export function ownWords(text: string): string {
  const lines = linesOf(text).filter((line) => !cut.test(line));
  const end = lines.findIndex((_, index) => isQuoteAt(lines, index));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s*>/.test(line));
  const signature = own.findIndex((line) => /^--\s*$/.test(line));
  return (signature < 0 ? own : own.slice(0, signature)).join("\n").trim();
}

function isQuoteAt(lines: readonly string[], index: number): boolean {
  const one = plainLetters(lines[index] ?? "").trim();
  const two = `${one} ${plainLetters(lines[index + 1] ?? "").trim()}`;
  if (rule.test(one) || intro.some((form) => form.test(one) || form.test(two))) return true;
  return /^_{20,}$/.test(one) || blockAt(lines, index) !== null;
}
