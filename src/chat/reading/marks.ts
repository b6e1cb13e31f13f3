// What each word of a sentence does: a vendor's name, or the senses that it has in the language it is said in.

import { type Language, perLanguage } from "../../lang/index.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Sense } from "./heard.ts";
import { type Entry, fits, lookUp } from "./lexicon.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { namerOf } from "./vendor-names.ts";

export type Mark = {
  /** As it was meant: a slip of the finger is mended. */
  readonly words: readonly string[];
  readonly vendor: Policy | null;
  readonly senses: ReadonlySet<Sense>;
  /** The languages in which it has these senses; none of a vendor or a word that nobody knows. */
  readonly languages: readonly Language[];
  readonly at: number;
  readonly end: number;
  /** What stands between it and the next. */
  readonly gap: string;
};

type Draft = Omit<Mark, "senses" | "languages"> & { readonly entries: readonly Entry[] };

/** @param spoken the language that it is most likely in, where that is known */
export function marksOf(text: string, policies: readonly Policy[], spoken?: Language): Mark[] {
  const drafts = draftsOf(text, policies);
  const votes = votesIn(drafts, spoken);
  return drafts.map(({ entries, ...draft }) => {
    const best = Math.max(...entries.map(({ language }) => votes[language]));
    const meant = entries.filter(({ language }) => votes[language] === best);
    return {
      ...draft,
      senses: new Set(meant.map(({ sense }) => sense)),
      languages: [...new Set(meant.map(({ language }) => language))],
    };
  });
}

function draftsOf(text: string, policies: readonly Policy[]): Draft[] {
  const tokens = tokensOf(text);
  const typed = tokens.map(({ word }) => word);
  const found = typed.map(lookUp);
  const words = found.map(({ word }) => word);
  const nameAt = namerOf(policies);
  const drafts: Draft[] = [];
  for (let from = 0; from < tokens.length; ) {
    const named = nameAt(typed, from);
    const entries = named ? [] : longestOf(found[from]?.starts ?? [], words.slice(from, phraseEnd(tokens, from)));
    const length = named?.length ?? entries[0]?.words.length ?? 1;
    const last = tokens[from + length - 1];
    drafts.push({
      words: words.slice(from, from + length),
      vendor: named?.policy ?? null,
      entries,
      at: tokens[from]?.at ?? 0,
      end: last?.end ?? 0,
      gap: last?.gap ?? "",
    });
    from += length;
  }
  return drafts;
}

/** A phrase has at most that many words, and none of them ends a clause. */
const longest = 6;

function phraseEnd(tokens: readonly Token[], from: number): number {
  const stop = tokens.findIndex(({ gap }, index) => index >= from && /[,;!?()\n]/.test(gap));
  return Math.min(from + longest, stop < 0 ? tokens.length : stop + 1);
}

function longestOf(starts: readonly Entry[], here: readonly string[]): Entry[] {
  const fitting = starts.filter((entry) => fits(entry, here));
  const most = Math.max(0, ...fitting.map(({ words }) => words.length));
  const longest = fitting.filter(({ words }) => words.length === most);
  // The word itself before one that has only its stem.
  const exact = longest.filter(({ words }) => words.every((word, index) => word === here[index]));
  return exact.length > 0 ? exact : longest;
}

/** A word that only one language has speaks for it. */
function votesIn(drafts: readonly Draft[], spoken: Language | undefined): { readonly [L in Language]: number } {
  const alone = drafts.flatMap(({ entries }) => {
    const [first, ...others] = new Set(entries.map(({ language }) => language));
    return first && others.length === 0 ? [{ language: first, words: entries[0]?.words.length ?? 1 }] : [];
  });
  return perLanguage((language) =>
    alone.reduce((sum, one) => sum + (one.language === language ? one.words : 0), language === spoken ? 0.5 : 0),
  );
}
