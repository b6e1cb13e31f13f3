// The activities that Teams sends to an app, field by field as it sends them.
import { DateTime } from "luxon";
import type { Json } from "./json.ts";
import { botId, type Service } from "./service.ts";
import type { Conversation, Person } from "./world.ts";

/** Where in the client an act was done; Teams tells it in `channelData.source`. */
export type Source = "message" | "compose" | "commandBox";

export interface Scene {
  service: Service;
  person: Person;
  conversation: Conversation;
  /** In a channel: the post whose thread it happens in. */
  rootId?: string | undefined;
}

/** The fields that every activity has, whatever happened. */
export function envelope({ service, person, conversation, rootId }: Scene): Json {
  const { tenantId, kind, team, id, channelType } = conversation;
  const at = DateTime.fromMillis(service.now(), { zone: person.timezone });
  const group = kind === "personal" ? {} : { isGroup: true };
  const channel = { id, type: channelType ?? "standard" };
  const where = team ? { team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId }, channel } : {};
  return {
    channelId: "msteams",
    serviceUrl: service.serviceUrl,
    timestamp: at.toUTC().toISO(),
    localTimestamp: at.toISO(),
    localTimezone: person.timezone,
    locale: person.locale,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { id: botId(service), name: service.appName },
    conversation: { ...group, conversationType: kind, tenantId, id: rootId ? `${id};messageid=${rootId}` : id },
    channelData: { ...where, tenant: { id: tenantId } },
    entities: [clientInfo(person)],
  };
}

export interface Said {
  id: string;
  text: string;
  mention: boolean;
  targeted: boolean;
}

export function message(scene: Scene, { id, text, mention, targeted }: Said): Json {
  const base = envelope(scene);
  const bot = { id: botId(scene.service), name: scene.service.appName };
  const tag = `<at>${bot.name}</at>`;
  const spoken = mention ? `${tag} ${text}` : text;
  const mentioned = mention ? [{ type: "mention", mentioned: bot, text: tag }] : [];
  return {
    ...base,
    type: "message",
    id,
    text: spoken,
    textFormat: "plain",
    attachments: [{ contentType: "text/html", content: `<p>${mention ? `${tag} ` : ""}${asHtml(text)}</p>` }],
    entities: [...mentioned, clientInfo(scene.person)],
    recipient: targeted ? { ...bot, isTargeted: true } : bot,
  };
}

/** What a click on Action.Submit sends: a message without text, with the action's data as its value. */
export function submitted(scene: Scene, { value, replyToId }: { value: unknown; replyToId: string }): Json {
  const base = envelope(scene);
  const channelData = { ...Object(base.channelData), source: { name: "message" }, legacy: { replyToId } };
  return { ...base, type: "message", id: `f:${scene.service.next()}`, value, replyToId, channelData };
}

export interface Invoked {
  name: string;
  value: unknown;
  source: Source;
  replyToId?: string | undefined;
}

export function invoke(scene: Scene, { name, value, source, replyToId }: Invoked): Json {
  const base = envelope(scene);
  const channelData = { ...Object(base.channelData), source: { name: source } };
  const reply = replyToId === undefined ? {} : { replyToId };
  return { ...base, type: "invoke", id: `f:${scene.service.next()}`, name, value, channelData, ...reply };
}

/** `add`, `remove`, and the `-upgrade` forms when a new version of the app comes or goes. */
export type Installation = "add" | "remove" | "add-upgrade" | "remove-upgrade";

export function installationUpdate(scene: Scene, action: Installation): Json {
  const base = envelope(scene);
  const channelData = { ...Object(base.channelData), settings: { selectedChannel: { id: scene.conversation.id } } };
  return { ...base, type: "installationUpdate", action, id: `f:${scene.service.next()}`, channelData };
}

export function membersChanged(scene: Scene, change: "membersAdded" | "membersRemoved", ids: Json[]): Json {
  const base = envelope(scene);
  const eventType = change === "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
  const channelData = { ...Object(base.channelData), ...(scene.conversation.team ? { eventType } : {}) };
  return { ...base, type: "conversationUpdate", id: `f:${scene.service.next()}`, [change]: ids, channelData };
}

export type PlaceEvent = "channelDeleted" | "channelRestored" | "teamArchived" | "teamUnarchived";

/** An event of the team, whatever channel it is about: “Conversation id is set to team id”, as Microsoft says. */
export function placeChanged(scene: Scene, eventType: PlaceEvent, channel?: Conversation): Json {
  const base = envelope(scene);
  const { team, tenant } = Object(base.channelData);
  const about = channel ? { channel: { id: channel.id, name: channel.name } } : {};
  return {
    ...base,
    type: "conversationUpdate",
    id: `f:${scene.service.next()}`,
    channelData: { team, ...about, eventType, tenant },
  };
}

export function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function clientInfo({ locale, timezone }: Person): Json {
  const country = new Intl.Locale(locale).region ?? "US";
  return { type: "clientInfo", locale, country, platform: "Web", timezone };
}
