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
});
export type Address = z.infer<typeof Address>;

/** A person towards this bot (`29:…`), and his chat with it once there is one. */
const Wire = z.object({ id: z.string(), chat: z.string().nullable() });
export type Wire = z.infer<typeof Wire>;

export type Addresses = {
  learn(address: Address): Promise<void>;
  find(tenant: string, room: string): Promise<Address | null>;
  /** Any conversation of the tenant: from it a personal chat can be opened. */
  any(tenant: string): Promise<Address | null>;
  forget(tenant: string, room: string): Promise<void>;
  /** The app has left a team: with it all of its channels. */
  forgetTeam(tenant: string, team: string): Promise<void>;
  person(tenant: string, id: string): Promise<Wire | null>;
  /** `chat` null: not known from this; one that is known already stays. */
  learnPerson(tenant: string, id: string, wire: Wire): Promise<void>;
};

const rooms = "teams-address";
const people = "teams-person";

export async function addressIn(records: Pick<Records, "get">, tenant: string, room: string): Promise<Address | null> {
  const row = await records.get(tenant, rooms, room);
  return row === null ? null : Address.parse(JSON.parse(row));
}

export function createAddresses(records: Records): Addresses {
  // Compared with what is kept, not with what this process wrote last: a replica may have dropped it.
  async function write(tenant: string, kind: string, key: string, value: object): Promise<void> {
    const text = JSON.stringify(value);
    if ((await records.get(tenant, kind, key)) !== text) await records.put(tenant, kind, key, text);
  }

  async function all(tenant: string): Promise<Address[]> {
    return (await records.list(tenant, rooms)).map(({ value }) => Address.parse(JSON.parse(value)));
  }

  async function person(tenant: string, id: string): Promise<Wire | null> {
    const row = await records.get(tenant, people, id);
    return row === null ? null : Wire.parse(JSON.parse(row));
  }

  return {
    person,
    learn: (address) => write(address.tenant, rooms, address.id, address),
    find: (tenant, room) => addressIn(records, tenant, room),
    async any(tenant) {
      return (await all(tenant)).at(0) ?? null;
    },
    forget: (tenant, room) => records.remove(tenant, rooms, room),
    async forgetTeam(tenant, team) {
      const channels = (await all(tenant)).filter((address) => address.team === team);
      for (const { id } of channels) await records.remove(tenant, rooms, id);
    },
    async learnPerson(tenant, id, wire) {
      const chat = wire.chat ?? (await person(tenant, id))?.chat ?? null;
      await write(tenant, people, id, { ...wire, chat });
    },
  };
}
