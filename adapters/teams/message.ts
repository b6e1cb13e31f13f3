// A card as a message of Teams, with those called by name who are to hear it ring.
import type { Person } from "../../src/chat/door.ts";
import type { Card } from "../../src/chat/reply.ts";
import type { Address } from "./addresses.ts";
import { cardType, renderCard } from "./card.ts";
import type { Message } from "./connector.ts";
import { inTeams } from "./dialect.ts";
import { escapeXml } from "./html.ts";
import type { Rosters } from "./roster.ts";

/** @throws RangeError where Teams would not take it. */
export function cardMessage(card: Card): Message {
  return {
    type: "message",
    summary: inTeams(card.spoken),
    attachments: [{ contentType: cardType, content: renderCard(card) }],
  };
}

/** Mentions stand in the message's own text: in a card not every client makes them ring. */
export async function mentioning(
  card: Card,
  people: readonly Person[],
  address: Address,
  rosters: Pick<Rosters, "wireOf">,
): Promise<Message> {
  const message = cardMessage(card);
  if (people.length === 0) return message;
  const entities = await Promise.all(
    people.map(async ({ id, name }) => ({
      type: "mention",
      text: `<at>${escapeXml(name)}</at>`,
      mentioned: { id: await rosters.wireOf(address, id), name },
    })),
  );
  return { ...message, text: entities.map(({ text }) => text).join(" "), textFormat: "xml", entities };
}
