// Where a conversation is, and by which id Teams knows a person: kept from every activity, since both may change.
import { z } from "zod";
import type { Records } from "../../src/chat/door.ts";

const Address = z.object({
  tenant: z.string(),
  /** The conversation, without a thread's `;messageid=`. */
  id: z.string(),
  serviceUrl: z.url(),
  scope: z.enum(["personal", "groupChat", "channel"]),
  botId: z.string(),
  team: z.string().nullable(),
  /** Of a channel: standard, private or shared; absent: Teams has not said. */
  kind: z.string().optional(),
  /** `removed`: the app was turned out, and nothing is sent there until it is back. `archived`: by what Teams says of its team. */
  state: z.enum(["removed", "archived"]).optional(),
});
export type Address = z.infer<typeof Address>;

/** A person towards this bot (`29:…`), and his chat with it once there is one. */
const Wire = z.object({ id: z.string(), chat: z.string().nullable() });
export type Wire = z.infer<typeof Wire>;

export type Addresses = {
  /**
   * Whatever comes from there says that the app is in it; that it is archived no longer, only {@link teamIsBack}. A kind that
   * is known stays where none is said: a channel never has another.
   */
  learn(address: Address): Promise<void>;
  /** Null: none is known, or the app was turned out there. */
  find(tenant: string, room: string): Promise<Address | null>;
  /** Any conversation of the tenant: from it a personal chat can be opened. */
  any(tenant: string): Promise<Address | null>;
  /** The app was turned out. */
  forget(tenant: string, room: string): Promise<void>;
  /** The app has left a team: with it all of its channels. */
  forgetTeam(tenant: string, team: string): Promise<void>;
  teamIsArchived(tenant: string, team: string): Promise<void>;
  /** The app was added again, or the team restored: with it those of its channels that were known. */
  teamIsBack(tenant: string, team: string, by: Pick<Address, "serviceUrl" | "botId">): Promise<void>;
  person(tenant: string, id: string): Promise<Wire | null>;
  /** `chat` null: not known from this; one that is known already stays. */
  learnPerson(tenant: string, id: string, wire: Wire): Promise<void>;
};

const rooms = "teams-address";
const people = "teams-person";

export async function addressIn(records: Pick<Records, "get">, tenant: string, room: string): Promise<Address | null> {
  return addressOf(await records.get(tenant, rooms, room));
}

export function createAddresses(records: Records): Addresses {
  /** Compared with what is kept, not with what this process wrote last: a replica may have changed it. */
  async function write<T>(
    [tenant, kind, key]: readonly [string, string, string],
    read: (text: string | null) => T | null,
    next: (known: T | null) => T | null,
  ): Promise<void> {
    const kept = await records.get(tenant, kind, key);
    const fresh = next(read(kept));
    const text = fresh && JSON.stringify(fresh);
    if (text !== null && text !== kept) await records.put(tenant, kind, key, text);
  }

  /** Where nothing is known, nothing is changed. */
  function change(tenant: string, room: string, to: Partial<Address>): Promise<void> {
    return write([tenant, rooms, room], addressOf, (known) => known && { ...known, ...to });
  }

  async function all(tenant: string): Promise<Address[]> {
    return (await records.list(tenant, rooms)).map(({ value }) => Address.parse(JSON.parse(value)));
  }

  async function changeTeam(tenant: string, team: string, to: Partial<Address>): Promise<void> {
    const channels = (await all(tenant)).filter((address) => address.team === team);
    for (const { id } of channels) await change(tenant, id, to);
  }

  return {
    learn: (address) =>
      write([address.tenant, rooms, address.id], addressOf, (known) => {
        const kind = address.kind ?? known?.kind;
        const { state } = known ?? {};
        return { ...address, ...(kind ? { kind } : {}), ...(state === "archived" ? { state } : {}) };
      }),
    async find(tenant, room) {
      const address = await addressIn(records, tenant, room);
      return address?.state === "removed" ? null : address;
    },
    any: async (tenant) => (await all(tenant)).find(({ state }) => state !== "removed") ?? null,
    forget: (tenant, room) => change(tenant, room, { state: "removed" }),
    forgetTeam: (tenant, team) => changeTeam(tenant, team, { state: "removed" }),
    teamIsArchived: (tenant, team) => changeTeam(tenant, team, { state: "archived" }),
    teamIsBack: (tenant, team, by) => changeTeam(tenant, team, { ...by, state: undefined }),
    person: async (tenant, id) => wireOf(await records.get(tenant, people, id)),
    learnPerson: (tenant, id, wire) =>
      write([tenant, people, id], wireOf, (known) => ({ ...wire, chat: wire.chat ?? known?.chat ?? null })),
  };
}

function addressOf(text: string | null): Address | null {
  return text === null ? null : Address.parse(JSON.parse(text));
}

function wireOf(text: string | null): Wire | null {
  return text === null ? null : Wire.parse(JSON.parse(text));
}
