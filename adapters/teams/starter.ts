// What is said in a message of Teams where the answer is a form, or a sentence.
import type { Language } from "../../src/chat/door.ts";
import { wordsAround } from "../../src/chat/fallback.ts";
import type { Card, Said } from "../../src/chat/reply.ts";

/** Brings back what was said, so that it fills the form. */
export const starterButton = "teams-start";
/** A form takes less of what was said than this. */
export const starter = { button: starterButton, most: 4000 };

export function sentenceCard(text: Said, language: Language): Card {
  const { title } = wordsAround(language);
  return { tone: "quiet", title, parts: [{ kind: "line", line: text, subtle: false }], buttons: [], spoken: text };
}
