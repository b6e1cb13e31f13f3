// Who sees what is said in a channel, and which channels somebody is in: asked of Slack, remembered for a short while.
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { isFresh } from "../../src/chat/fresh.ts";
import type { Audience } from "../../src/chat/platform.ts";
import type { ClientFor } from "./client.ts";
import { slackError } from "./errors.ts";

export type Rooms = {
  /** Null: the app is not installed there. Throws where Slack does not say. */
  audience(tenant: string, channel: string): Promise<Audience | null>;
  /** Throws where Slack does not say. */
  isIn(tenant: string, channel: string, person: string): Promise<boolean>;
};

/** Whoever left a channel sees its cases for that long at most, ms. */
const freshForMs = 2 * 60_000;
/** Whoever was just invited waits no longer than that. */
const absentForMs = 10_000;
const mostPeople = 5000;
/** Of 200 channels each. */
const mostPages = 10;

const Page = z.object({
  channels: z.array(z.object({ id: z.string() })),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

export function createRooms(clientFor: ClientFor, now: () => number): Rooms {
  const known = new LRUCache<string, { readonly at: number; readonly channels: Promise<ReadonlySet<string>> }>({
    max: mostPeople,
  });

  /** One question a person, however many of his cases are shown; `groups:read` covers the private ones. */
  async function ask(tenant: string, user: string): Promise<ReadonlySet<string>> {
    const client = await clientFor(tenant);
    const found = new Set<string>();
    let cursor = "";
    for (let page = 0; client && page < mostPages; page += 1) {
      const answer = await client.users.conversations({
        user,
        types: "public_channel,private_channel",
        limit: 200,
        ...(cursor === "" ? {} : { cursor }),
      });
      const { channels, response_metadata } = Page.parse(answer);
      for (const { id } of channels) found.add(id);
      cursor = response_metadata?.next_cursor ?? "";
      if (cursor === "") break;
    }
    return found;
  }

  function channelsOf(tenant: string, person: string, freshMs: number): Promise<ReadonlySet<string>> {
    const key = `${tenant}:${person}`;
    const held = known.get(key);
    if (held && isFresh(held.at, freshMs, now())) return held.channels;
    const channels = ask(tenant, person);
    known.set(key, { at: now(), channels });
    channels.catch(() => known.delete(key));
    return channels;
  }

  return {
    async audience(tenant, channel) {
      const client = await clientFor(tenant);
      return client && audienceOf(client, channel);
    },
    async isIn(tenant, channel, person) {
      if ((await channelsOf(tenant, person, freshForMs)).has(channel)) return true;
      return (await channelsOf(tenant, person, absentForMs)).has(channel);
    },
  };
}

async function audienceOf(client: NonNullable<Awaited<ReturnType<ClientFor>>>, id: string): Promise<Audience> {
  // Slack says nothing more of a direct message without a scope that the app does not ask for.
  if (id.startsWith("D")) return "members";
  try {
    const { channel } = await client.conversations.info({ channel: id });
    return channel?.is_private || channel?.is_im || channel?.is_mpim ? "members" : "everybody";
  } catch (error) {
    // Of a private channel that the app is not in, Slack does not say that it exists; of one of several people (mpim), that
    // a scope is missing.
    if (["channel_not_found", "missing_scope"].includes(slackError(error) ?? "")) return "members";
    throw error;
  }
}
