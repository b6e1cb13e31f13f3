// Sentences as people type them in a chat, with what each of them means; README.md says how they are written down.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Language } from "../../src/lang/languages.ts";
import type { GivenAnswers } from "../../src/policy/impact.ts";

export type Meant = {
  readonly command: string;
  readonly number: number | null;
  readonly vendor: string | null;
  readonly plan: string | null;
  readonly priority: number | null;
  readonly answers: GivenAnswers;
};
export type Sentence = {
  readonly language: Language;
  readonly text: string;
  readonly meant: Meant;
  /** Written down only where it is more than the sentence itself, tidied. */
  readonly title: string | null;
  readonly part: "tune" | "hold";
};

function sentenceIn(line: string, language: Language): Sentence {
  const [text = "", meaning = "", title = null] = line.split("|").map((cell) => cell.trim());
  return { language, text, meant: meantBy(meaning, line), title, part: partOf(text) };
}

/** Half of the sentences are never looked at while the reader is worked on: which, their own digest says. */
function partOf(text: string): Sentence["part"] {
  return (createHash("sha256").update(text).digest()[0] ?? 0) < 128 ? "hold" : "tune";
}

const answersBy: { readonly [word: string]: GivenAnswers } = {
  down: { impact: "down" },
  severe: { impact: "severe" },
  limited: { impact: "limited" },
  minimal: { impact: "minimal" },
  ask: { impact: "none" },
  nowa: { workaround: "none" },
  partwa: { workaround: "partial" },
  wa: { workaround: "acceptable" },
  prod: { environment: "production" },
  stag: { environment: "staging" },
  dev: { environment: "development" },
  const: { pattern: "constant" },
  inter: { pattern: "intermittent" },
  beta: { preview: true },
  nobeta: { preview: false },
  all: { scope: "everyone" },
  site: { scope: "site" },
  team: { scope: "team" },
  one: { scope: "person" },
};
const commands = ["help", "list", "settings", "status", "why", "hotline", "report", "due", "unknown"];
const vendors = ["zoom", "netcor", "cloudtalk", "purecloud"];

function meantBy(meaning: string, line: string): Meant {
  let meant: Meant = { command: "open", number: null, vendor: null, plan: null, priority: null, answers: {} };
  for (const word of meaning.split(/\s+/).filter((one) => one !== "")) {
    const [head = "", number] = word.split("#");
    const answers = answersBy[word];
    if (commands.includes(head)) meant = { ...meant, command: head, number: number ? Number(number) : null };
    else if (vendors.includes(word)) meant = { ...meant, vendor: word };
    else if (word.startsWith("plan=")) meant = { ...meant, plan: word.slice(5) };
    else if (/^p\d$/.test(word)) meant = { ...meant, priority: Number(word.slice(1)) };
    else if (answers) meant = { ...meant, answers: { ...meant.answers, ...answers } };
    else throw new Error(`“${word}” is no meaning: ${line}`);
  }
  return meant;
}

const languages = ["en", "de", "ro"] as const;

export const corpus: readonly Sentence[] = languages.flatMap((language) =>
  readFileSync(new URL(`${language}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => sentenceIn(line, language)),
);
