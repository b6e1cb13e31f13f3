// The card whose button opens the dialog: a message of Teams cannot open it by itself. It says what was understood.
import type { Language } from "../../src/chat/door.ts";
import { wordsAround } from "../../src/chat/fallback.ts";
import { aloud, typed } from "../../src/chat/line.ts";
import { type Card, type Field, type Form, isField, type Part, type Said, type Span } from "../../src/chat/reply.ts";

/** Brings back what was said, so that it fills the form. */
export const starterButton = "teams-start";

/** A form takes less of what was said than this. */
const mostSaid = 4000;

export function starterCard(form: Form, text: string, language: Language): Card {
  const { openForm, openHint } = wordsAround(language);
  const value = text.slice(0, mostSaid);
  const hint: Part = { kind: "line", line: [openHint], subtle: true };
  const parts = [...understood(form), hint];
  return {
    tone: "info",
    title: form.title,
    parts,
    buttons: [{ id: starterButton, label: openForm, look: "primary", value, opensForm: true }],
    spoken: aloud(form.title, parts, language),
  };
}

export function sentenceCard(text: Said, language: Language): Card {
  const { title } = wordsAround(language);
  return { tone: "quiet", title, parts: [{ kind: "line", line: text, subtle: false }], buttons: [], spoken: text };
}

/** What the form says by itself, and what stands in its fields already. */
function understood(form: Form): Part[] {
  const facts = form.parts.filter(isField).flatMap((field) => {
    const line = filled(field);
    return line === null ? [] : [{ label: field.label, line: [line] }];
  });
  const said = form.parts.filter((part): part is Part => !isField(part) && part.kind !== "buttons");
  return [...(facts.length > 0 ? [{ kind: "facts", facts } as const] : []), ...said];
}

/** Only what was said may stand there: an answer on which others depend, or words. */
function filled(field: Field): Span | null {
  if (field.kind === "text") return field.value === "" ? null : typed(field.value);
  if (field.kind !== "choice" || !field.live) return null;
  return field.options.find(({ value }) => value === field.value)?.label ?? null;
}
