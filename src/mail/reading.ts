// How a vendor's mail reads: one of a few things, or nothing that is sure enough to be said.
import type { MailReading } from "../case/mail.ts";
import type { Cued, Cues } from "./cue.ts";
import { german } from "./cues-de.ts";
import { english } from "./cues-en.ts";
import { romanian } from "./cues-ro.ts";
import { type LevelNames, levelIn } from "./level.ts";
import { ownWords } from "./own-words.ts";
import type { Understood } from "./passed-on.ts";
import { plainLetters } from "./plain.ts";

const languages: readonly Cues[] = [english, german, romanian];

export type Read = { readonly reading: MailReading; readonly level: number | null };
type Scores = { readonly [R in Cued]: number };

/** Less says nothing. */
const enough: Scores = { automatic: 3, answer: 2, question: 3, priority: 4, solved: 4 };

/** Where a mail says several things: what changes most goes first. */
const order: readonly Cued[] = ["priority", "solved", "question", "answer"];

/** `levels`: the priorities of the vendor, by the names that it has for them. */
export function readMail(mail: Pick<Understood, "subject" | "text" | "sent">, levels: readonly LevelNames[]): Read {
  const text = plainLetters(ownWords(mail.text)).replace(/\b(dvs|nr|tel|ca)\.(?= )/g, "$1");
  const sentences = sentencesIn(text);
  const scores = scored(text, sentences, mail);
  const reading = decided(scores);
  if (reading !== "priority") return { reading, level: null };
  const told = sentences.filter((one) => languages.some(({ says }) => says.priority.some(([, cue]) => cue.test(one))));
  const level = told.map((one) => levelIn(one, levels)).find((one) => one !== null) ?? null;
  return { reading, level };
}

function scored(
  text: string,
  sentences: readonly string[],
  { subject, sent }: Pick<Understood, "subject" | "sent">,
): Scores {
  const bare = languages.flatMap(({ polite }) => polite).reduce((left, form) => left.replace(form, " "), text);
  const asked = sentencesIn(bare);
  const heard = sentences.filter((one) => !languages.some(({ notYet }) => notYet.test(one)));
  const over: { readonly [R in Cued]: readonly string[] } = {
    automatic: [plainLetters(subject), ...sentences],
    answer: asked,
    question: asked,
    priority: sentences,
    solved: heard,
  };
  const total = (kind: Cued) =>
    Math.max(
      ...languages.map(({ says }) =>
        says[kind].reduce((sum, [weight, cue]) => (over[kind].some((one) => cue.test(one)) ? sum + weight : sum), 0),
      ),
    );
  const questions = Math.min(2, asked.filter((one) => one.endsWith("?")).length);
  return {
    automatic: total("automatic") + (sent === "replied" ? 4 : sent === "generated" ? 1 : 0),
    answer: total("answer"),
    question: total("question") + questions,
    priority: total("priority"),
    solved: total("solved"),
  };
}

/** Whoever has something to say says it beside the usual thanks; what is as likely one as the other is not sure. */
function decided(scores: Scores): MailReading {
  const said = order.filter((kind) => scores[kind] >= enough[kind]);
  const best = said[0];
  const isAutomatic = scores.automatic >= enough.automatic;
  if (best === undefined) return isAutomatic ? "automatic" : "unsure";
  if (!isAutomatic || (scores.automatic < 4 && scores[best] > scores.automatic)) return best;
  return scores[best] >= scores.automatic ? "unsure" : "automatic";
}

function sentencesIn(text: string): string[] {
  return text
    .replace(/\n(?=[a-z,(])/g, " ")
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}
