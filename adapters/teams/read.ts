// Teams' activities: what they must have, and what they say of where and who. Shapes are checked here and trusted from here on.
import { z } from "zod";
import { type Language, languageOf, type Person } from "../../src/chat/door.ts";
import type { Address } from "./addresses.ts";

const text = z.string();
const Account = z.object({ id: text, name: text.nullish(), aadObjectId: text.nullish() });
const Named = z.object({ id: text, name: text.nullish() });
/** Bot Framework calls a channel's kind `type`; Graph, and events about shared channels, `membershipType`. */
const Channel = Named.extend({ type: text.nullish(), membershipType: text.nullish() });

const Conversation = z.object({
  id: text.min(1),
  conversationType: z.enum(["personal", "groupChat", "channel"]).default("personal"),
  tenantId: text.nullish(),
  name: text.nullish(),
});

const Wire = z.object({
  type: text,
  channelId: text,
  id: text.default(""),
  name: text.optional(),
  text: text.nullish(),
  textFormat: text.nullish(),
  action: text.optional(),
  serviceUrl: z.url(),
  locale: text.nullish(),
  localTimezone: text.nullish(),
  from: Account,
  recipient: Account.extend({ isTargeted: z.boolean().optional() }),
  /** The command box names none. */
  conversation: Conversation.nullish(),
  channelData: z
    .object({ tenant: z.object({ id: text }).nullish(), team: Named.nullish(), channel: Channel.nullish() })
    .nullish(),
  entities: z.array(z.looseObject({ type: text.optional() })).nullish(),
  membersAdded: z.array(Account).nullish(),
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
  const [id = "", thread = null] = conversation.id.split(";messageid=");
  const scope = scopeOf(id, conversation.conversationType);
  const team = channelData?.team?.id ?? null;
  const kind = channelData?.channel?.membershipType ?? channelData?.channel?.type;
  return {
    address: { tenant, id, serviceUrl, scope, botId: recipient.id, team, ...(kind ? { kind } : {}) },
    thread,
    name: channelData?.channel?.name ?? conversation.name ?? null,
  };
}

/** A chat of two people is “personal” too, and nobody's chat with the bot: its id begins as that of a group does. */
function scopeOf(id: string, said: Address["scope"]): Address["scope"] {
  return said === "personal" && id.startsWith("19:") ? "groupChat" : said;
}

function stringIn(object: unknown, key: string): string | null {
  if (typeof object !== "object" || object === null) return null;
  const value: unknown = Reflect.get(object, key);
  return typeof value === "string" && value !== "" ? value : null;
}
