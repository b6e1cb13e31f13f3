// A person says something, and what of all that is said she can see.
import { addMessage } from "../api/content.ts";
import { sendEvent } from "../deliveries/events.ts";
import type { Channel, Message, Person } from "../model.ts";
import type { Outcome, Service } from "../service.ts";
import { installation, servedTeam } from "../world.ts";

export interface Said {
  message: Message;
  /** What became of the event, if the app was to hear of it. */
  outcome: Outcome | undefined;
}

/** Says it; the app hears of direct messages, of its own name, and of channels if it subscribed to them. */
export async function say(
  service: Service,
  person: Person,
  place: Channel,
  text: string,
  threadTs?: string,
): Promise<Said> {
  if (!place.members.has(person.id)) throw new Error(`${person.name} is not in ${place.name}`);
  const more = threadTs === undefined ? {} : { threadTs };
  const message = addMessage(service, place, { text }, { user: person.id, byApp: false }, more);
  const team = servedTeam(service.world, person, place.id);
  const bot = installation(service.world, team);
  const said = { user: person.id, ts: message.ts, event_ts: message.ts, text, channel: place.id, team: person.team };
  const event = { ...said, ...(team === person.team ? {} : { user_team: person.team, source_team: person.team }) };
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  if (!bot || !place.members.has(bot.botUser)) return { message, outcome: undefined };
  if (place.kind !== "dm" && text.includes(`<@${bot.botUser}>`))
    return { message, outcome: await sendEvent(service, team, { ...event, ...thread, type: "app_mention" }) };
  const channel_type = { public: "channel", private: "group", mpim: "mpim", dm: "im" }[place.kind];
  const outcome = await sendEvent(service, team, { ...event, ...thread, type: "message", channel_type });
  return { message, outcome };
}

/** What Slack itself tells one person, for her eyes only. */
export function tell(service: Service, person: Person, place: Channel, text: string): string {
  addMessage(service, place, { text }, { user: "USLACKBOT", byApp: false }, { onlyFor: person.id });
  return text;
}

/** Throws if the person cannot see such a message. */
export function visibleTo(service: Service, person: Person, at: { channel: string; ts: string }): Message {
  const seen = (one: Message) => one.onlyFor === undefined || one.onlyFor === person.id;
  const found = service.messages.find((one) => one.channel === at.channel && one.ts === at.ts && seen(one));
  if (!found) throw new Error(`${person.name} sees no message ${at.ts} in ${at.channel}`);
  return found;
}
