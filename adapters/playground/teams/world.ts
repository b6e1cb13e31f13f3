// Who is there and where they talk: people, teams with channels, group chats, personal chats with the app.
import { type Ids, idsOf } from "./ids.ts";

export interface Person {
  /** `29:…`, as Teams names a person towards one bot. */
  id: string;
  aadObjectId: string;
  name: string;
  email: string;
  /** BCP 47, such as `de-DE`. */
  locale: string;
  /** IANA name. */
  timezone: string;
  /** Of the company that he works for: not that of the conversation for whoever is in a shared channel from outside. */
  tenantId: string;
  /** In the conversations of the tenant: a guest is of another company, and anonymous people came by a link. */
  userRole: "user" | "guest" | "anonymous";
}

export type ConversationKind = "personal" | "groupChat" | "channel";

export interface Conversation {
  id: string;
  kind: ConversationKind;
  name: string;
  tenantId: string;
  /** A channel shares this set with its team. */
  memberIds: Set<string>;
  team?: Team;
  /** A channel with members of its own; absent: a standard one. */
  channelType?: "private" | "shared";
}

export interface Team {
  id: string;
  name: string;
  aadGroupId: string;
  tenantId: string;
  memberIds: Set<string>;
  channels: Conversation[];
}

export type NewPerson = Pick<Person, "name"> & Partial<Pick<Person, "locale" | "timezone" | "tenantId" | "userRole">>;
type Members = { members: Person[]; tenantId?: string };

export class World {
  readonly people = new Map<string, Person>();
  readonly teams = new Map<string, Team>();
  readonly conversations = new Map<string, Conversation>();
  /** Teams, group chats and personal chats that have the app, by id. */
  readonly installed = new Set<string>();
  /** People who blocked the app in their personal chat, by id. */
  readonly blocked = new Set<string>();
  /** Channels that were deleted and may be restored, and teams that are archived, by id. */
  readonly closed = new Map<string, "deleted" | "archived">();
  readonly #tenantId: string;
  readonly #ids: Ids;

  constructor(tenantId: string) {
    this.#tenantId = tenantId;
    this.#ids = idsOf(tenantId);
  }

  addPerson(given: NewPerson): Person {
    const { name, locale = "en-US", timezone = "Europe/Berlin", tenantId = this.#tenantId, userRole = "user" } = given;
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@example.com`;
    const ids = { id: `29:${this.#ids.token()}`, aadObjectId: this.#ids.guid() };
    const person = { ...ids, name, email, locale, timezone, tenantId, userRole };
    this.people.set(person.id, person);
    return person;
  }

  /** The first channel is the general one: its thread id is the team's id, as in Teams. */
  addTeam(name: string, { channels, members, tenantId = this.#tenantId }: Members & { channels: string[] }): Team {
    const memberIds = new Set(members.map((person) => person.id));
    const ids = channels.map(() => `19:${this.#ids.hex()}@thread.tacv2`);
    const [id] = ids;
    if (id === undefined) throw new RangeError(`The team “${name}” has no channel`);
    const team: Team = { id, name, aadGroupId: this.#ids.guid(), tenantId, memberIds, channels: [] };
    team.channels = channels.map((channel, index) =>
      this.#keep({ id: ids[index] ?? id, kind: "channel", name: channel, tenantId, memberIds, team }),
    );
    this.teams.set(id, team);
    return team;
  }

  /** A private channel, or one that is shared with people of other teams and tenants: it has members of its own. */
  addChannel(team: Team, name: string, channelType: "private" | "shared", members: readonly Person[]): Conversation {
    const memberIds = new Set(members.map((person) => person.id));
    const { tenantId } = team;
    const id = `19:${this.#ids.hex()}@thread.tacv2`;
    const channel = this.#keep({ id, kind: "channel", name, tenantId, memberIds, team, channelType });
    team.channels.push(channel);
    return channel;
  }

  addGroupChat(name: string, { members, tenantId = this.#tenantId }: Members): Conversation {
    const memberIds = new Set(members.map((person) => person.id));
    return this.#keep({ id: `19:${this.#ids.hex()}@thread.v2`, kind: "groupChat", name, tenantId, memberIds });
  }

  /** The one chat of this person with the app; made when first asked for. */
  personalChat({ id, name, tenantId }: Person): Conversation {
    const is = (chat: Conversation) => chat.kind === "personal" && chat.memberIds.has(id);
    const found = this.conversations.values().find(is);
    return (
      found ?? this.#keep({ id: `a:${this.#ids.token()}`, kind: "personal", name, tenantId, memberIds: new Set([id]) })
    );
  }

  /** @throws RangeError if nobody has this id (`29:…` or the object id). */
  person(id: string): Person {
    const found = this.people.get(id) ?? this.people.values().find((person) => person.aadObjectId === id);
    if (!found) throw new RangeError(`Nobody here is ${id}`);
    return found;
  }

  /** @throws RangeError if there is no such conversation. A `;messageid=` at the end does not matter. */
  conversation(id: string): Conversation {
    const found = this.conversations.get(splitThread(id).conversationId);
    if (!found) throw new RangeError(`No conversation is ${id}`);
    return found;
  }

  hasApp(conversation: Conversation): boolean {
    return this.installed.has(placeOf(conversation));
  }

  #keep(conversation: Conversation): Conversation {
    this.conversations.set(conversation.id, conversation);
    return conversation;
  }
}

/** What the app is installed into: the whole team of a channel, otherwise the chat itself. */
export function placeOf({ id, team }: Conversation): string {
  return team?.id ?? id;
}

/** Teams names a thread in a channel by the channel's id and its first post: `19:…;messageid=17…`. */
export function splitThread(id: string): { conversationId: string; rootId?: string } {
  const [conversationId = "", rootId] = id.split(";messageid=");
  return rootId === undefined ? { conversationId } : { conversationId, rootId };
}
