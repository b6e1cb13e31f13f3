// Who somebody is, as the workspace knows him: name, zone, language. Asked once in a while, never waited for long.

import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Language, Person } from "../../src/chat/door.ts";

export type Known = Person & { readonly language: Language; readonly admin: boolean };
export type People = {
  /** Within `withinMs`, or what the request itself says of him. */
  find(client: WebClient, tenant: string, id: string, said: string | undefined, withinMs: number): Promise<Known>;
};

const Profile = z.object({
  real_name: z.string().optional(),
  name: z.string().optional(),
  tz: z.string().optional(),
  locale: z.string().optional(),
  is_admin: z.boolean().optional(),
  profile: z.object({ display_name: z.string().optional() }).optional(),
});

const freshForMs = 10 * 60_000;
const most = 5000;

export function createPeople(now: () => number): People {
  const known = new Map<string, { at: number; person: Known }>();

  async function ask(client: WebClient, key: string, id: string): Promise<Known> {
    const answer = await client.users.info({ user: id, include_locale: true });
    const user = Profile.parse(answer.user);
    const name = user.profile?.display_name || user.real_name || user.name || id;
    const person = { id, name, zone: user.tz, language: languageOf(user.locale), admin: user.is_admin ?? false };
    known.delete(key);
    known.set(key, { at: now(), person });
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    return person;
  }

  return {
    async find(client, tenant, id, said, withinMs) {
      const key = `${tenant}:${id}`;
      const held = known.get(key);
      if (held && now() - held.at < freshForMs) return held.person;
      const otherwise: Known = held?.person ?? { id, name: said ?? id, language: "en", admin: false };
      return within(withinMs, ask(client, key, id), otherwise);
    },
  };
}

/** The first of the two: the answer, or `otherwise` when it takes too long or fails. */
export async function within<T>(ms: number, answer: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  return Promise.race([answer.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}

export function languageOf(locale: string | undefined): Language {
  const tongue = (locale ?? "").slice(0, 2).toLowerCase();
  return tongue === "de" || tongue === "ro" ? tongue : "en";
}
