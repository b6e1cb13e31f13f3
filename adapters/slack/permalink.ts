// Where a message of Slack's can be found: asked once, since it never changes.
import { LRUCache } from "lru-cache";
import type { ClientFor } from "./client.ts";

export type Permalinks = (tenant: string, channel: string, message: string) => Promise<string | null>;

export function permalinks(clientFor: ClientFor): Permalinks {
  const known = new LRUCache<string, string>({ max: 5000 });
  return async (tenant, channel, message) => {
    const key = `${tenant} ${channel} ${message}`;
    const held = known.get(key);
    if (held) return held;
    try {
      const client = await clientFor(tenant);
      const { permalink } = client ? await client.chat.getPermalink({ channel, message_ts: message }) : {};
      if (permalink) known.set(key, permalink);
      return permalink ?? null;
    } catch {
      // A pack without the address of a card is better than none.
      return null;
    }
  };
}
