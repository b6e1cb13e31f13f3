// Channels and who is in them: conversations.* and users.conversations.
import { z } from "zod";
import type { Channel, Installation, Message } from "../model.ts";
import type { Service } from "../service.ts";
import { directMessage } from "../world.ts";
import { count, flag } from "./args.ts";
import { written } from "./content.ts";
import { type Answer, type Method, method, Refusal } from "./method.ts";
import { conversation, personOf } from "./places.ts";

const listing = z.object({
  types: z.string().default("public_channel"),
  exclude_archived: flag.default(false),
  limit: count.min(1).max(1000).default(100),
  cursor: z.string().default("0"),
  user: z.string().optional(),
});
const READ = "channels:read";
const HISTORY = { scope: "channels:history", perMinute: 50 };
const reading = z.object({
  channel: z.string(),
  oldest: z.string().default("0"),
  include_all_metadata: flag.default(false),
  limit: count.min(1).max(999).default(100),
});

export const conversations: Record<string, Method> = {
  "conversations.info": method(
    { scope: READ, perMinute: 50 },
    z.object({ channel: z.string() }),
    (service, args, caller) => {
      const place = conversation(service, caller, args.channel);
      if (place.kind === "mpim" && !caller.scopes.includes("mpim:read")) throw new Refusal("missing_scope");
      return { channel: described(place, caller) };
    },
  ),
  "conversations.history": method(HISTORY, reading, (service, args, caller) => {
    const place = conversation(service, caller, args.channel);
    return messagesIn(service, place, args, ({ threadTs, broadcast }) => threadTs === undefined || broadcast === true);
  }),
  "conversations.replies": method(HISTORY, reading.extend({ ts: z.string() }), (service, args, caller) => {
    const place = conversation(service, caller, args.channel);
    return messagesIn(service, place, args, ({ ts, threadTs }) => ts === args.ts || threadTs === args.ts);
  }),
  "conversations.list": method({ scope: READ, perMinute: 20 }, listing, (service, args, caller) => {
    const visible = seen(service, caller, args.types, args.exclude_archived);
    return page(visible, caller, args);
  }),
  "users.conversations": method({ scope: READ, perMinute: 50 }, listing, (service, args, caller) => {
    const member = args.user ?? caller.botUser;
    const visible = seen(service, caller, args.types, args.exclude_archived).filter((one) => one.members.has(member));
    return page(visible, caller, args);
  }),
  "conversations.members": method(
    { scope: READ, perMinute: 100 },
    z.object({ channel: z.string() }),
    (service, args, caller) => {
      const place = conversation(service, caller, args.channel);
      return { members: [...place.members], response_metadata: { next_cursor: "" } };
    },
  ),
  "conversations.open": method(
    { scope: "im:write", perMinute: 50 },
    z.object({ users: z.string() }),
    (service, args, caller) => {
      if (args.users.includes(",")) throw new Refusal("method_not_supported_for_channel_type");
      const place = directMessage(service.world, service.ids, personOf(service, caller, args.users), caller.botUser);
      return { channel: { id: place.id } };
    },
  ),
};

/** The latest first. Without being asked, Slack leaves the metadata out. */
function messagesIn(
  service: Service,
  place: Channel,
  { oldest, limit, include_all_metadata }: z.infer<typeof reading>,
  is: (message: Message) => boolean,
): Answer {
  const there = service.messages.filter(
    (one) => one.channel === place.id && one.onlyFor === undefined && Number(one.ts) >= Number(oldest) && is(one),
  );
  const latest = there.slice(-limit).toReversed();
  const shown = latest.map(({ metadata, ...one }) =>
    written(service, include_all_metadata && metadata !== undefined ? { ...one, metadata } : one),
  );
  return { messages: shown, has_more: there.length > limit };
}

const TYPES: Readonly<Record<Channel["kind"], string>> = {
  public: "public_channel",
  private: "private_channel",
  mpim: "mpim",
  dm: "im",
};

function seen(service: Service, caller: Installation, types: string, withoutArchived: boolean): Channel[] {
  const wanted = new Set(types.split(",").map((type) => type.trim()));
  return [...service.world.channels.values()].filter((one) => {
    const mine = one.team === caller.team && (one.kind === "public" || one.members.has(caller.botUser));
    return mine && wanted.has(TYPES[one.kind]) && !(withoutArchived && one.archived);
  });
}

function page(all: Channel[], caller: Installation, args: z.infer<typeof listing>): Answer {
  const from = Number(args.cursor) || 0;
  const until = from + args.limit;
  return {
    channels: all.slice(from, until).map((one) => described(one, caller)),
    response_metadata: { next_cursor: until < all.length ? String(until) : "" },
  };
}

function described(place: Channel, caller: Installation): Answer {
  const person = [...place.members].find((member) => member !== caller.botUser);
  return {
    id: place.id,
    name: place.name,
    is_channel: place.kind === "public",
    is_group: place.kind === "private",
    is_im: place.kind === "dm",
    is_mpim: place.kind === "mpim",
    is_private: place.kind !== "public",
    is_archived: place.archived,
    is_ext_shared: place.external,
    is_member: place.members.has(caller.botUser),
    num_members: place.members.size,
    ...(place.kind === "dm" ? { user: person } : {}),
  };
}
