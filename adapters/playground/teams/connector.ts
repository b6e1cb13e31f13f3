// The Bot Connector: what the app may ask of the service, each operation one function.
import { inspect, isTooBig, readContent } from "./content.ts";
import { isJson, type Json, jsonAt, jsonsAt, textAt } from "./json.ts";
import type { Message } from "./messages.ts";
import type { Rates } from "./rates.ts";
import { type RefusalCode, type Reply, refuse, refuseWith } from "./refusals.ts";
import { botId, type Service } from "./service.ts";
import { type Conversation, splitThread, type World } from "./world.ts";

export interface Asked {
  service: Service;
  rates: Rates;
  /** The parts of the path, decoded. */
  params: string[];
  query: URLSearchParams;
  body: unknown;
}

export function postActivity(asked: Asked): Reply {
  const { service, params, body } = asked;
  const [threadId = ""] = params;
  const place = open(service, threadId);
  if (typeof place === "string") return refuse(place);
  if (service.world.closed.get(place.team?.id ?? "") === "archived") return refuse("Archived");
  if (!isJson(body)) return refuse("BadSyntax", "The activity is missing");
  if (!hasRoot(service, threadId)) return refuse("ActivityNotFoundInConversation");
  const refused = refusedContent(asked, threadId, body);
  if (refused) return refused;
  if (body.type !== "message") return { status: 201, body: { id: `1:${service.next()}` } };
  const onlyFor = textAt(body, "recipient", "id");
  if (!isTargeted(asked)) return { status: 201, body: { id: put(service, place, threadId, body).id } };
  if (onlyFor === undefined || !place.memberIds.has(onlyFor)) return refuse("Bad argument");
  return { status: 201, body: { id: put(service, place, threadId, body, onlyFor).id } };
}

export function updateActivity(asked: Asked): Reply {
  const { service, params, body } = asked;
  const [threadId = "", id = ""] = params;
  const message = own(service, threadId, id);
  if (typeof message === "string") return refuse(message);
  if (!isJson(body)) return refuse("BadSyntax", "The activity is missing");
  if (message.onlyFor !== undefined && body.recipient !== undefined) return refuse("Bad argument");
  const refused = refusedContent(asked, threadId, body);
  if (refused) return refused;
  service.messages.edit(message, readContent(body));
  service.changed({ kind: "message", conversationId: message.conversationId, messageId: id });
  return { status: 200, body: { id } };
}

export function deleteActivity({ service, params }: Asked): Reply {
  const [threadId = "", id = ""] = params;
  const message = own(service, threadId, id);
  if (typeof message === "string") return refuse(message);
  service.messages.remove(message);
  service.changed({ kind: "message", conversationId: message.conversationId, messageId: id });
  return { status: 200 };
}

/** A new post in a channel (`channelData.channel.id`), or the personal chat with the one member. */
export function createConversation(asked: Asked): Reply {
  const { service, body } = asked;
  const conversation = wanted(service, body);
  if (!conversation) return refuse("BadSyntax");
  const closed = open(service, conversation.id);
  if (typeof closed === "string") return refuse(closed);
  const activity = jsonAt(body, "activity");
  if (!activity) return conversation.kind === "channel" ? refuse("BadSyntax") : created(service, conversation.id);
  const refused = refusedContent(asked, conversation.id, activity);
  if (refused) return refused;
  const { id, rootId } = put(service, conversation, conversation.id, activity);
  return created(service, rootId ? `${conversation.id};messageid=${rootId}` : conversation.id, id);
}

function created({ serviceUrl }: Service, id: string, activityId?: string): Reply {
  return { status: 201, body: { id, serviceUrl, ...(activityId ? { activityId } : {}) } };
}

function wanted({ world }: Service, body: unknown): Conversation | undefined {
  const channelId = textAt(body, "channelData", "channel", "id");
  if (channelId !== undefined) return world.conversations.get(splitThread(channelId).conversationId);
  const tenantId = textAt(body, "tenantId") ?? textAt(body, "channelData", "tenant", "id");
  const [member, second] = jsonsAt(body, "members");
  const is = ({ id, aadObjectId }: { id: string; aadObjectId: string }) =>
    [id, aadObjectId].includes(textAt(member, "id") ?? "");
  const person = world.people.values().find(is);
  return person && !second && person.tenantId === tenantId ? world.personalChat(person) : undefined;
}

/** The conversation, if it stands open to the app. */
export function open({ world }: Service, threadId: string): Conversation | RefusalCode {
  const conversation = world.conversations.get(splitThread(threadId).conversationId);
  if (!conversation || world.closed.get(conversation.id) === "deleted") return "ConversationNotFound";
  if (!world.hasApp(conversation) && !isOfAColleague(world, conversation)) return "BotNotInConversationRoster";
  const blocked = conversation.kind === "personal" && !conversation.memberIds.isDisjointFrom(world.blocked);
  return blocked ? "ConversationBlockedByUser" : conversation;
}

/** Who is in a team or chat that has the app may be written to: learn.microsoft.com, “Send proactive messages”. */
function isOfAColleague(world: World, { kind, memberIds }: Conversation): boolean {
  if (kind !== "personal") return false;
  const shared = world.conversations.values().filter((one) => one.kind !== "personal" && world.hasApp(one));
  return shared.some((one) => !one.memberIds.isDisjointFrom(memberIds));
}

function own(service: Service, threadId: string, id: string): Message | RefusalCode {
  const place = open(service, threadId);
  if (typeof place === "string") return place;
  const message = service.messages.find(id);
  return message?.from.app && message.conversationId === place.id ? message : "ActivityNotFoundInConversation";
}

function refusedContent({ service, rates }: Asked, threadId: string, activity: Json): Reply | undefined {
  if (isTooBig(service, activity)) return refuse("MessageSizeTooBig");
  const problems = readContent(activity).cards.flatMap((card) => inspect(service, card, "message"));
  const [first] = problems;
  if (first && service.rules.strict) return refuse("BadSyntax", `${first.path}: ${first.problem}`);
  const wait = service.rules.rateLimited ? rates.wait(threadId) : 0;
  return wait > 0 ? refuseWith(429, "TooManyRequests", wait) : undefined;
}

function put(service: Service, place: Conversation, threadId: string, activity: Json, onlyFor?: string): Message {
  const { rootId } = splitThread(threadId);
  const from = { id: botId(service), name: service.appName, app: true };
  const thread = { ...(rootId ? { rootId } : {}), ...(onlyFor ? { onlyFor } : {}) };
  const where = { conversationId: place.id, from, threaded: place.kind === "channel", ...thread };
  const message = service.messages.add(readContent(activity), where);
  service.changed({ kind: "message", conversationId: place.id, messageId: message.id });
  return message;
}

/** A reply needs a post to reply to: learn.microsoft.com, “Status codes from bot conversational APIs”. */
function hasRoot({ messages }: Service, threadId: string): boolean {
  const { conversationId, rootId } = splitThread(threadId);
  return rootId === undefined || messages.find(rootId)?.conversationId === conversationId;
}

const isTargeted = ({ query }: Asked) => query.get("isTargetedActivity") === "true";
