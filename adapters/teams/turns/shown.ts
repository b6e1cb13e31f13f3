// A reply where a message is the answer: as a card.
import type { Language } from "../../../src/chat/door.ts";
import { aloud } from "../../../src/chat/line.ts";
import type { Card, Part, Reply } from "../../../src/chat/reply.ts";
import { starterCard } from "../../kit/starter.ts";
import { sentenceCard, starter } from "../starter.ts";
import { atOnceButton } from "./at-once.ts";

/** `said`: what a form is to begin with; `whole`: the form as it stands, where it may be sent so. Null: there is nothing to say that the room does not see anyway. */
export function cardOf(reply: Reply, language: Language, said: string, whole: string | null = null): Card | null {
  switch (reply.kind) {
    case "card":
    case "done":
      return reply.card;
    case "form":
    case "mistakes":
      return starterCard(reply.form, said, language, {
        ...starter,
        once: whole === null ? null : { button: atOnceButton, value: whole },
      });
    case "refusal":
      return sentenceCard(reply.text, language);
    case "home":
      return { ...pageOf(reply.parts, language), today: reply.today };
    default:
      return reply satisfies never;
  }
}

function pageOf(parts: readonly Part[], language: Language): Card {
  const page = sentenceCard([], language);
  return { ...page, parts, spoken: aloud(page.title, parts, language) };
}
