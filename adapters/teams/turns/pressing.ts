// Buttons of a card: the presser is answered beneath it, or alone in the conversation; the card follows by delivery.
import { unreadOf, wordsAround } from "../../../src/chat/fallback.ts";
import { isField, type Reply, type Said } from "../../../src/chat/reply.ts";
import { answeredWithin } from "../../kit/answered.ts";
import { type InvokeBody, toast } from "../invoke.ts";
import { invokedData, readPress } from "../read-form.ts";
import { intentOf } from "./at-once.ts";
import { patienceMs } from "./dialogs.ts";
import { cardOf } from "./shown.ts";
import type { Deps, Turn } from "./turn.ts";
import { whispered } from "./whisper.ts";

export async function pressed(turn: Turn, deps: Deps): Promise<InvokeBody> {
  const press = readPress(invokedData(turn.activity.value));
  if (!press) return toast(unreadOf(turn.language));
  const { house } = deps;
  const intent = await intentOf(turn, press, deps);
  if (!intent) return toast(unreadOf(turn.language));
  const answer = await answeredWithin(house, intent, turn.language, patienceMs);
  return toast("sorry" in answer ? answer.sorry : await sentence(turn, answer.reply, deps));
}

async function sentence(turn: Turn, reply: Reply, deps: Deps): Promise<Said> {
  const { done, onlyYou } = wordsAround(turn.language);
  switch (reply.kind) {
    case "refusal":
      return reply.text;
    case "done":
      return reply.card?.spoken ?? [done];
    case "card": {
      const { card } = reply;
      return (await whispered(turn, card, deps)) ? [onlyYou] : card.spoken;
    }
    // What was to be opened at once asks something after all: then its form is opened as ever.
    case "form":
    case "mistakes":
    case "home": {
      const card = cardOf(reply, turn.language, wordsIn(reply));
      return card && (await whispered(turn, card, deps)) ? [onlyYou] : [done];
    }
    default:
      return reply satisfies never;
  }
}

/** What somebody typed into the form. */
function wordsIn(reply: Reply): string {
  const fields = "form" in reply ? reply.form.parts.filter(isField) : [];
  const text = fields.find(({ kind }) => kind === "text");
  return text?.kind === "text" ? text.value : "";
}
