// A line that is a command from its first word to its last: the command, the vendor, and what stands beside them.

import { nearestOf } from "../../policy/nearest.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Shelf } from "./damage.ts";
import { type CommandWord, commandWords, heard, languages } from "./heard.ts";
import { wordsOf } from "./phrase.ts";

export type CommandLine = {
  readonly command: CommandWord;
  readonly vendor: Policy | null;
  /** Words that are neither, nor such as "please" and "the". */
  readonly rest: readonly string[];
};

const phrases = new Map<string, CommandWord>(
  languages.flatMap((language) =>
    commandWords.flatMap((command) =>
      heard[language].commands[command].map((phrase) => [wordsOf(phrase).join(" "), command] as const),
    ),
  ),
);
const longest = 4;
const beside = new Set(
  languages.flatMap((language) => [...heard[language].beside, ...heard[language].polite]).flatMap(wordsOf),
);
/** Words that also name a thing that can fail: behind a vendor's name they are no command ("Zoom Phone"). */
const things = new Set(
  languages.flatMap((language) => heard[language].senses.core).map((word) => wordsOf(word).join(" ")),
);

/** Null: the line does not begin with a command, and is not a vendor and a command. */
export function readCommandLine(text: string, shelf: Shelf): CommandLine | null {
  const words = wordsOf(text);
  const first = commandAt(words, 0) ?? commandAfterSmallWords(words);
  if (first) return lineOf(first.command, words.toSpliced(first.at, first.length), shelf);
  const { vendor, rest } = splitVendor(words, shelf);
  const second = vendor ? commandAt(rest, 0) : null;
  if (!second || things.has(rest.slice(0, second.length).join(" "))) return null;
  const others = rest.slice(second.length).filter((word) => !beside.has(word));
  return second.command === "hotline" && others.length === 0 ? { command: second.command, vendor, rest: [] } : null;
}

/** Nothing but a vendor and such words as "please": then there is no title in it yet. */
export function isBeside(word: string): boolean {
  return beside.has(word);
}

/** The vendor whose name is written out in these words, and the others. */
export function splitVendor(words: readonly string[], shelf: Shelf): { vendor: Policy | null; rest: string[] } {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = words.slice(from, from + length).join(" ");
      const vendor = shelf.find(name) ?? shelf.find(name.replaceAll("-", " "));
      if (vendor) return { vendor, rest: words.toSpliced(from, length) };
    }
  }
  return { vendor: null, rest: [...words] };
}

type At = { readonly command: CommandWord; readonly at: number; readonly length: number };

function commandAt(words: readonly string[], at: number): At | null {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const command = phrases.get(words.slice(at, at + length).join(" "));
    if (command) return { command, at, length };
  }
  return null;
}

// "please list", "my cases", "what's the number for zoom".
function commandAfterSmallWords(words: readonly string[]): At | null {
  for (let at = 1; at < words.length && beside.has(words[at - 1] ?? ""); at++) {
    const found = commandAt(words, at);
    if (found) return found;
  }
  return null;
}

function lineOf(command: CommandWord, others: readonly string[], shelf: Shelf): CommandLine {
  const { vendor, rest } = splitVendor(others, shelf);
  return { command, vendor, rest: rest.filter((word) => !beside.has(word) && phrases.get(word) !== command) };
}

/** The command that a word was most likely meant to be. */
export function nearestCommand(said: string): string | null {
  const [word = ""] = wordsOf(said);
  const known = languages.flatMap((language) => commandWords.flatMap((command) => heard[language].commands[command]));
  return word.length < 3 ? null : (nearestOf(word, known) ?? null);
}
