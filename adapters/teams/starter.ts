// The card whose button opens the dialog: a message of Teams cannot open it by itself.
import type { Language } from "../../src/chat/door.ts";
import { wordsAround } from "../../src/chat/fallback.ts";
import type { Card, Form, Said } from "../../src/chat/reply.ts";

/** Brings back what was said, so that it fills the form. */
export const starterButton = "teams-start";

/** A form takes less of what was said than this. */
const mostSaid = 4000;

export function starterCard(form: Form, text: string, language: Language): Card {
  const { openForm, openHint } = wordsAround(language);
  const value = text.slice(0, mostSaid);
  return {
    tone: "info",
    title: form.title,
    parts: [{ kind: "line", line: [openHint], subtle: false }],
    buttons: [{ id: starterButton, label: openForm, look: "primary", value, opensForm: true }],
    spoken: [`${form.title}\n${openHint}`],
  };
}

export function sentenceCard(text: Said, language: Language): Card {
  const { title } = wordsAround(language);
  return { tone: "quiet", title, parts: [{ kind: "line", line: text, subtle: false }], buttons: [], spoken: text };
}
