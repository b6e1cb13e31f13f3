// A vendor's priority by name: the vendor's own words with ours beside them, or, where somebody chooses, ours first.

import { wordsOf } from "../lang/index.ts";
import type { Language } from "../lang/languages.ts";
import { inWords } from "../lang/text.ts";
import type { Text } from "../policy/parts.ts";
import { fold } from "./reading/phrase.ts";

/** The longest option that every platform takes. */
export const mostLabel = 75;

/** Room enough for a title, beside the case and the vendor. */
const mostTitle = 110;

type Named = { readonly name: string; readonly gloss: Text };

/** "Priorität 1 - Dringend (urgent)"; without ours where the vendor says the same, or where it would be too long for an option. */
export function levelName({ name, gloss }: Named, language: Language): string {
  const full = `${name} (${inWords(gloss, language)})`;
  return full.length > mostLabel || fold(name).includes(fold(inWords(gloss, language))) ? name : full;
}

/** "Priority 1, urgent · Priorität 1 - Dringend"; one of them where both say the same, ours where both are too long for an option. */
export function ownLevelName(named: Named & { readonly level: number }, language: Language, most = mostLabel): string {
  const { level, name, gloss } = named;
  const said = inWords(gloss, language);
  const ours = wordsOf(language).card.level(level, said);
  if (bare(name) === bare(said)) return ours;
  const isOurs = [said, wordsOf(language).card.level(level, "")].every((part) => bare(name).includes(bare(part)));
  const both = `${ours} · ${name}`;
  return isOurs ? name : both.length > most ? ours : both;
}

/** As it stands in a title. */
export function ownLevelTitle(level: Named & { readonly level: number }, language: Language): string {
  return ownLevelName(level, language, mostTitle);
}

/** Words alone, without the marks between them. */
function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
