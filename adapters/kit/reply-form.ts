// A reply where a dialog is open: every reply has a form that can stand in its place.
import { cardForm } from "../../src/chat/card-form.ts";
import type { Language } from "../../src/chat/door.ts";
import { refusalForm, waitingForm, wordsAround } from "../../src/chat/fallback.ts";
import type { Form, Reply } from "../../src/chat/reply.ts";

export function formOf(reply: Reply, language: Language): Form {
  switch (reply.kind) {
    case "form":
    case "mistakes":
      return reply.form;
    case "card":
      return cardForm(reply.card, language);
    case "done":
      return reply.card ? cardForm(reply.card, language) : doneForm(language);
    case "refusal":
      return refusalForm(reply.text, language);
    case "home":
      return { ...waitingForm(language), screen: "home", parts: reply.parts };
    default:
      return reply satisfies never;
  }
}

/** For a dialog that cannot be closed from here: it says that it may be closed. */
function doneForm(language: Language): Form {
  const { done, closable } = wordsAround(language);
  return {
    ...waitingForm(language),
    screen: "done",
    parts: [
      { kind: "alert", tone: "good", line: [done] },
      { kind: "line", line: [closable], subtle: false },
    ],
  };
}
