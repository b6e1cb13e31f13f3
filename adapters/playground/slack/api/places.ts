// Finds the conversation, person or message that a call names, as far as its caller may see it.
import type { Channel, Installation, Message, Person } from "../model.ts";
import type { Service } from "../service.ts";
import { directMessage } from "../world.ts";
import { Refusal } from "./method.ts";

/** A channel the app may know of. @throws Refusal `channel_not_found`. */
export function conversation(service: Service, caller: Installation, id: string): Channel {
  const found = service.world.channels.get(id);
  const visible = found?.team === caller.team && (found.kind === "public" || found.members.has(caller.botUser));
  if (!found || !visible) throw new Refusal("channel_not_found");
  return found;
}

/** A conversation the app may post into; a person's id stands for the direct message with her. @throws Refusal `channel_not_found`, `is_archived` or `not_in_channel`. */
export function writable(service: Service, caller: Installation, id: string): Channel {
  const someone = service.world.people.get(id);
  const place =
    someone?.team === caller.team
      ? directMessage(service.world, service.ids, someone, caller.botUser)
      : conversation(service, caller, id);
  if (place.archived) throw new Refusal("is_archived");
  const welcome =
    place.members.has(caller.botUser) || (place.kind === "public" && caller.scopes.includes("chat:write.public"));
  if (!welcome) throw new Refusal("not_in_channel");
  return place;
}

/** Somebody of the workspace, or of another one who is in a channel with it. @throws Refusal `user_not_found`. */
export function personOf(service: Service, caller: Installation, id: string): Person {
  const found = service.world.people.get(id);
  const isMet = () =>
    service.world.channels.values().some((one) => one.external && one.team === caller.team && one.members.has(id));
  if (!found || (found.team !== caller.team && !isMet())) throw new Refusal("user_not_found");
  return found;
}

/** A message that all can see. @throws Refusal `message_not_found`. */
export function messageIn(service: Service, channel: string, ts: string): Message {
  const found = service.messages.find(
    (one) => one.channel === channel && one.ts === ts && one.onlyFor === undefined && !one.tombstone,
  );
  if (!found) throw new Refusal("message_not_found");
  return found;
}
