// A word to the one who acted, alone: in the same place; where that is not taken, in his own chat with the bot.
import type { Card } from "../../../src/chat/reply.ts";
import { within } from "../../kit/within.ts";
import { insisting } from "../again.ts";
import { cardMessage } from "../message.ts";
import { markedAlone } from "../read-form.ts";
import type { Deps, Turn } from "./turn.ts";

/** A word in the conversation may take so long; after that it stands where the person looks anyway. */
const whisperMs = 900;

/** Was it posted in time? */
export function whispered(turn: Turn, card: Card, deps: Deps): Promise<boolean> {
  const posted = whisper(turn, card, deps).then(() => true);
  return within(whisperMs, posted, false);
}

/** Resolves once it was posted, or throws. */
export async function whisper({ place, activity, who, wire }: Turn, card: Card, deps: Deps): Promise<void> {
  const { connector, chats } = deps;
  if (place?.address.scope === "personal") {
    const { address } = place;
    await insisting(() => connector.post(address, null, cardMessage(card)));
    return;
  }
  const message = cardMessage(markedAlone(card));
  try {
    if (!place) throw new Error("it happened in no conversation");
    const { address, thread } = place;
    await insisting(() => connector.whisper(address, thread, wire, message));
  } catch (cause) {
    const chat = await chats.with(activity.tenant, who.id, place?.address ?? null);
    if (!chat) throw new Error("nobody could be answered", { cause });
    await insisting(() => connector.post(chat, null, message));
  }
}
