// Where a conversation is: kept from every activity, since Teams may move a tenant to another service address.
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
});
export type Address = z.infer<typeof Address>;

export type Addresses = {
  learn(address: Address): Promise<void>;
  find(tenant: string, room: string): Promise<Address | null>;
  /** Any conversation of the tenant: from it a personal chat can be opened. */
  any(tenant: string): Promise<Address | null>;
  forget(tenant: string, room: string): Promise<void>;
  /** A person's wire id (`29:…`) and personal chat, by the id that we know him by. */
  person(tenant: string, id: string): Promise<Wire | null>;
  learnPerson(tenant: string, id: string, wire: Wire): Promise<void>;
};

const Wire = z.object({ id: z.string(), chat: z.string().nullable() });
export type Wire = z.infer<typeof Wire>;

const rooms = "teams-address";
const people = "teams-person";
const most = 10_000;

export function createAddresses(records: Records): Addresses {
  /** What was written last, so that an unchanged address costs no write. */
  const written = new Map<string, string>();

  async function write(tenant: string, kind: string, key: string, value: object): Promise<void> {
    const text = JSON.stringify(value);
    const name = `${tenant}\n${kind}\n${key}`;
    if (written.get(name) === text) return;
    await records.put(tenant, kind, key, text);
    if (written.size >= most) written.clear();
    written.set(name, text);
  }

  return {
    learn: (address) => write(address.tenant, rooms, address.id, address),
    async find(tenant, room) {
      const row = await records.get(tenant, rooms, room);
      return row === null ? null : Address.parse(JSON.parse(row));
    },
    async any(tenant) {
      const [first] = await records.list(tenant, rooms);
      return first ? Address.parse(JSON.parse(first.value)) : null;
    },
    async forget(tenant, room) {
      written.delete(`${tenant}\n${rooms}\n${room}`);
      await records.remove(tenant, rooms, room);
    },
    async person(tenant, id) {
      const row = await records.get(tenant, people, id);
      return row === null ? null : Wire.parse(JSON.parse(row));
    },
    async learnPerson(tenant, id, wire) {
      const chat = wire.chat ?? (await this.person(tenant, id))?.chat ?? null;
      await write(tenant, people, id, { ...wire, chat });
    },
  };
}

/** Microsoft's hosts, over https: a token is sent nowhere else. `local`: a Connector on this machine, for the stand-in. */
export function isTrusted(serviceUrl: string, local: string | undefined): boolean {
  const url = URL.parse(serviceUrl);
  if (!url) return false;
  if (local !== undefined && url.origin === URL.parse(local)?.origin) return true;
  return (
    url.protocol === "https:" && trusted.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  );
}

const trusted = [
  "smba.trafficmanager.net",
  "botframework.com",
  "smba.infra.gcc.teams.microsoft.com",
  "smba.infra.gov.teams.microsoft.us",
];
