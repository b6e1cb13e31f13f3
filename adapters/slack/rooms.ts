// Who sees what is said in a channel, and which channels somebody is in: asked of Slack, remembered for a short while.
import { LRUCache } from "lru-cache";
import { isFresh } from "../../src/chat/fresh.ts";
import type { Audience } from "../../src/chat/platform.ts";
import { createAudiences } from "./audiences.ts";
import { channelsFor } from "./channels.ts";
import type { ClientFor } from "./client.ts";

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

export function createRooms(clientFor: ClientFor, now: () => number): Rooms {
  const known = new LRUCache<string, { readonly at: number; readonly channels: Promise<ReadonlySet<string>> }>({
    max: mostPeople,
  });
  const audiences = createAudiences(now);

  /** One question a person, however many of his cases are shown. */
  async function ask(tenant: string, user: string): Promise<ReadonlySet<string>> {
    const client = await clientFor(tenant);
    return new Set(client ? (await channelsFor(client, user)).map(({ id }) => id) : []);
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
      return client && audiences.of(client, tenant, channel);
    },
    async isIn(tenant, channel, person) {
      if ((await channelsOf(tenant, person, freshForMs)).has(channel)) return true;
      return (await channelsOf(tenant, person, absentForMs)).has(channel);
    },
  };
}
