// What Dueline asks of Slack: post, edit, tell one person, and whether it may post there at all.
import type { WebClient } from "@slack/web-api";
import type { House, Room } from "../../src/chat/door.ts";
import type { ChatPlatform, Delivery, Mend, Named, Outgoing } from "../../src/chat/platform.ts";
import type { Card } from "../../src/chat/reply.ts";
import { describe } from "../kit/describe.ts";
import { within } from "../kit/within.ts";
import { renderCard, wordsOf } from "./card.ts";
import type { ClientFor } from "./client.ts";
import type { Draw, DrawIn, Drawing, Drawn } from "./drawing.ts";
import { deliveryOf, slackError } from "./errors.ts";
import { handIn } from "./hand.ts";
import { permalinks } from "./permalink.ts";
import { createRooms } from "./rooms.ts";
import { metadataOf, seek } from "./seek.ts";

/** The root of the thread was deleted, or the channel takes no threads: better in the channel than nowhere. */
const threadTrouble = [
  "thread_not_found",
  "cannot_reply_to_message",
  "restricted_action_non_threadable_channel",
  "restricted_action_thread_locked",
  "invalid_thread_ts",
];

export function createPlatform(clientFor: ClientFor, house: House, draw: DrawIn): ChatPlatform {
  async function attempt(tenant: string, act: (client: WebClient) => Promise<Delivery>): Promise<Delivery> {
    const client = await clientOrDelivery(clientFor, house, tenant);
    if ("kind" in client) return client;
    try {
      return await act(client);
    } catch (error) {
      return deliveryOf(error);
    }
  }

  const rooms = createRooms(clientFor, house.now);
  const linkTo = permalinks(clientFor, house.records);

  return {
    name: "slack",
    /** Its clients write “today” and “tomorrow” themselves, each when its own day ends. */
    leavesOutToday: false,
    post: (out) =>
      attempt(out.tenant, async (client) => {
        const there = await isThere(client, out);
        if (there) return there;
        try {
          return await say(client, out, draw(out.tenant));
        } catch (error) {
          if (out.room.thread === null || !threadTrouble.includes(slackError(error) ?? "")) throw error;
          return say(client, { ...out, room: { ...out.room, thread: null } }, draw(out.tenant));
        }
      }),
    edit: ({ tenant, room, card, message }) =>
      attempt(tenant, async (client) => {
        const text = wordsOf(card);
        const send = (drawn: Drawn) => client.chat.update({ channel: room.id, ts: message, text, ...drawn });
        await draw(tenant)((takes) => renderCard(card, takes).blocks, send);
        return { kind: "posted", message, thread: room.thread ?? message };
      }),
    tell: ({ tenant, person, card }) =>
      attempt(tenant, async (client) => {
        const { id } = await put(client, { channel: person.id, card }, draw(tenant));
        return { kind: "posted", message: id, thread: id };
      }),
    hand: async (out) => {
      const client = await clientOrDelivery(clientFor, house, out.tenant);
      return "kind" in client ? { kind: "failed" } : handIn(client, out);
    },
    permalink: (tenant, room, message) => linkTo(tenant, room.id, message),
    obstacle: (tenant, room, withinMs) => within(withinMs, obstacleIn(clientFor, tenant, room), null),
    audience: (tenant, room, withinMs) => within(withinMs, rooms.audience(tenant, room.id), null),
    isIn: (tenant, room, person, withinMs) => within(withinMs, rooms.isIn(tenant, room.id, person), false),
  };
}

type Posting = Outgoing & { readonly loud: boolean; readonly named?: Named };
type Message = {
  readonly card: Card;
  readonly channel: string;
  readonly thread_ts?: string;
  readonly metadata?: ReturnType<typeof metadataOf>;
};

/** Nothing is posted while the token is looked for, so nothing is unknown. */
async function clientOrDelivery(clientFor: ClientFor, house: House, tenant: string): Promise<WebClient | Delivery> {
  try {
    const client = await clientFor(tenant);
    return client ?? { kind: "refused", why: "not installed", mend: "install-again" };
  } catch (error) {
    house.log.warn({ tenant, error: describe(error) }, "a workspace's token is not at hand");
    const delivery: Delivery = slackError(error) ? deliveryOf(error) : { kind: "unknown", why: "no token" };
    return delivery.kind === "refused" ? delivery : { kind: "later", afterMs: 5000, why: "no token" };
  }
}

async function say(client: WebClient, { room, card, loud, named }: Posting, draw: Draw): Promise<Delivery> {
  const thread = room.thread ? { thread_ts: room.thread, ...(loud ? { reply_broadcast: true } : {}) } : {};
  const mark = named ? { metadata: metadataOf(named) } : {};
  const { id, root } = await put(client, { channel: room.id, card, ...thread, ...mark }, draw);
  // A thread that Slack does not know it may take for none, and says so by leaving it out: replies then go beneath this.
  return { kind: "posted", message: id, thread: root ?? (id || (room.thread ?? id)) };
}

/** Null: it is to be posted. What was in doubt may be there; where Slack does not say, it is not well enough to post. */
async function isThere(client: WebClient, { room, named }: Posting): Promise<Delivery | null> {
  if (!named || named.doubtedSince === null) return null;
  try {
    const message = await seek(client, room, named);
    return message === null ? null : { kind: "posted", message, thread: room.thread ?? message };
  } catch (error) {
    const { why } = deliveryOf(error);
    return { kind: "later", afterMs: 1000, why };
  }
}

/** `root`: the thread that it stands in. */
type Put = { readonly id: string; readonly root: string | null };

async function put(client: WebClient, { card, ...where }: Message, draw: Draw): Promise<Put> {
  const text = wordsOf(card);
  const drawing: Drawing = (takes) => renderCard(card, takes).blocks;
  const posted = await draw(drawing, (drawn) =>
    // Where only the words are taken, no markup is made of them either.
    client.chat.postMessage({ ...where, text, ...drawn, mrkdwn: false, unfurl_links: false, unfurl_media: false }),
  );
  // An answer without an id is an answer all the same: said twice would be worse than a card that cannot be edited.
  return { id: posted.ts ?? "", root: posted.message?.thread_ts ?? null };
}

async function obstacleIn(clientFor: ClientFor, tenant: string, room: Room): Promise<Mend | null> {
  const client = await clientFor(tenant);
  if (!client) return "install-again";
  try {
    const { channel } = await client.conversations.info({ channel: room.id });
    if (channel?.is_archived) return "room-archived";
    return channel?.is_im || channel?.is_member ? null : "invite-bot";
  } catch (error) {
    const delivery = deliveryOf(error);
    // A private channel or a conversation of others: Slack does not say that it exists.
    if (delivery.kind !== "refused" || delivery.why === "missing_scope") return null;
    return delivery.mend === "unknown" ? null : delivery.mend;
  }
}
