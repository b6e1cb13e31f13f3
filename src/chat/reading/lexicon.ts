// Every phrase that is heard in any language, found by the first of its words.

import type { Language } from "../../lang/index.ts";
import { heard, languages, meanings, type Sense } from "./heard.ts";
import { slipped } from "./slips.ts";
import { tokensOf } from "./tokens.ts";

export type Entry = {
  readonly words: readonly string[];
  readonly sense: Sense;
  readonly language: Language;
  /** A word with the same stem is as good. */
  readonly stemmed: boolean;
};

/** Found through slips; and, but for names of things that other words begin like, by their stems. */
const forgiving: ReadonlySet<string> = new Set(meanings);
const asWritten: ReadonlySet<string> = new Set(["part", "production", "staging", "development", "preview"]);
const entries: readonly Entry[] = languages.flatMap((language) =>
  senseRows(language).flatMap(([sense, phrases]) =>
    phrases.map((phrase) => ({
      words: wordsIn(phrase),
      sense,
      language,
      stemmed: forgiving.has(sense) && !asWritten.has(sense),
    })),
  ),
);

/** So many words are kept with what was found for them: few are typed often. */
const mostKnown = 5_000;

/** Stemming takes longer than looking up. */
const stems = new Map<string, string>();

/** Shorter words have no endings that could be told from the word. */
const shortest = 4;
const byKey = new Map<string, Entry[]>();
const prefixes: Entry[] = [];
const vocabulary = new Set<string>();
for (const entry of entries) {
  const [first = ""] = entry.words;
  if (first.endsWith("*")) prefixes.push(entry);
  for (const key of keysOf(first, entry.language, entry.stemmed)) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  for (const word of entry.words) vocabulary.add(word.replace("*", ""));
}
for (const language of languages) {
  const { commands, beside, greeting, polite } = heard[language];
  for (const phrase of [...Object.values(commands).flat(), ...beside, ...greeting, ...polite]) {
    for (const { word } of tokensOf(phrase)) vocabulary.add(word);
  }
}
const misspelt = slipped(
  new Set(
    entries
      .filter(({ sense }) => forgiving.has(sense))
      .flatMap(({ words }) => words.filter((word) => !word.endsWith("*"))),
  ),
);

/** Few words are typed often: what was found for them is kept, within bounds. */
const known = new Map<string, { readonly word: string; readonly starts: readonly Entry[] }>();

/** The word as it was meant, and the phrases that may begin with it. */
export function lookUp(typed: string): { readonly word: string; readonly starts: readonly Entry[] } {
  const before = known.get(typed);
  if (before) return before;
  const straight = startsWith(typed);
  const word = straight.length > 0 || isKnown(typed) ? typed : (misspelt(typed) ?? typed);
  const found = { word, starts: word === typed ? straight : startsWith(word) };
  if (known.size >= mostKnown) known.clear();
  known.set(typed, found);
  return found;
}

export function isKnown(word: string): boolean {
  return vocabulary.has(word);
}

/** Does the phrase stand here? */
export function fits({ words, language, stemmed: byStem }: Entry, here: readonly string[]): boolean {
  return words.every((wanted, index) => isSame(wanted, here[index] ?? "", language, byStem));
}

function startsWith(word: string): Entry[] {
  const keys = new Set(languages.flatMap((language) => keysOf(word, language, true)));
  const found = [...keys].flatMap((key) => byKey.get(key) ?? []);
  return [...found, ...prefixes.filter(({ words }) => word.startsWith(words[0]?.slice(0, -1) ?? " "))];
}

function keysOf(word: string, language: Language, byStem: boolean): string[] {
  return byStem && word.length >= shortest ? [word, `${language} ${stemOf(word, language)}`] : [word];
}

function isSame(wanted: string, word: string, language: Language, byStem: boolean): boolean {
  if (wanted.endsWith("*")) return word.startsWith(wanted.slice(0, -1));
  if (wanted === word) return true;
  return (
    byStem && Math.min(wanted.length, word.length) >= shortest && stemOf(wanted, language) === stemOf(word, language)
  );
}

function stemOf(word: string, language: Language): string {
  const key = `${language} ${word}`;
  const before = stems.get(key);
  if (before !== undefined) return before;
  if (stems.size >= mostKnown * 3) stems.clear();
  const stem = heard[language].stem(word);
  stems.set(key, stem);
  return stem;
}

function senseRows(language: Language): [Sense, readonly string[]][] {
  const { senses } = heard[language];
  const names = Object.keys(senses);
  return names.flatMap((name) => (isSense(name, senses) ? [[name, senses[name]] as [Sense, readonly string[]]] : []));
}

function isSense(name: string, senses: { readonly [S in Sense]: unknown }): name is Sense {
  return name in senses;
}

function wordsIn(phrase: string): string[] {
  const words = tokensOf(phrase).map(({ word }) => word);
  return phrase.endsWith("*") ? words.with(-1, `${words.at(-1)}*`) : words;
}
