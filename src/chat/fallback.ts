// What a person sees while nothing else can be shown: a form that waits, an apology that says what to do.
import { type Language, type Words, wordsOf } from "../lang/index.ts";
import type { Form, Said } from "./reply.ts";

/** Shown at once where a trigger would die before the store answers; the real form takes its place. */
export function waitingForm(language: Language): Form {
  const { title, close, waiting } = wordsOf(language).fallback;
  return {
    screen: "waiting",
    memo: "",
    title,
    close,
    submit: null,
    parts: [{ kind: "line", line: [waiting], subtle: false }],
  };
}

export function apologyOf(language: Language): Said {
  return wordsOf(language).fallback.apology;
}

export function unreadOf(language: Language): Said {
  return wordsOf(language).fallback.unread;
}

/** A sentence in the place of the form that it refuses. */
export function refusalForm(text: Said, language: Language): Form {
  return { ...waitingForm(language), screen: "refused", parts: [{ kind: "alert", tone: "warning", line: text }] };
}

export function wordsAround(language: Language): Words["fallback"] {
  return wordsOf(language).fallback;
}

/** A form that another version of the program opened, and that this one does not have. */
export class FormUnknown extends Error {
  override readonly name = "FormUnknown";
}
