// Where a message of Slack's can be found: asked once, since it never changes.
import { LRUCache } from "lru-cache";
import type { Records, Room } from "../../src/chat/door.ts";
import type { ClientFor } from "./client.ts";

export type Permalinks = (tenant: string, channel: string, message: string) => Promise<string | null>;

/** Under which address a workspace's messages are found, once Slack has named one of them. */
const siteKey = ["slack-site", "origin"] as const;

export function permalinks(clientFor: ClientFor, records: Records): Permalinks {
  const known = new LRUCache<string, string>({ max: 5000 });
  return async (tenant, channel, message) => {
    const key = `${tenant} ${channel} ${message}`;
    const held = known.get(key);
    if (held) return held;
    try {
      const client = await clientFor(tenant);
      const { permalink } = client ? await client.chat.getPermalink({ channel, message_ts: message }) : {};
      if (!permalink) return null;
      known.set(key, permalink);
      await keepSite(records, tenant, new URL(permalink).origin);
      return permalink;
    } catch {
      // A pack without the address of a card is better than none.
      return null;
    }
  };
}

/** The same address, made of what is kept: for whoever has no word with Slack. Null: Slack has named none of that workspace yet. */
export async function keptLink(
  records: Pick<Records, "get">,
  tenant: string,
  { id, thread }: Room,
  message: string,
): Promise<string | null> {
  const site = await records.get(tenant, ...siteKey);
  if (site === null) return null;
  const url = new URL(`/archives/${id}/p${message.replace(".", "")}`, site);
  if (thread !== null && thread !== message) {
    url.searchParams.set("thread_ts", thread);
    url.searchParams.set("cid", id);
  }
  return url.href;
}

async function keepSite(records: Records, tenant: string, site: string): Promise<void> {
  if ((await records.get(tenant, ...siteKey)) !== site) await records.put(tenant, ...siteKey, site);
}
