// The card whose button opens the dialog: a message cannot open it by itself. It says what was understood.
import type { Language } from "../../src/chat/door.ts";
import { wordsAround } from "../../src/chat/fallback.ts";
import { aloud, typed } from "../../src/chat/line.ts";
import { type Card, type Field, type Form, isField, type Part, type Span } from "../../src/chat/reply.ts";

/** `once`: a button that sends the form as it stands, where nothing is left to be asked. */
export type Starter = { readonly button: string; readonly most: number; readonly once?: Sends | null };
type Sends = { readonly button: string; readonly value: string };

/** `button` brings back `said`, so that it fills the form; `most`: so many characters of it. */
export function starterCard(form: Form, said: string, language: Language, { button, most, once }: Starter): Card {
  const { openForm, openHint } = wordsAround(language);
  const value = said.slice(0, most);
  const hint: Part = { kind: "line", line: [openHint], subtle: true };
  const parts = [...understood(form), hint];
  return {
    tone: "info",
    title: form.title,
    today: form.today,
    parts,
    buttons: [
      ...(once && form.submit ? [{ ...sends(once), label: form.submit }] : []),
      { id: button, label: openForm, look: once ? "plain" : "primary", value, opensForm: true },
    ],
    spoken: aloud(form.title, parts, language),
  };
}

function sends({ button, value }: Sends) {
  return { id: button, look: "primary", value, opensForm: false } as const;
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
  if (field.kind !== "choice" || !field.live || field.value === "") return null;
  return field.options.find(({ value }) => value === field.value)?.label ?? null;
}
