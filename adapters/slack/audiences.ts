// Who sees what is said in a channel, asked of Slack: of a few channels one by one, of many at once.
import { LRUCache } from "lru-cache";
import { isFresh } from "../../src/chat/fresh.ts";
import type { Audience } from "../../src/chat/platform.ts";
import { type Client, channelsFor } from "./channels.ts";
import { slackError } from "./errors.ts";

export type Audiences = { of(client: Client, tenant: string, id: string): Promise<Audience> };

/** So many at a time are asked for one by one; of more Slack is asked for all that the app is in, which is as old as that at most, ms. */
const fewAtOnce = 4;
const ownForMs = 10_000;
const mostWorkspaces = 1000;

/** Of a list of all channels with cases, hundreds in a large company, one question is asked and not one each: Slack answers some 50 a minute. */
export function createAudiences(now: () => number): Audiences {
  const underway = new Map<string, number>();
  const known = new LRUCache<string, { readonly at: number; readonly private: Promise<ReadonlyMap<string, boolean>> }>({
    max: mostWorkspaces,
  });

  function own(client: Client, tenant: string): Promise<ReadonlyMap<string, boolean>> {
    const held = known.get(tenant);
    if (held && isFresh(held.at, ownForMs, now())) return held.private;
    const found = channelsFor(client).then((all) => new Map(all.map((one) => [one.id, one.is_private !== false])));
    known.set(tenant, { at: now(), private: found });
    found.catch(() => known.delete(tenant));
    return found;
  }

  async function many(client: Client, tenant: string, id: string): Promise<Audience> {
    // Where Slack does not say (installed for a whole organisation, say), one by one after all.
    const isPrivate = (await own(client, tenant).catch(() => null))?.get(id);
    if (isPrivate === undefined) return audienceOf(client, id);
    return isPrivate ? "members" : "everybody";
  }

  return {
    async of(client, tenant, id) {
      const before = underway.get(tenant) ?? 0;
      underway.set(tenant, before + 1);
      try {
        return await (before < fewAtOnce ? audienceOf(client, id) : many(client, tenant, id));
      } finally {
        const left = (underway.get(tenant) ?? 1) - 1;
        if (left > 0) underway.set(tenant, left);
        else underway.delete(tenant);
      }
    },
  };
}

async function audienceOf(client: Client, id: string): Promise<Audience> {
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
