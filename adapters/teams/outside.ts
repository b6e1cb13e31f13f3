// Who is of another company: a guest of the tenant, or somebody in a channel that is shared with his own.
import { LRUCache } from "lru-cache";
import type { House } from "../../src/chat/door.ts";
import { isFresh } from "../../src/chat/fresh.ts";
import { within } from "../kit/within.ts";
import type { Address } from "./addresses.ts";
import type { Connector, Member } from "./connector.ts";

export type Outsiders = {
  /** By Teams' id of him (`29:…`), in a conversation that he is in. False too where Teams does not say in time. */
  has(address: Address, wire: string): Promise<boolean>;
};

const freshForMs = 10 * 60_000;
const mostPeople = 5000;
/** Somebody waits for his answer; one that comes later is known the next time. */
const patienceMs = 500;

/** An activity does not say where who acts belongs (learn.microsoft.com, “Get Teams specific context for your bot”). */
export function createOutsiders({ connector, house }: { connector: Connector; house: House }): Outsiders {
  const known = new LRUCache<string, { readonly at: number; readonly outside: Promise<boolean> }>({ max: mostPeople });

  function ask(address: Address, wire: string): Promise<boolean> {
    const key = `${address.tenant}\n${wire}`;
    const held = known.get(key);
    if (held && isFresh(held.at, freshForMs, house.now())) return held.outside;
    const outside = connector.member(address, wire).then((member) => isOutside(member, address.tenant));
    known.set(key, { at: house.now(), outside });
    outside.catch(() => known.delete(key));
    return outside;
  }

  return { has: (address, wire) => within(patienceMs, ask(address, wire), false) };
}

/** In Microsoft's samples of the roster `tenantId` is at times no tenant's id; then it says nothing. */
const tenantId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isOutside({ userRole, tenantId: his }: Member, tenant: string): boolean {
  if (userRole && /^(guest|anonymous)$/i.test(userRole)) return true;
  return typeof his === "string" && tenantId.test(his) && his.toLowerCase() !== tenant.toLowerCase();
}
