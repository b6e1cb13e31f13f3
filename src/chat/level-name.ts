// A vendor's priority in the vendor's own words, with ours beside them where they help.

import type { Language } from "../lang/languages.ts";
import { inWords } from "../lang/text.ts";
import type { Text } from "../policy/parts.ts";
import { fold } from "./reading/phrase.ts";

/** The longest option that every platform takes. */
export const mostLabel = 75;

/** Room enough for a title, beside the case and the vendor. */
const mostTitle = 110;

/** As it stands in a title. */
export function levelTitle(level: Named, language: Language): string {
  return levelName(level, language, mostTitle);
}

type Named = { readonly name: string; readonly gloss: Text };

/** "Priorität 1 - Dringend (urgent)"; without ours where the vendor says the same, or where it would be too long for an option. */
export function levelName({ name, gloss }: Named, language: Language, most = mostLabel): string {
  const full = `${name} (${inWords(gloss, language)})`;
  return full.length > most || fold(name).includes(fold(inWords(gloss, language))) ? name : full;
}
