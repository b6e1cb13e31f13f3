// What people say behind `/sla`: the words by which a command or a damage is known, whatever language they are said in: people mix them.
import { languages, wordsOf } from "../../lang/index.ts";
import type { AnswerTo } from "../../policy/impact.ts";

export const commandWords = ["help", "list", "status", "hotline", "due", "why", "report", "settings", "open"] as const;
export type CommandWord = (typeof commandWords)[number];

/**
 * Phrases in any case and with or without accents. A word that ends in `*` stands for all that begin so.
 * Of several phrases that are heard in one sentence, the one further up its table says how bad it is.
 */
export type Heard = {
  readonly commands: { readonly [C in CommandWord]: readonly string[] };
  readonly impact: { readonly [A in AnswerTo<"impact">]: readonly string[] };
  readonly workaround: { readonly [A in AnswerTo<"workaround">]: readonly string[] };
  readonly environment: { readonly [A in AnswerTo<"environment">]: readonly string[] };
  readonly pattern: { readonly [A in AnswerTo<"pattern">]: readonly string[] };
  readonly preview: readonly string[];
  readonly scope: { readonly [A in Exclude<AnswerTo<"scope">, "unknown">]: readonly string[] };
  /** One or two words before a phrase of damage, these take it back: "not down". */
  readonly not: readonly string[];
};

export const heard: readonly Heard[] = languages.map((language) => wordsOf(language).heard);
