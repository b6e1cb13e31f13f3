// What a dialog carries for us comes back from a client, and a client can be anybody's program: it carries a seal of ours.
import { createHmac, timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { House } from "../../src/chat/door.ts";
import type { Riding } from "./read-form.ts";

/** For one person: what was shown to him is taken from nobody else. */
export type Seal = (riding: Riding) => string;

export type Seals = {
  /** Of an address that we hand out: nobody else can make one. */
  sign(tenant: string, text: string): Promise<string>;
  signed(tenant: string, text: string, seal: string): Promise<boolean>;
  of(tenant: string, person: string): Promise<Seal>;
  /** Is it what we gave to this person? */
  holds(tenant: string, person: string, riding: Riding, seal: string): Promise<boolean>;
};

const kind = "teams-seal";
const name = "forms";
/** Tenants whose key is kept in mind. */
const most = 1000;

/** Each tenant has a key of its own, the same for all replicas; it is gone when the tenant is erased. */
export function createSeals({ records, newId }: Pick<House, "records" | "newId">): Seals {
  const keys = new LRUCache<string, string>({ max: most });

  async function known(tenant: string): Promise<string | null> {
    const held = keys.get(tenant) ?? (await records.get(tenant, kind, name));
    if (held !== null) keys.set(tenant, held);
    return held;
  }

  async function keyOf(tenant: string): Promise<string> {
    const key = (await known(tenant)) ?? (await made(tenant));
    keys.set(tenant, key);
    return key;
  }

  async function made(tenant: string): Promise<string> {
    const fresh = `${newId()}${newId()}`;
    if (await records.swap(tenant, kind, name, null, fresh)) return fresh;
    return (await records.get(tenant, kind, name)) ?? fresh;
  }

  async function of(tenant: string, person: string): Promise<Seal> {
    const key = await keyOf(tenant);
    return (riding) =>
      createHmac("sha256", key)
        .update(spelled(tenant, person, riding))
        .digest("base64url");
  }

  return {
    of,
    sign: async (tenant, text) => signature(await keyOf(tenant), text),
    holds: async (tenant, person, riding, seal) => same((await of(tenant, person))(riding), seal),
    /** Anybody may ask, of any name: where there is no key none is made, for nothing was signed. */
    async signed(tenant, text, seal) {
      const key = await known(tenant);
      return key !== null && same(signature(key, text), seal);
    },
  };
}

/** What a form carries begins with a bracket, so neither can stand for the other. */
function signature(key: string, text: string): string {
  return createHmac("sha256", key).update(`address ${text}`).digest("base64url");
}

function same(expected: string, seal: string): boolean {
  const [ours, given] = [Buffer.from(expected), Buffer.from(seal)];
  return given.length === ours.length && timingSafeEqual(given, ours);
}

/** The same whatever order a client puts the fields in. */
function spelled(tenant: string, person: string, { screen, memo, press, origin, fields }: Riding): string {
  const inOrder = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([tenant, person, screen, memo, press, origin?.thread ?? null, inOrder]);
}
