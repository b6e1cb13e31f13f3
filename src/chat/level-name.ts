// A vendor's priority by name: ours first, then the vendor's own, once.

import { wordsOf } from "../lang/index.ts";
import type { Language } from "../lang/languages.ts";
import { inWords } from "../lang/text.ts";
import type { Text } from "../policy/parts.ts";
import { fold } from "./reading/phrase.ts";

/** The longest option that every platform takes. */
export const mostLabel = 75;

/** Room enough for a title, beside the case and the vendor. */
const mostTitle = 110;

type Named = { readonly level: number; readonly name: string; readonly gloss: Text };

/** "Priority 1, urgent · Priorität 1 - Dringend"; one of them where both say the same, ours where both are too long for an option. */
export function levelName(named: Named, language: Language, most = mostLabel): string {
  const { level, name, gloss } = named;
  const said = inWords(gloss, language);
  const ours = wordsOf(language).card.level(level, said);
  if (bare(name) === bare(said)) return ours;
  const isOurs = [said, wordsOf(language).card.level(level, "")].every((part) => bare(name).includes(bare(part)));
  const both = `${ours} · ${name}`;
  return isOurs ? name : both.length > most ? ours : both;
}

/** As it stands in a title. */
export function levelTitle(level: Named, language: Language): string {
  return levelName(level, language, mostTitle);
}

/** Words alone, without the marks between them. */
function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
