// Who is in a conversation and which channels its team has: asked when a form needs them, remembered for a while.
import { LRUCache } from "lru-cache";
import type { House } from "../../src/chat/door.ts";
import { isFresh } from "../../src/chat/fresh.ts";
import type { Audience } from "../../src/chat/platform.ts";
import type { Form, Option } from "../../src/chat/reply.ts";
import { within } from "../kit/within.ts";
import type { Address, Addresses } from "./addresses.ts";
import type { Channel, Connector, Member } from "./connector.ts";

/** Choices that only Teams knows. `more`: there are people beside these, whom the client can search. */
export type Roster = {
  readonly people: readonly Option[];
  readonly more: boolean;
  readonly rooms: readonly Option[];
};
export const nobody: Roster = { people: [], more: false, rooms: [] };

export type Rosters = {
  /** `here`: what the conversation is called in a choice of rooms. */
  rosterFor(form: Form, address: Address, here: string): Promise<Roster>;
  /** Names by our ids, of those who are there; Teams' own ids of them are learned on the way. */
  names(address: Address, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Who sees what is said in a channel; null: Teams does not say. */
  audience(channel: Address): Promise<Audience | null>;
  /** Throws where Teams does not say. */
  isIn(address: Address, id: string): Promise<boolean>;
  /** How Teams calls this person in a mention. */
  wireOf(address: Address, id: string): Promise<string>;
};

const freshForMs = 5 * 60_000;
const mostConversations = 1000;
/** That many come with the first question; of a larger conversation each is asked for by himself. */
const firstPage = 200;
/** A card has 28 KB: that many people take four of them. */
const mostPeople = 40;
/** A form does not wait longer for Teams. */
const patienceMs = 400;

type Reach = { readonly connector: Connector; readonly addresses: Addresses };
type Deps = Reach & { readonly house: House };

export function createRosters({ connector, addresses, house }: Deps): Rosters {
  const known = new LRUCache<string, { at: number; members: readonly Member[] }>({ max: mostConversations });

  async function membersOf(address: Address): Promise<readonly Member[]> {
    const key = `${address.tenant}\n${address.id}`;
    const held = known.get(key);
    if (held && isFresh(held.at, freshForMs, house.now())) return held.members;
    // Without it a form is still a form: it offers those whom it names already.
    const found = await within(patienceMs, connector.members(address), null);
    if (!found) return held?.members ?? [];
    known.set(key, { at: house.now(), members: found });
    return found;
  }

  async function memberOf(address: Address, id: string): Promise<Member | null> {
    const members = known.get(`${address.tenant}\n${address.id}`)?.members ?? [];
    const held = members.find((member) => personId(member) === id);
    const wire = (await addresses.person(address.tenant, id))?.id ?? id;
    const found = held ?? (await within(patienceMs, connector.member(address, wire), null));
    if (found) await addresses.learnPerson(address.tenant, id, { id: found.id, chat: null });
    return found;
  }

  return {
    async rosterFor(form, address, here) {
      const asks = (kind: string) => form.parts.some((part) => part.kind === kind);
      const [members, rooms] = await Promise.all([
        asks("people") ? membersOf(address) : [],
        asks("room") || asks("rooms") ? roomsOf({ connector, addresses }, address, here) : [],
      ]);
      return {
        people: members.slice(0, mostPeople).map(personOption),
        more: members.length > mostPeople,
        rooms,
      };
    },
    async names(address, ids) {
      const found = await Promise.all(ids.map(async (id) => [id, (await memberOf(address, id))?.name ?? ""] as const));
      return new Map(found.filter(([, name]) => name !== ""));
    },
    audience: (channel) => audienceOf(connector, channel),
    async isIn(address, id) {
      const members = await membersOf(address);
      if (members.some((member) => personId(member) === id)) return true;
      if (members.length > 0 && members.length < firstPage) return false;
      const wire = (await addresses.person(address.tenant, id))?.id ?? id;
      return personId(await connector.member(address, wire)) === id;
    },
    async wireOf(address, id) {
      const wire = await addresses.person(address.tenant, id);
      return wire?.id ?? (await memberOf(address, id))?.id ?? id;
    },
  };
}

/** Other channels of a team that the bot is in can be posted to, though nothing was heard from them yet. */
async function roomsOf({ connector, addresses }: Reach, address: Address, label: string): Promise<Option[]> {
  const here = { value: address.id, label };
  const channels = await within(patienceMs, connector.channels(address), null);
  if (!channels) return [here];
  const others = channels.filter(({ id }) => id !== address.id);
  // Each has a kind of its own, by which is decided who sees its cases.
  const { kind: _, ...near } = address;
  for (const { id, type } of others)
    await addresses.learn({ ...near, id, scope: "channel", ...(type ? { kind: type } : {}) });
  const own = channels.find(({ id }) => id === address.id);
  return [own ? optionOf(own) : here, ...others.map(optionOf)];
}

async function audienceOf(connector: Connector, channel: Address): Promise<Audience | null> {
  if (channel.kind) return audienceBy(channel.kind);
  if (!channel.team) return null;
  const channels = await connector.channels(channel);
  const own = channels.find(({ id }) => id === channel.id);
  // A private channel is not among those of its team that every member is told of.
  return own ? audienceBy(own.type ?? "standard") : "members";
}

function audienceBy(kind: string): Audience {
  return kind.toLowerCase() === "standard" ? "everybody" : "members";
}

/** The general channel comes without a name; so Teams calls it. */
function optionOf({ id, name }: Channel): Option {
  return { value: id, label: name ?? "General" };
}

function personOption(member: Member): Option {
  return { value: personId(member), label: member.name ?? member.id };
}

export function personId(member: Member): string {
  return member.aadObjectId ?? member.id;
}
