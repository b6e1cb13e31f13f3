// What the app may ask about who is in a conversation and which channels a team has.
import { type Asked, open } from "./connector.ts";
import { type Reply, refuse } from "./refusals.ts";
import type { Conversation, Person } from "./world.ts";

export function members(asked: Asked): Reply {
  return within(asked, (all) => ({ status: 200, body: all.map(account) }));
}

/** `pageSize` people at a time; `continuationToken` says where to go on. */
export function pagedMembers(asked: Asked): Reply {
  const size = Number(asked.query.get("pageSize") ?? 200);
  const from = Number(asked.query.get("continuationToken") ?? 0);
  return within(asked, (all) => {
    const next = from + size < all.length ? { continuationToken: String(from + size) } : {};
    return { status: 200, body: { members: all.slice(from, from + size).map(account), ...next } };
  });
}

/** One member by `29:…` or object id. */
export function member(asked: Asked): Reply {
  const [, wanted = ""] = asked.params;
  return within(asked, (all) => {
    const found = all.find(({ id, aadObjectId }) => id === wanted || aadObjectId === wanted);
    return found ? { status: 200, body: account(found) } : refuse("MemberNotFoundInConversation");
  });
}

export function teamDetails({ service, params: [id = ""] }: Asked): Reply {
  const team = service.world.teams.get(id);
  if (!team) return refuse("NotFound");
  const { name, aadGroupId, channels, memberIds } = team;
  const counts = { channelCount: channels.length, memberCount: memberIds.size };
  return { status: 200, body: { id, name, aadGroupId, ...counts } };
}

/** The general channel has no name here, as in Teams; private channels are not told of. */
export function teamChannels({ service, params: [id = ""] }: Asked): Reply {
  const team = service.world.teams.get(id);
  if (!team) return refuse("NotFound");
  const named = ({ id: own, name, channelType }: Conversation) => {
    const type = channelType ?? "standard";
    return own === id ? { id, type } : { id: own, name, type };
  };
  const told = team.channels.filter(({ channelType }) => channelType !== "private");
  return { status: 200, body: { conversations: told.map(named) } };
}

function within({ service, params: [threadId = ""] }: Asked, reply: (all: Person[]) => Reply): Reply {
  const place = open(service, threadId);
  if (typeof place === "string") return refuse(place);
  return reply([...place.memberIds].map((id) => service.world.person(id)));
}

function account({ id, name, aadObjectId, email, tenantId, userRole }: Person) {
  const [givenName, ...rest] = name.split(" ");
  const named = { name, givenName, surname: rest.join(" ") };
  return {
    id,
    ...named,
    objectId: aadObjectId,
    aadObjectId,
    email,
    userPrincipalName: email,
    tenantId,
    userRole,
  };
}
