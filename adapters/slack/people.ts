// Who somebody is, as the workspace knows him: name, zone, language. Asked once in a while, never waited for long.
import type { WebClient } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { first, type Language, languageOf, type Person } from "../../src/chat/door.ts";
import { isFresh } from "../../src/chat/fresh.ts";
import { within } from "../kit/within.ts";
import type { Home, Sayer } from "./outside.ts";

export type Known = Person & { readonly language: Language; readonly admin: boolean };
export type People = {
  /** The same of whoever does something, with where he belongs; `home` null: not known yet. */
  meet(client: WebClient, tenant: string, who: Sayer, withinMs: number): Promise<{ known: Known; home: Home | null }>;
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
  team_id: z.string().nullish(),
  is_restricted: z.boolean().nullish(),
  is_ultra_restricted: z.boolean().nullish(),
  enterprise_user: z.object({ enterprise_id: z.string().nullish() }).nullish(),
  profile: z.object({ display_name: z.string().optional() }).optional(),
});

const freshForMs = 10 * 60_000;
/** Kept in memory at most; the longest unseen goes first. */
const most = 5000;

type Met = { readonly known: Known; readonly home: Home | null };

export function createPeople(now: () => number): People {
  const met = new LRUCache<string, Met & { readonly at: number }>({ max: most });
  const keyOf = (tenant: string, id: string) => `${tenant}:${id}`;

  async function ask(client: WebClient, key: string, id: string): Promise<Met> {
    const answer = await client.users.info({ user: id, include_locale: true });
    const user = Profile.parse(answer.user);
    const name = user.profile?.display_name || user.real_name || user.name || id;
    const language = languageOf(user.locale);
    const known = { id, name, zone: user.tz ?? undefined, language, admin: user.is_admin ?? false };
    met.set(key, { at: now(), known, home: homeOf(user) });
    return { known, home: homeOf(user) };
  }

  async function meet(client: WebClient, tenant: string, { id, name }: Pick<Sayer, "id" | "name">, withinMs: number) {
    const key = keyOf(tenant, id);
    const held = met.get(key);
    if (held && isFresh(held.at, freshForMs, now())) return held;
    const known: Known = held?.known ?? { id, name: name ?? id, language: first, admin: false };
    return within<Met>(withinMs, ask(client, key, id), { known, home: held?.home ?? null });
  }

  return {
    meet,
    find: async (client, tenant, id, said, withinMs) =>
      (await meet(client, tenant, { id, name: said }, withinMs)).known,
    languageOf: (tenant, id) => met.get(keyOf(tenant, id))?.known.language ?? first,
    forget(tenant) {
      for (const key of [...met.keys()]) if (key.startsWith(`${tenant}:`)) met.delete(key);
    },
  };
}

function homeOf({ team_id, enterprise_user, is_restricted, is_ultra_restricted }: z.infer<typeof Profile>): Home {
  const guest = is_restricted === true || is_ultra_restricted === true;
  return { team: team_id ?? null, enterprise: enterprise_user?.enterprise_id ?? null, guest };
}
