// What Dueline asks of Slack: post, edit, tell one person, and whether it may post there at all.
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { House, Room } from "../../src/chat/door.ts";
import type { ChatPlatform, Delivery, Mend } from "../../src/chat/platform.ts";
import { renderCard } from "./blocks.ts";
import { deliveryOf } from "./client.ts";
import { within } from "./people.ts";

/** Null: the app is not installed there. */
export type ClientFor = (tenant: string) => Promise<WebClient | null>;

export function createPlatform(clientFor: ClientFor, house: House): ChatPlatform {
  async function attempt(tenant: string, act: (client: WebClient) => Promise<Delivery>): Promise<Delivery> {
    const client = await clientFor(tenant);
    if (!client) return { kind: "refused", why: "not installed", mend: "install-again" };
    try {
      return await act(client);
    } catch (error) {
      const delivery = deliveryOf(error);
      house.log.warn(
        { tenant, outcome: delivery.kind, why: "why" in delivery ? delivery.why : "" },
        "Slack did not take a message",
      );
      return delivery;
    }
  }

  return {
    name: "slack",
    post: ({ tenant, room, card, loud }) =>
      attempt(tenant, async (client) => {
        const thread = room.thread ? { thread_ts: room.thread, ...(loud ? { reply_broadcast: true } : {}) } : {};
        const posted = await client.chat.postMessage({
          channel: room.id,
          ...renderCard(card),
          ...thread,
          ...quietLinks,
        });
        const message = String(posted.ts);
        return { kind: "posted", message, thread: room.thread ?? message };
      }),
    edit: ({ tenant, room, card, message }) =>
      attempt(tenant, async (client) => {
        await client.chat.update({ channel: room.id, ts: message, ...renderCard(card) });
        return { kind: "posted", message, thread: room.thread ?? message };
      }),
    tell: ({ tenant, person, card }) =>
      attempt(tenant, async (client) => {
        const posted = await client.chat.postMessage({ channel: person.id, ...renderCard(card), ...quietLinks });
        return { kind: "posted", message: String(posted.ts), thread: String(posted.ts) };
      }),
    async obstacle(tenant, room, withinMs) {
      const client = await clientFor(tenant);
      if (!client) return "install-again";
      return within(withinMs, look(client, room), null);
    },
  };
}

const quietLinks = { unfurl_links: false, unfurl_media: false };

async function look(client: WebClient, room: Room): Promise<Mend | null> {
  try {
    const { channel } = await client.conversations.info({ channel: room.id });
    if (channel?.is_archived) return "room-archived";
    return channel?.is_im || channel?.is_mpim || channel?.is_member ? null : "invite-bot";
  } catch (error) {
    // A private channel or a conversation of others: Slack does not say that it exists.
    return error instanceof WebAPIPlatformError && error.data.error === "channel_not_found" ? "invite-bot" : null;
  }
}
