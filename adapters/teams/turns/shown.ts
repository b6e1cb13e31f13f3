// A reply as what Teams can show of it: a form where a dialog is open, a card where a message is the answer.
import type { Language } from "../../../src/chat/door.ts";
import { cardForm, refusalForm, waitingForm, wordsAround } from "../../../src/chat/fallback.ts";
import type { Card, Form, Reply } from "../../../src/chat/reply.ts";
import { sentenceCard, starterCard } from "../starter.ts";

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

/** `said`: what a form is to begin with. Null: there is nothing to say that the room does not see anyway. */
export function cardOf(reply: Reply, language: Language, said: string): Card | null {
  switch (reply.kind) {
    case "card":
    case "done":
      return reply.card;
    case "form":
    case "mistakes":
      return starterCard(reply.form, said, language);
    case "refusal":
      return sentenceCard(reply.text, language);
    case "home":
      return { ...sentenceCard([], language), parts: reply.parts };
    default:
      return reply satisfies never;
  }
}

/** The client closes no dialog by itself where a command has opened it: so it says that it may be closed. */
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
