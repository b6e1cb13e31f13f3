// What Dueline asks of Teams: post, edit, tell one person, and whether it may post there at all.
import type { House, Room } from "../../src/chat/door.ts";
import type { ChatPlatform, Delivery, Mend } from "../../src/chat/platform.ts";
import { within } from "../kit/within.ts";
import type { Address, Addresses } from "./addresses.ts";
import type { Chats } from "./chats.ts";
import type { Connector } from "./connector.ts";
import { deliveryOf } from "./errors.ts";
import { cardMessage, mentioning } from "./message.ts";
import { pingsIn } from "./pings.ts";
import type { Rosters } from "./roster.ts";

type Deps = {
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly chats: Chats;
  readonly rosters: Rosters;
  readonly house: House;
};

/** After these nothing more is sent there, until Teams speaks of the conversation again. */
const gone: readonly Mend[] = ["add-bot", "room-gone"];

type Attempt = {
  readonly tenant: string;
  /** Null: there is no way there. */
  readonly find: () => Promise<Address | null>;
  /** What a person can do where there is none. */
  readonly otherwise: Mend;
  readonly thread: string | null;
  /** Says the message's id. */
  readonly act: (address: Address) => Promise<string>;
};

export function createPlatform({ connector, addresses, chats, rosters, house }: Deps): ChatPlatform {
  async function attempt({ tenant, find, otherwise, thread, act }: Attempt): Promise<Delivery> {
    let address: Address | null = null;
    try {
      address = await find();
      if (!address) return { kind: "refused", why: "no such conversation is known", mend: otherwise };
      const message = await act(address);
      return { kind: "posted", message, thread: thread ?? message };
    } catch (error) {
      const delivery = deliveryOf(error);
      house.log.warn({ tenant, outcome: delivery.kind, why: delivery.why }, "Teams did not take a message");
      const isGone = delivery.kind === "refused" && gone.includes(delivery.mend);
      if (address && isGone) await addresses.forget(tenant, address.id);
      return delivery;
    }
  }

  function inRoom(tenant: string, { id, thread }: Room, act: Attempt["act"]): Promise<Delivery> {
    return attempt({ tenant, find: () => addresses.find(tenant, id), otherwise: "add-bot", thread, act });
  }

  async function look(tenant: string, { id }: Room): Promise<Mend | null> {
    const address = await addresses.find(tenant, id);
    if (!address) return "add-bot";
    try {
      await connector.members(address);
      return null;
    } catch (error) {
      const delivery = deliveryOf(error);
      return delivery.kind === "refused" ? delivery.mend : null;
    }
  }

  return {
    name: "teams",
    post: ({ tenant, room, card }) =>
      inRoom(tenant, room, async (address) => {
        const message = await mentioning(card, pingsIn(card), address, rosters);
        return connector.post(address, room.thread, message);
      }),
    edit: ({ tenant, room, card, message }) =>
      inRoom(tenant, room, async (address) => {
        // An edit calls nobody by name: that was done when the card was posted.
        await connector.edit(address, room.thread, message, cardMessage(card));
        return message;
      }),
    tell: ({ tenant, person, card }) =>
      attempt({
        tenant,
        find: () => chats.with(tenant, person.id, null),
        otherwise: "install-again",
        thread: null,
        // A toast, where a chat alone would wait until it is looked at.
        act: (chat) =>
          connector.post(chat, null, { ...cardMessage(card), channelData: { notification: { alert: true } } }),
      }),
    obstacle: (tenant, room, withinMs) => within(withinMs, look(tenant, room), null),
  };
}
