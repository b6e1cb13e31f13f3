// Messages: chat.*
import { z } from "zod";
import type { Message } from "../model.ts";
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
    drawMessage(service, place.id);
    // A root that Slack does not know is no reason for it to refuse: the message stands in the channel.
    const root = service.messages.find((one) => one.channel === place.id && one.ts === args.thread_ts);
    const message = addMessage(
      service,
      place,
      content,
      { user: caller.botUser, byApp: true },
      {
        ...(root ? { threadTs: root.ts } : {}),
        ...(root && args.reply_broadcast ? { broadcast: true } : {}),
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
  const hasReplies = service.messages.some(({ threadTs }) => threadTs === message.ts);
  if (hasReplies) bury(message);
  else service.messages.splice(service.messages.indexOf(message), 1);
  service.changed("message", message.ts);
  return { channel: place.id, ts: message.ts };
});

/** “This message was deleted.”: the replies beneath it stay, and more may come. */
function bury(message: Message): void {
  delete message.blocks;
  delete message.metadata;
  const grave = { user: "USLACKBOT", byApp: false, text: "This message was deleted.", values: {}, tombstone: true };
  Object.assign(message, grave);
}

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
