// The personal chat with somebody: the one that is known, else one that is opened on the first word.
import type { Address, Addresses } from "./addresses.ts";
import type { Connector } from "./connector.ts";

type From = Pick<Address, "tenant" | "serviceUrl" | "botId">;

export type Chats = {
  /** Null: no conversation of the tenant is known from which one could be opened. `person` is our id. */
  with(tenant: string, person: string, from: From | null): Promise<Address | null>;
};

export function createChats(connector: Connector, addresses: Addresses): Chats {
  return {
    async with(tenant, person, from) {
      const wire = await addresses.person(tenant, person);
      const known = wire?.chat ? await addresses.find(tenant, wire.chat) : null;
      if (known) return known;
      const start = from ?? (await addresses.any(tenant));
      if (!start) return null;
      const { serviceUrl, botId } = start;
      const id = await connector.openPersonal({ tenant, serviceUrl, botId }, wire?.id ?? person);
      const address: Address = { tenant, id, serviceUrl, scope: "personal", botId, team: null };
      await addresses.learn(address);
      await addresses.learnPerson(tenant, person, { id: wire?.id ?? person, chat: id });
      return address;
    },
  };
}
