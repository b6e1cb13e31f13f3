// Reading a damage out of a sentence: which vendor, how bad, any workaround, and a line to call it by.
import { AnswersGiven, answersTo, type GivenAnswers } from "../../policy/impact.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Heard, heard } from "./heard.ts";
import { findPhrase, fold, wordsOf } from "./phrase.ts";

/** The part of a catalog that words are looked up in. */
export type Shelf = {
  readonly policies: readonly Policy[];
  find(word: string): Policy | undefined;
  nearest(word: string): string | undefined;
};

export type Damage = { readonly policy: Policy | null; readonly answers: GivenAnswers; readonly title: string };

/** A title is one line of at most that many characters. */
export const mostTitle = 150;

/** What a sentence says of a damage; what it does not say is left out. */
export function readDamage(text: string, shelf: Shelf): Damage {
  const { answers } = readAnswers(text);
  return { policy: vendorIn(text, shelf), answers, title: titleOf(text) };
}

/** Is there anything in it that only a damage has? */
export function saysDamage(text: string): boolean {
  const { answers } = readAnswers(text);
  return answers.impact !== undefined || answers.workaround !== undefined;
}

/** The vendor whose name, or another word for it, stands in the text: the longest name wins. */
export function vendorIn(text: string, shelf: Shelf): Policy | null {
  const words = text.split(/[\s,;:!?"“”„()]+/).filter((word) => word !== "");
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const policy = shelf.find(
        words
          .slice(from, from + length)
          .join(" ")
          .replace(/[.']+$/, ""),
      );
      if (policy) return policy;
    }
  }
  return null;
}

/** The first line, without clauses that say no more than an answer does ("no workaround"). */
export function titleOf(text: string): string {
  const [line = ""] = text.trim().split("\n");
  const clauses = line.split(/(?<=[,;.!])\s+/);
  const telling = clauses.filter((clause) => !isBareAnswer(clause));
  const title = (telling.length > 0 ? telling : clauses).join(" ").replace(/[\s,;:]+$/, "");
  return shorten(title.charAt(0).toUpperCase() + title.slice(1), mostTitle);
}

/** Cut at a word, with an ellipsis, where a text is longer than may be. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2));
  return `${atWord.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}

type Worded = Exclude<keyof Heard, "commands" | "preview" | "not">;

// A workaround is heard first and taken out: the "no" of "no workaround" says nothing of the rest.
function readAnswers(text: string): { answers: GivenAnswers; rest: string } {
  let rest = fold(text);
  const hear = (phrases: readonly string[], not: readonly string[] = []) => {
    const found = findPhrase(rest, phrases, not);
    if (found) rest = `${rest.slice(0, found.at)} ; ${rest.slice(found.at + found.length)}`;
    return found !== null;
  };
  const first = (question: Worded, not: readonly string[] = []) =>
    answersTo(question).find((answer) => hear(phrasesFor(question, String(answer)), not));
  const workaround = first("workaround");
  const scope = first("scope");
  const environment = first("environment");
  const pattern = first("pattern");
  const preview = hear(heard.flatMap((table) => table.preview)) || undefined;
  const not = heard.flatMap((table) => table.not);
  const said = { workaround, scope, environment, pattern, preview, impact: first("impact", not) };
  const told = Object.entries(said).filter(([, answer]) => answer !== undefined);
  return { answers: AnswersGiven.parse(Object.fromEntries(told)), rest };
}

function phrasesFor(question: Worded, answer: string): string[] {
  return heard.flatMap((table) => {
    const row: { readonly [answer: string]: readonly string[] } = table[question];
    return row[answer] ?? [];
  });
}

function isBareAnswer(clause: string): boolean {
  const { answers, rest } = readAnswers(clause);
  return answers.impact === undefined && Object.keys(answers).length > 0 && wordsOf(rest).length <= 1;
}
