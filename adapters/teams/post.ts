// What Dueline asks of Teams: post, edit, tell one person, and whether it may post there at all.
import type { House, Person, Room } from "../../src/chat/door.ts";
import type { ChatPlatform, Delivery, Mend } from "../../src/chat/platform.ts";
import type { Card } from "../../src/chat/reply.ts";
import type { Address, Addresses } from "./addresses.ts";
import { renderCard } from "./card.ts";
import { type Activity, type Connector, deliveryOf } from "./connector.ts";
import { pingsIn } from "./pings.ts";

export function createPlatform(connector: Connector, addresses: Addresses, house: House): ChatPlatform {
  async function attempt(
    tenant: string,
    room: string,
    act: (address: Address) => Promise<Delivery>,
  ): Promise<Delivery> {
    const address = await addresses.find(tenant, room);
    if (!address) return { kind: "refused", why: "no such conversation is known", mend: "invite-bot" };
    const delivery = await act(address).catch(deliveryOf);
    if (delivery.kind === "posted") return delivery;
    house.log.warn({ tenant, outcome: delivery.kind, why: delivery.why }, "Teams did not take a message");
    if (delivery.kind === "refused" && gone.has(delivery.mend)) await addresses.forget(tenant, room);
    return delivery;
  }

  /** The personal chat with somebody, opened on the first word to him. */
  async function chatWith(tenant: string, person: Person): Promise<Address | null> {
    const wire = await addresses.person(tenant, person.id);
    const known = wire?.chat ? await addresses.find(tenant, wire.chat) : null;
    const from = known ?? (await addresses.any(tenant));
    if (known || !from) return known;
    const id = await connector.openPersonal(from, wire?.id ?? person.id);
    const address: Address = { ...from, id, scope: "personal", team: null };
    await addresses.learn(address);
    await addresses.learnPerson(tenant, person.id, { id: wire?.id ?? person.id, chat: id });
    return address;
  }

  return {
    name: "teams",
    post: ({ tenant, room, card }) =>
      attempt(tenant, room.id, async (address) => {
        const message = await connector.post(address, room.thread, await messageOf(card, tenant, addresses));
        return { kind: "posted", message, thread: room.thread ?? message };
      }),
    edit: ({ tenant, room, card, message }) =>
      attempt(tenant, room.id, async (address) => {
        // An edit pings nobody: the mention was made when the card was posted.
        await connector.edit(address, room.thread, message, cardActivity(card));
        return { kind: "posted", message, thread: room.thread ?? message };
      }),
    async tell({ tenant, person, card }) {
      try {
        const chat = await chatWith(tenant, person);
        if (!chat) return { kind: "refused", why: "no conversation of this tenant is known", mend: "install-again" };
        const alert = { channelData: { notification: { alert: true } } };
        const message = await connector.post(chat, null, { ...cardActivity(card), ...alert });
        return { kind: "posted", message, thread: message };
      } catch (error) {
        return deliveryOf(error);
      }
    },
    obstacle: (tenant, room, withinMs) => {
      const late = new Promise<null>((resolve) => setTimeout(resolve, withinMs, null).unref());
      return Promise.race([look(tenant, room), late]);
    },
  };

  async function look(tenant: string, room: Room): Promise<Mend | null> {
    const address = await addresses.find(tenant, room.id);
    if (!address) return "invite-bot";
    try {
      await connector.members(address);
      return null;
    } catch (error) {
      const delivery = deliveryOf(error);
      return delivery.kind === "refused" ? delivery.mend : null;
    }
  }
}

/** After these nothing more is sent there, until Teams speaks of the conversation again. */
const gone = new Set<Mend>(["invite-bot", "room-gone"]);

export function cardActivity(card: Card): Activity {
  return {
    type: "message",
    summary: card.spoken,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: renderCard(card) }],
  };
}

/** Mentions stand in the message's own text: in a card not every client makes them ring. */
async function messageOf(card: Card, tenant: string, addresses: Addresses): Promise<Activity> {
  const people = pingsIn(card);
  if (people.length === 0) return cardActivity(card);
  const mentions = await Promise.all(
    people.map(async ({ id, name }) => ({
      type: "mention",
      text: `<at>${escapeXml(name)}</at>`,
      mentioned: { id: (await addresses.person(tenant, id))?.id ?? id, name },
    })),
  );
  return {
    ...cardActivity(card),
    text: mentions.map(({ text }) => text).join(" "),
    textFormat: "xml",
    entities: mentions,
  };
}

function escapeXml(name: string): string {
  return name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
