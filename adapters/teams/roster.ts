// Who is in a conversation and which channels its team has: asked when a form needs them, remembered for a while.
import type { House } from "../../src/chat/door.ts";
import type { Form, Option } from "../../src/chat/reply.ts";
import type { Address } from "./addresses.ts";
import type { Connector, Member } from "./connector.ts";
import type { Roster } from "./form.ts";

export type Rosters = {
  members(address: Address): Promise<readonly Member[]>;
  rosterFor(form: Form, address: Address, name: string | null): Promise<Roster>;
};

const freshForMs = 5 * 60_000;
const most = 1000;

export function createRosters(connector: Connector, house: House): Rosters {
  const known = new Map<string, { at: number; members: readonly Member[] }>();

  async function members(address: Address): Promise<readonly Member[]> {
    const key = `${address.tenant}\n${address.id}`;
    const held = known.get(key);
    if (held && house.now() - held.at < freshForMs) return held.members;
    // Without it a form is still a form: it offers those whom it names already.
    const found = await connector.members(address).catch(() => held?.members ?? []);
    if (known.size >= most) known.clear();
    known.set(key, { at: house.now(), members: found });
    return found;
  }

  return {
    members,
    async rosterFor(form, address, name) {
      const asks = (kind: string) => form.parts.some((part) => part.kind === kind);
      const people = asks("people") ? (await members(address)).map(optionOf) : [];
      const here = { value: address.id, label: name ?? "Teams" };
      const channels = asks("room") ? await connector.channels(address).catch(() => []) : [];
      const others = channels
        .filter(({ id }) => id !== address.id)
        .map(({ id, name: label }) => ({ value: id, label }));
      return { people, rooms: [here, ...others] };
    },
  };
}

function optionOf(member: Member): Option {
  return { value: member.aadObjectId ?? member.id, label: member.name ?? member.id };
}
