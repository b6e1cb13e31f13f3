// What Dueline asks of Teams: post, edit, tell one person, and whether it may post there at all.
import type { House, Room } from "../../src/chat/door.ts";
import type { ChatPlatform, Delivery, Mend } from "../../src/chat/platform.ts";
import type { Address, Addresses } from "./addresses.ts";
import type { Chats } from "./chats.ts";
import type { Connector } from "./connector.ts";
import { deliveryOf } from "./connector-error.ts";
import { cardMessage, mentioning } from "./message.ts";
import { pingsIn } from "./pings.ts";
import type { Rosters } from "./roster.ts";
import { within } from "./within.ts";

type Deps = {
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly chats: Chats;
  readonly rosters: Rosters;
  readonly house: House;
};

/** After these nothing more is sent there, until Teams speaks of the conversation again. */
const gone: readonly Mend[] = ["invite-bot", "room-gone"];

export function createPlatform({ connector, addresses, chats, rosters, house }: Deps): ChatPlatform {
  /** `place` null: there is no way there; `mend` says what to do about it. */
  async function attempt(
    tenant: string,
    { place, mend }: { place: () => Promise<Address | null>; mend: Mend },
    act: (address: Address) => Promise<string>,
    thread: string | null,
  ): Promise<Delivery> {
    let address: Address | null = null;
    try {
      address = await place();
      if (!address) return { kind: "refused", why: "no such conversation is known", mend };
      const message = await act(address);
      return { kind: "posted", message, thread: thread ?? message };
    } catch (error) {
      const delivery = deliveryOf(error);
      house.log.warn({ tenant, outcome: delivery.kind, why: delivery.why }, "Teams did not take a message");
      if (address && delivery.kind === "refused" && gone.includes(delivery.mend))
        await addresses.forget(tenant, address.id);
      return delivery;
    }
  }

  const room = (tenant: string, { id }: Room) => ({
    place: () => addresses.find(tenant, id),
    mend: "invite-bot" as const,
  });

  async function look(tenant: string, { id }: Room): Promise<Mend | null> {
    const address = await addresses.find(tenant, id);
    if (!address) return "invite-bot";
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
    post: ({ tenant, room: { thread, ...to }, card }) =>
      attempt(
        tenant,
        room(tenant, { ...to, thread }),
        async (address) => connector.post(address, thread, await mentioning(card, pingsIn(card), address, rosters)),
        thread,
      ),
    edit: ({ tenant, room: { thread, ...to }, card, message }) =>
      attempt(
        tenant,
        room(tenant, { ...to, thread }),
        async (address) => {
          // An edit calls nobody by name: that was done when the card was posted.
          await connector.edit(address, thread, message, cardMessage(card));
          return message;
        },
        thread,
      ),
    tell: ({ tenant, person, card }) =>
      attempt(
        tenant,
        { place: () => chats.with(tenant, person.id, null), mend: "install-again" },
        // A toast, where a chat alone would wait until it is looked at.
        (chat) => connector.post(chat, null, { ...cardMessage(card), channelData: { notification: { alert: true } } }),
        null,
      ),
    obstacle: (tenant, to, withinMs) => within(withinMs, look(tenant, to), null),
  };
}
