// Buttons of a card: the presser is answered beneath it, or alone in the conversation; the card follows by delivery.
import { unreadOf, wordsAround } from "../../../src/chat/fallback.ts";
import type { Reply, Said } from "../../../src/chat/reply.ts";
import { answeredWithin } from "../../kit/answered.ts";
import { type InvokeBody, toast } from "../invoke.ts";
import { invokedData, readPress } from "../read-form.ts";
import { patienceMs } from "./dialogs.ts";
import { cardOf } from "./shown.ts";
import { type Deps, originOf, type Turn } from "./turn.ts";
import { whispered } from "./whisper.ts";

export async function pressed(turn: Turn, deps: Deps): Promise<InvokeBody> {
  const press = readPress(invokedData(turn.activity.value));
  if (!press) return toast(unreadOf(turn.language));
  const { house } = deps;
  const intent = { ...originOf(turn, house.now()), kind: "press", button: press.button, value: press.value } as const;
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
    case "home": {
      const card = cardOf(reply, turn.language, "");
      return card && (await whispered(turn, card, deps)) ? [onlyYou] : [done];
    }
    case "form":
    case "mistakes":
      throw new Error(`a button that opens no form was answered with one: ${reply.kind}`);
    default:
      return reply satisfies never;
  }
}
