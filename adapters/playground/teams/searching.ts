// The search of a message extension in the compose box: what it finds, and a card of it put into the conversation.
import type { Hand } from "./act.ts";
import { invoke } from "./activity.ts";
import { inspect, readCard } from "./content.ts";
import { deliver } from "./delivery.ts";
import { type Json, jsonAt, jsonsAt, textAt } from "./json.ts";
import type { Message } from "./messages.ts";
import { sceneOf, write } from "./speaking.ts";

export interface Found {
  status: number;
  /** What the client says instead of a list. */
  text?: string;
  hits: { title: string; text: string; card: Json }[];
}

/** A search command, by its id in the manifest; nothing typed yet: Teams asks with `initialRun`. */
export async function search(hand: Hand, conversationId: string, commandId: string, words: string): Promise<Found> {
  const { scene } = sceneOf(hand, conversationId);
  const parameter = words === "" ? { name: "initialRun", value: "true" } : { name: "words", value: words };
  const value = { commandId, parameters: [parameter], queryOptions: { skip: 0, count: 25 } };
  const asked = invoke(scene(), { name: "composeExtension/query", value, source: "compose" });
  const { status, body } = await deliver(hand.service, asked);
  const extension = jsonAt(body, "composeExtension") ?? {};
  const hits = jsonsAt(extension, "attachments").flatMap((attachment) => {
    const card = readCard(attachment);
    if (!card) return [];
    inspect(hand.service, card, "search", "message");
    const preview = jsonAt(attachment, "preview", "content");
    return [{ title: textAt(preview, "title") ?? "", text: textAt(preview, "text") ?? "", card }];
  });
  const text = textAt(extension, "text");
  return { status, hits, ...(text === undefined ? {} : { text }) };
}

/** In the person's own name. */
export function post(hand: Hand, conversationId: string, card: Json): Message {
  return write(hand, sceneOf(hand, conversationId).conversation, "", { cards: [card] });
}
