// Teams' activities: what they must have, and what they say of where and who. Shapes are checked here and trusted from
// here on. What nobody is asked by, a field that is new, null or of another kind, counts as not said: Teams changes them
// without notice, and a message that is turned away for one is lost.
import { z } from "zod";
import { type Language, languageOf, type Person } from "../../src/chat/door.ts";
import type { Address } from "./addresses.ts";

const text = z.string();
/** Said, or not: never a reason to turn the activity away. */
const said = text.nullish().catch(null);
const Account = z.object({ id: text, name: said, aadObjectId: said });
const Named = z.object({ id: text, name: said });
/** Bot Framework calls a channel's kind `type`; Graph, and events about shared channels, `membershipType`. */
const Channel = Named.extend({ type: said, membershipType: said });

const Conversation = z.object({
  id: text.min(1),
  /** Null, or of a kind that came later ("meeting"), it is told by the id: see {@link scopeOf}. */
  conversationType: z.enum(["personal", "groupChat", "channel"]).nullish().catch(null),
  tenantId: said,
  name: said,
});

const Wire = z.object({
  type: text,
  channelId: text,
  id: text.nullish().transform((id) => id ?? ""),
  name: said,
  text: said,
  textFormat: said,
  action: said,
  serviceUrl: z.url(),
  locale: said,
  localTimezone: said,
  from: Account,
  recipient: Account.extend({ isTargeted: z.boolean().nullish().catch(null) }),
  /** The command box names none. */
  conversation: Conversation.nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: text }).nullish().catch(null),
      /** What became of a team or a channel. */
      eventType: said,
      team: Named.nullish().catch(null),
      channel: Channel.nullish().catch(null),
      /** The root of the thread, where Teams names it beside the conversation. */
      thread: z.object({ id: text }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  entities: z
    .array(z.looseObject({ type: said }).nullable().catch(null))
    .nullish()
    .catch(null)
    .transform((all) => all?.filter((one) => one !== null)),
  membersAdded: z.array(Account).nullish().catch(null),
  membersRemoved: z.array(Account).nullish().catch(null),
  value: z.unknown().optional(),
});

export const Activity = Wire.transform((activity, { issues }) => {
  const tenant = activity.conversation?.tenantId ?? activity.channelData?.tenant?.id ?? "";
  if (tenant === "") issues.push({ code: "custom", message: "names no tenant", input: activity });
  return { ...activity, tenant };
});
export type Activity = z.infer<typeof Activity>;

export type Who = { readonly who: Person; readonly wire: string; readonly language: Language };

/** `wire` is Teams' id of the person towards this bot, `29:…`; we know him by the one that his whole tenant has. */
export function readWho({ from, entities, locale, localTimezone }: Activity): Who {
  const client = entities?.find((entity) => entity.type === "clientInfo");
  const language = languageOf(stringIn(client, "locale") ?? locale);
  const zone = localTimezone ?? stringIn(client, "timezone") ?? undefined;
  const who = { id: from.aadObjectId ?? from.id, name: from.name ?? "", zone, language };
  return { who, wire: from.id, language };
}

export type Place = { readonly address: Address; readonly thread: string | null; readonly name: string | null };

/** Null: it happened in no conversation. */
export function readPlace({ conversation, channelData, recipient, serviceUrl, tenant }: Activity): Place | null {
  if (!conversation) return null;
  const [id = "", root = null] = conversation.id.split(";messageid=");
  const scope = scopeOf(id, conversation.conversationType, channelData?.team?.id ?? null);
  const thread = root ?? (scope === "channel" ? (channelData?.thread?.id ?? null) : null);
  const team = channelData?.team?.id ?? null;
  // Events of a team name a channel that is not the conversation.
  const channel = channelData?.channel?.id === id ? channelData.channel : null;
  const kind = channel?.membershipType ?? channel?.type;
  return {
    address: { tenant, id, serviceUrl, scope, botId: recipient.id, team, ...(kind ? { kind } : {}) },
    thread,
    name: channelData?.channel?.name ?? conversation.name ?? null,
  };
}

/**
 * A chat of two people is “personal” too, and nobody's chat with the bot: its id begins as that of a group does. Where
 * Teams says nothing, a team is named with its channels alone, and the id tells the rest.
 */
function scopeOf(id: string, said: Address["scope"] | null | undefined, team: string | null): Address["scope"] {
  if (!said)
    return team !== null || id.endsWith("@thread.tacv2") ? "channel" : id.startsWith("19:") ? "groupChat" : "personal";
  return said === "personal" && id.startsWith("19:") ? "groupChat" : said;
}

function stringIn(object: unknown, key: string): string | null {
  if (typeof object !== "object" || object === null) return null;
  const value: unknown = Reflect.get(object, key);
  return typeof value === "string" && value !== "" ? value : null;
}
