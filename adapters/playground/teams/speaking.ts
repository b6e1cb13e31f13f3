// What people write, and the commands they call from the compose box or on a message.
import { type Act, acted, type Hand, unsent } from "./act.ts";
import { asHtml, invoke, message as messageActivity, type Scene } from "./activity.ts";
import { takeTask } from "./answers.ts";
import { deliver } from "./delivery.ts";
import type { Json } from "./json.ts";
import type { Message } from "./messages.ts";
import type { Origin } from "./screen.ts";
import type { Conversation } from "./world.ts";

export interface Saying {
  /** Mention the app; in channels and group chats it hears nothing else. */
  mention?: boolean;
  /** In a channel: the post to answer to, by id. */
  thread?: string;
  /** Fields of the activity that some client sends otherwise, left out or new. */
  odd?: Json;
}

export interface Calling {
  /** Where the command is called: the compose box ("+" or a slash), the command box, or a message's "…" menu. */
  context?: "compose" | "commandBox" | "message";
  /** With context "message": the message, by id. */
  message?: string;
  thread?: string;
  /** What the message has beside its words: a subject, attachments, another body. */
  payload?: Json;
}

export async function say(hand: Hand, conversationId: string, text: string, options: Saying = {}): Promise<Act> {
  const { mention = false, thread, odd = {} } = options;
  const { conversation, scene } = sceneOf(hand, conversationId, thread);
  const message = write(hand, conversation, text, { thread });
  const heard = hand.service.world.hasApp(conversation) && (conversation.kind === "personal" || mention);
  if (!heard) return { ...unsent(), message };
  const said = { id: message.id, text, mention, targeted: false };
  const activity = { ...messageActivity(scene(message), said), ...odd };
  return { ...acted(hand, await deliver(hand.service, activity)), message };
}

/** A slash command of the bot: goes to the app with `recipient.isTargeted`, and nobody else sees it. */
export async function slash(hand: Hand, conversationId: string, text: string, options: Saying = {}): Promise<Act> {
  const { conversation, scene } = sceneOf(hand, conversationId, options.thread);
  const message = write(hand, conversation, text, { thread: options.thread, onlyFor: hand.person.id });
  if (!hand.service.world.hasApp(conversation)) return { ...unsent(), message };
  const said = { id: message.id, text, mention: false, targeted: true };
  return { ...acted(hand, await deliver(hand.service, messageActivity(scene(message), said))), message };
}

/** A message-extension action command; it works where the app is not installed too, as in Teams. */
export async function command(
  hand: Hand,
  conversationId: string,
  commandId: string,
  options: Calling = {},
): Promise<Act> {
  const { context = "compose", message: on, thread, payload: more = {} } = options;
  const target = on === undefined ? undefined : found(hand, on);
  const { scene } = sceneOf(hand, conversationId, thread ?? target?.rootId);
  const payload = target ? { messagePayload: { ...messagePayload(hand, target), ...more } } : {};
  const carried: Json = { commandId, commandContext: context, context: { theme: "default" }, ...payload };
  const value = { ...carried, requestId: `request-${hand.service.next()}` };
  const name = "composeExtension/fetchTask";
  const where = scene(target);
  const delivery = await deliver(hand.service, invoke(where, { name, value, source: context, replyToId: on }));
  const place = { conversationId: where.conversation.id, rootId: where.rootId };
  const origin: Origin = { ...place, submitAs: "composeExtension/submitAction", carried };
  return acted(hand, delivery, takeTask(hand, delivery, origin, "fetch"));
}

/** @throws RangeError if the person does not see such a message. */
export function found({ service, person }: Hand, messageId: string): Message {
  const message = service.messages.find(messageId);
  const seen = message && (message.onlyFor === undefined || message.onlyFor === person.id);
  if (!message || !seen) throw new RangeError(`${person.name} sees no message ${messageId}`);
  return message;
}

export function sceneOf({ service, person }: Hand, conversationId: string, thread?: string) {
  const conversation = service.world.conversation(conversationId);
  if (!conversation.memberIds.has(person.id)) throw new RangeError(`${person.name} isn't in ${conversation.name}`);
  const scene = (message?: Message): Scene => ({ service, person, conversation, rootId: message?.rootId ?? thread });
  return { conversation, scene };
}

interface Written {
  thread?: string | undefined;
  onlyFor?: string;
  cards?: Json[];
}

export function write(hand: Hand, conversation: Conversation, text: string, written: Written): Message {
  const { thread, onlyFor, cards = [] } = written;
  const { id, name } = hand.person;
  const place = { conversationId: conversation.id, from: { id, name, app: false } };
  const rest = { ...(thread ? { rootId: thread } : {}), ...(onlyFor ? { onlyFor } : {}) };
  const content = { text, cards, alert: false, mentions: [] };
  const message = hand.service.messages.add(content, { ...place, ...rest, threaded: conversation.kind === "channel" });
  hand.service.changed({ kind: "message", conversationId: conversation.id, messageId: message.id });
  return message;
}

function messagePayload({ service }: Hand, { id, rootId, at, text, from, conversationId }: Message): Json {
  const author = service.world.people.get(from.id);
  const user = { userIdentityType: "aadUser", id: author?.aadObjectId, displayName: from.name };
  const application = { applicationIdentityType: "bot", id: service.appId, displayName: from.name };
  return {
    id,
    replyToId: rootId === id ? null : (rootId ?? null),
    linkToMessage: `https://teams.microsoft.com/l/message/${conversationId}/${id}`,
    createdDateTime: new Date(at).toISOString(),
    deleted: false,
    importance: "normal",
    locale: "en-us",
    body: { contentType: "html", content: `<div>${asHtml(text)}</div>` },
    from: from.app ? { application, user: null } : { application: null, user },
    reactions: [],
    mentions: [],
    attachments: [],
  };
}
