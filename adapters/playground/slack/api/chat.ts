// Messages: chat.*
import { z } from "zod";
import { workspace } from "../world.ts";
import { flag } from "./args.ts";
import { addMessage, contentOf, LONGEST_POST, LONGEST_UPDATE, written } from "./content.ts";
import { type Method, method, Refusal } from "./method.ts";
import { conversation, messageIn, personOf, writable } from "./places.ts";
import { drawMessage } from "./rates.ts";

const said = { channel: z.string(), text: z.string().optional(), blocks: z.unknown().optional() };
const WRITE = { scope: "chat:write", perMinute: 50 };

const postMessage = method(
  { scope: "chat:write", perMinute: 600 },
  z.object({
    ...said,
    metadata: z.unknown().optional(),
    thread_ts: z.string().optional(),
    reply_broadcast: flag.optional(),
  }),
  (service, args, caller) => {
    const place = writable(service, caller, args.channel);
    const content = contentOf(service, args, LONGEST_POST);
    if (args.thread_ts && !service.messages.some((one) => one.channel === place.id && one.ts === args.thread_ts))
      throw new Refusal("thread_not_found");
    drawMessage(service, place.id);
    const message = addMessage(
      service,
      place,
      content,
      { user: caller.botUser, byApp: true },
      {
        ...(args.thread_ts ? { threadTs: args.thread_ts } : {}),
        ...(args.thread_ts && args.reply_broadcast ? { broadcast: true } : {}),
      },
    );
    return { channel: place.id, ts: message.ts, message: written(service, message) };
  },
);

const postEphemeral = method(
  { scope: "chat:write", perMinute: 100 },
  z.object({ ...said, user: z.string(), thread_ts: z.string().optional() }),
  (service, args, caller) => {
    const place = writable(service, caller, args.channel);
    const content = contentOf(service, args, LONGEST_POST);
    if (!place.members.has(personOf(service, caller, args.user).id)) throw new Refusal("user_not_in_channel");
    const message = addMessage(
      service,
      place,
      content,
      { user: caller.botUser, byApp: true },
      {
        onlyFor: args.user,
        ...(args.thread_ts ? { threadTs: args.thread_ts } : {}),
      },
    );
    return { message_ts: message.ts };
  },
);

const update = method(
  WRITE,
  z.object({ ...said, ts: z.string(), metadata: z.unknown().optional() }),
  (service, args, caller) => {
    const place = conversation(service, caller, args.channel);
    const message = messageIn(service, place.id, args.ts);
    if (!message.byApp || message.team !== caller.team) throw new Refusal("cant_update_message");
    if (place.archived) throw new Refusal("is_archived");
    const content = contentOf(service, args, LONGEST_UPDATE);
    // Without blocks in the call the old ones go.
    delete message.blocks;
    Object.assign(message, content, { edited: true, values: {} });
    service.changed("message", message.ts);
    return { channel: place.id, ts: message.ts, text: message.text, message: written(service, message) };
  },
);

const remove = method(WRITE, z.object({ channel: z.string(), ts: z.string() }), (service, args, caller) => {
  const place = conversation(service, caller, args.channel);
  const message = messageIn(service, place.id, args.ts);
  if (!message.byApp || message.team !== caller.team) throw new Refusal("cant_delete_message");
  service.messages.splice(service.messages.indexOf(message), 1);
  service.changed("message", message.ts);
  return { channel: place.id, ts: message.ts };
});

const getPermalink = method(
  { perMinute: 600 },
  z.object({ channel: z.string(), message_ts: z.string() }),
  (service, args, caller) => {
    const place = conversation(service, caller, args.channel);
    const message = messageIn(service, place.id, args.message_ts);
    const { domain } = workspace(service.world, caller.team);
    const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${place.id}` : "";
    const permalink = `https://${domain}.slack.com/archives/${place.id}/p${message.ts.replace(".", "")}${thread}`;
    return { channel: place.id, permalink };
  },
);

export const chat: Record<string, Method> = {
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": update,
  "chat.delete": remove,
  "chat.getPermalink": getPermalink,
};
