// Who and what there is: workspaces, people, channels, and the app's installations.
import type { Ids } from "./ids.ts";
import type { Channel, Installation, Person, Workspace } from "./model.ts";

export interface World {
  workspaces: Map<string, Workspace>;
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  installations: Installation[];
}

export function emptyWorld(): World {
  return { workspaces: new Map(), people: new Map(), channels: new Map(), installations: [] };
}

export interface NewWorkspace {
  id?: string;
  name: string;
  domain?: string;
  enterprise?: { id: string; name: string };
}

export function addWorkspace(world: World, ids: Ids, given: NewWorkspace): Workspace {
  const { id = ids.next("T"), name, domain = name.toLowerCase().replace(/[^a-z0-9]+/g, "-"), enterprise } = given;
  const workspace: Workspace = { id, name, domain, ...(enterprise ? { enterprise } : {}) };
  world.workspaces.set(id, workspace);
  return workspace;
}

export interface NewPerson {
  id?: string;
  team: string;
  name: string;
  realName?: string;
  tz?: string;
  locale?: string;
  admin?: boolean;
  guest?: NonNullable<Person["guest"]>;
}

export function addPerson(world: World, ids: Ids, given: NewPerson): Person {
  const {
    id = ids.next("U"),
    team,
    name,
    realName = name,
    tz = "Europe/London",
    locale = "en-GB",
    admin = false,
    guest,
  } = given;
  const known = { id, team: workspace(world, team).id, name, realName, tz, locale, admin };
  const person: Person = guest ? { ...known, guest } : known;
  world.people.set(id, person);
  return person;
}

export interface NewChannel {
  id?: string;
  team: string;
  name: string;
  kind?: "public" | "private" | "mpim";
  members?: readonly string[];
  external?: boolean;
}

export function addChannel(world: World, ids: Ids, given: NewChannel): Channel {
  const { id = ids.next("C"), team, name, kind = "public", members = [], external = false } = given;
  workspace(world, team);
  const channel: Channel = { id, team, name, kind, members: new Set(members), archived: false, external };
  world.channels.set(id, channel);
  return channel;
}

/** The conversation between a person and the app, begun if need be. */
export function directMessage(world: World, ids: Ids, person: Person, botUser: string): Channel {
  for (const channel of world.channels.values()) {
    if (channel.kind === "dm" && channel.members.has(person.id) && channel.members.has(botUser)) return channel;
  }
  const members = new Set([person.id, botUser]);
  const channel: Channel = {
    id: ids.next("D"),
    team: person.team,
    name: "",
    kind: "dm",
    members,
    archived: false,
    external: false,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** Whose app somebody deals with there: in a channel that is shared between companies, that of the company whose it is. */
export function servedTeam(world: World, person: Person, channel: string | undefined): string {
  const place = world.channels.get(channel ?? "");
  return place?.external ? place.team : person.team;
}

/** Throws if there is none: the mistake of whoever set the world up. */
export function workspace(world: World, id: string): Workspace {
  return found(world.workspaces.get(id), `workspace ${id}`);
}

export function person(world: World, id: string): Person {
  return found(world.people.get(id), `person ${id}`);
}

export function channel(world: World, id: string): Channel {
  return found(world.channels.get(id), `channel ${id}`);
}

/** The app's standing in a workspace: the newest installation, whatever became of it. */
export function installation(world: World, team: string): Installation | undefined {
  return world.installations.findLast((one) => covers(world, one, team));
}

/** Whether an installation holds in this workspace: it is its own, or its organisation's. */
export function covers(world: World, one: Installation, team: string): boolean {
  if (one.enterprise === undefined) return one.team === team;
  return one.enterprise === world.workspaces.get(team)?.enterprise?.id;
}

function found<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`there is no ${name} in this Slack`);
  return thing;
}
