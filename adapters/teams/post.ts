// What Dueline asks of Teams: post, edit, tell one person, and whether it may post there at all.
import type { House, Room } from "../../src/chat/door.ts";
import type { ChatPlatform, Delivery, Mend, Named, Outgoing } from "../../src/chat/platform.ts";
import { within } from "../kit/within.ts";
import type { Address, Addresses } from "./addresses.ts";
import { audiences } from "./audience.ts";
import type { Chats } from "./chats.ts";
import { explained, isGone } from "./closed.ts";
import type { Connector } from "./connector.ts";
import { ConnectorError, deliveryOf } from "./errors.ts";
import { type Handy, handing } from "./hand.ts";
import { cardMessage, mentioning } from "./message.ts";
import { pingsIn } from "./pings.ts";
import type { Rosters } from "./roster.ts";

type Deps = Handy & {
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly chats: Chats;
  readonly rosters: Rosters;
  readonly house: House;
};

type Attempt = {
  readonly tenant: string;
  /** Null: there is no way there. */
  readonly find: () => Promise<Address | null>;
  /** What a person can do where there is none. */
  readonly otherwise: Mend;
  readonly thread: string | null;
  /** Says the message's id. */
  readonly act: (address: Address) => Promise<string>;
  /** What is refused here is refused everywhere in the conversation: not so a reply, or an edit. */
  readonly isOfTheWhole: boolean;
};

type InRoom = Pick<Attempt, "act" | "isOfTheWhole">;

export function createPlatform({ connector, chats, rosters, ...more }: Deps): ChatPlatform {
  const { addresses } = more;
  const attempt = (one: Attempt) => attempted(one, more);
  function inRoom(tenant: string, { id, thread }: Room, how: InRoom): Promise<Delivery> {
    return attempt({ tenant, find: () => addresses.find(tenant, id), otherwise: "add-bot", thread, ...how });
  }

  function postIn({ tenant, room, card, named }: Outgoing & { readonly named?: Named }): Promise<Delivery> {
    return inRoom(tenant, room, {
      isOfTheWhole: room.thread === null,
      act: async (address) => {
        const message = await mentioning(card, pingsIn(card), address, rosters);
        if (named && named.doubtedSince !== null) await wellAgain(connector, address);
        return connector.post(address, room.thread, message);
      },
    });
  }

  return {
    name: "teams",
    leavesOutToday: true,
    /** A thread that takes no reply is no reason to be silent: better in the channel than nowhere. */
    post: async (out) => {
      const replied = await postIn(out);
      const isRefused = replied.kind === "refused" && out.room.thread !== null;
      return isRefused ? postIn({ ...out, room: { ...out.room, thread: null } }) : replied;
    },
    edit: async ({ tenant, room, card, message }) => {
      const edited = await inRoom(tenant, room, {
        isOfTheWhole: false,
        act: async (address) => {
          // An edit calls nobody by name: that was done when the card was posted.
          await connector.edit(address, room.thread, message, cardMessage(card));
          return message;
        },
      });
      // The thread of the message went, or the whole room: a new post tells which.
      return edited.kind === "refused" && edited.mend === "room-gone" ? { ...edited, mend: "message-gone" } : edited;
    },
    tell: ({ tenant, person, card }) =>
      attempt({
        tenant,
        find: () => chats.with(tenant, person.id, null),
        otherwise: "install-again",
        thread: null,
        isOfTheWhole: true,
        // A toast, where a chat alone would wait until it is looked at.
        act: (chat) =>
          connector.post(chat, null, { ...cardMessage(card), channelData: { notification: { alert: true } } }),
      }),
    obstacle: (tenant, room, withinMs) => within(withinMs, look({ addresses, connector }, tenant, room), null),
    ...handing(more),
    ...audiences(addresses, rosters),
  };
}

async function attempted(
  { tenant, find, otherwise, thread, act, isOfTheWhole }: Attempt,
  { addresses, house }: Pick<Deps, "addresses" | "house">,
): Promise<Delivery> {
  let address: Address | null = null;
  try {
    address = await find();
    if (!address) return { kind: "refused", why: "no such conversation is known", mend: otherwise };
    const message = await act(address);
    return { kind: "posted", message, thread: thread ?? message };
  } catch (error) {
    const delivery = explained(deliveryOf(error), address);
    house.log.warn({ tenant, outcome: delivery.kind, why: delivery.why }, "Teams did not take a message");
    if (address && isOfTheWhole && isGone(delivery, address)) await addresses.forget(tenant, address.id);
    return delivery;
  }
}

/** A bot cannot read what it has posted. But it can see whether Teams answers at all, before it posts once more. */
async function wellAgain(connector: Connector, address: Address): Promise<void> {
  try {
    await connector.members(address);
  } catch (error) {
    const { kind } = deliveryOf(error);
    if (kind === "unknown") throw new ConnectorError(0, "NOT_WELL", 1000, error);
  }
}

async function look(
  { addresses, connector }: Pick<Deps, "addresses" | "connector">,
  tenant: string,
  { id }: Room,
): Promise<Mend | null> {
  const address = await addresses.find(tenant, id);
  if (!address) return "add-bot";
  if (address.state === "archived") return "room-archived";
  try {
    await connector.members(address);
    return null;
  } catch (error) {
    const delivery = deliveryOf(error);
    return delivery.kind === "refused" ? delivery.mend : null;
  }
}
