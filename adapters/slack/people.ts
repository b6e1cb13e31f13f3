// Who somebody is, as the workspace knows him: name, zone, language. Asked once in a while, never waited for long.
import type { WebClient } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { first, type Language, languageOf, type Person } from "../../src/chat/door.ts";
import { within } from "../kit/within.ts";

export type Known = Person & { readonly language: Language; readonly admin: boolean };
export type People = {
  /** Within `withinMs`, or what is known of him so far; `said` is the name that came with the request. */
  find(client: WebClient, tenant: string, id: string, said: string | undefined, withinMs: number): Promise<Known>;
  /** Without asking anybody; English where it is not known yet. */
  languageOf(tenant: string, id: string): Language;
  forget(tenant: string): void;
};

const Profile = z.object({
  real_name: z.string().optional(),
  name: z.string().optional(),
  tz: z.string().nullish(),
  locale: z.string().nullish(),
  is_admin: z.boolean().optional(),
  profile: z.object({ display_name: z.string().optional() }).optional(),
});

const freshForMs = 10 * 60_000;
/** Kept in memory at most; the longest unseen goes first. */
const most = 5000;

export function createPeople(now: () => number): People {
  const known = new LRUCache<string, { at: number; person: Known }>({ max: most });
  const keyOf = (tenant: string, id: string) => `${tenant}:${id}`;

  async function ask(client: WebClient, key: string, id: string): Promise<Known> {
    const answer = await client.users.info({ user: id, include_locale: true });
    const user = Profile.parse(answer.user);
    const name = user.profile?.display_name || user.real_name || user.name || id;
    const language = languageOf(user.locale);
    const person = { id, name, zone: user.tz ?? undefined, language, admin: user.is_admin ?? false };
    known.set(key, { at: now(), person });
    return person;
  }

  return {
    async find(client, tenant, id, said, withinMs) {
      const key = keyOf(tenant, id);
      const held = known.get(key);
      if (held && now() - held.at < freshForMs) return held.person;
      const otherwise: Known = held?.person ?? { id, name: said ?? id, language: first, admin: false };
      return within(withinMs, ask(client, key, id), otherwise);
    },
    languageOf: (tenant, id) => known.get(keyOf(tenant, id))?.person.language ?? first,
    forget(tenant) {
      for (const key of [...known.keys()]) if (key.startsWith(`${tenant}:`)) known.delete(key);
    },
  };
}
