// Every sentence of a language by its path, with marks where something of the case is put in: "due.by" is "by ⟦1⟧".
import { first, type Language, spoken } from "../../src/lang/languages.ts";

export type Sentence = { readonly path: string; readonly text: string };

/** What is heard is no sentence, and of the time only what is said of it. */
export function sentencesOf(language: Language): Sentence[] {
  const { heard: _, time, ...said } = spoken[language];
  const { day, hour, minute, less, units } = time;
  const nouns = Object.entries(units).map(([unit, { other }]) => ({ path: `time.${unit}`, text: other }));
  return [
    ...sentencesIn(said, "", language),
    ...nouns,
    ...sentencesIn({ day: day.one, hour, minute, less }, "time", language),
  ];
}

/** `⟦1⟧` for what is put in first, `⟦/list⟧` for a command, as it is heard in that language: alike in every language. */
export function marksIn({ text }: Sentence): string[] {
  return [...new Set(text.match(/⟦[^⟧]*⟧/g))].toSorted();
}

/** Without what is put in. */
export function wordsIn({ text }: Sentence): string {
  return text.replaceAll(/⟦[^⟧]*⟧/g, "").trim();
}

function sentencesIn(value: unknown, path: string, language: Language): Sentence[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value === "function") return sentencesIn(value(...marks.slice(0, value.length)), path, language);
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value) && !value.every(isSentence))
    return value.flatMap((one, at) => sentencesIn(one, `${path}[${at}]`, language));
  if (Array.isArray(value) || isCommand(value)) return [{ path, text: textOf(value, language) }];
  return Object.entries(value).flatMap(([name, one]) =>
    sentencesIn(one, path === "" ? name : `${path}.${name}`, language),
  );
}

/** Stand for a text, a number, a list of texts or a piece of a sentence alike. */
const marks = [1, 2, 3, 4, 5].map((nth) => Object.assign([`⟦${nth}⟧`], { replaceAll: () => `⟦${nth}⟧` }));

/** Pieces of one sentence, as `say` leaves them. */
function isSentence(piece: unknown): boolean {
  return typeof piece === "string" || isCommand(piece) || marks.some((mark) => mark === piece);
}

function isCommand(piece: unknown): piece is { readonly kind: "command"; readonly words: string } {
  return typeof piece === "object" && piece !== null && "kind" in piece && piece.kind === "command";
}

function textOf(piece: unknown, language: Language): string {
  if (isCommand(piece)) return `⟦/${commandIn(piece.words, language)}⟧`;
  return Array.isArray(piece) ? piece.map((one) => textOf(one, language)).join("") : String(piece);
}

/** The command that is meant, in the words of this language or, where it takes them, in English. */
function commandIn(words: string, language: Language): string {
  if (words === "") return "";
  const [one = "", two = ""] = words.split(" ");
  const tongues: readonly Language[] = [language, first];
  const heard = tongues.flatMap((tongue) => Object.entries(spoken[tongue].heard.commands));
  return heard.find(([, names]) => names.some((name) => name === one || name === `${one} ${two}`))?.[0] ?? "open";
}
