// Teams' activities into what a person did. Shapes are checked here and trusted from here on.
import { z } from "zod";
import type { Language, Person } from "../../src/chat/door.ts";
import type { FormAnswer, FormAnswers, OpenForm } from "../../src/chat/intent.ts";
import { instantOf } from "../../src/chat/wall-time.ts";
import type { Address } from "./addresses.ts";
import type { Origin } from "./form.ts";

const text = z.string();
const Account = z.object({ id: text, name: text.nullish(), aadObjectId: text.nullish() });

export const Activity = z.object({
  type: text,
  id: text.default(""),
  name: text.optional(),
  text: text.nullish(),
  action: text.optional(),
  serviceUrl: z.url(),
  locale: text.nullish(),
  localTimezone: text.nullish(),
  from: Account,
  recipient: Account.extend({ isTargeted: z.boolean().optional() }),
  conversation: z.object({
    id: text.min(1),
    conversationType: z.enum(["personal", "groupChat", "channel"]).default("personal"),
    tenantId: text.nullish(),
    name: text.nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: text }).nullish(),
      team: z.object({ id: text }).nullish(),
      channel: z.object({ id: text, name: text.nullish() }).nullish(),
    })
    .nullish(),
  entities: z.array(z.looseObject({ type: text.optional() })).nullish(),
  membersAdded: z.array(Account).nullish(),
  value: z.unknown(),
});
export type Activity = z.infer<typeof Activity>;

/** Everything about where and who, for every kind of activity. Throws where no tenant is named. */
export function readPlace(activity: Activity): {
  address: Address;
  thread: string | null;
  who: Person;
  wire: string;
  language: Language;
  name: string | null;
} {
  const { conversation, channelData, from, recipient } = activity;
  const tenant = conversation.tenantId ?? channelData?.tenant?.id;
  if (!tenant) throw new Error("An activity of Teams named no tenant");
  const [id = "", root] = conversation.id.split(";messageid=");
  const client = activity.entities?.find((entity) => entity.type === "clientInfo");
  const locale = stringIn(client, "locale") ?? activity.locale ?? "";
  const zone = activity.localTimezone ?? stringIn(client, "timezone") ?? undefined;
  const language = languageOf(locale);
  const scope = conversation.conversationType;
  return {
    address: {
      tenant,
      id,
      serviceUrl: activity.serviceUrl,
      scope,
      botId: recipient.id,
      team: channelData?.team?.id ?? null,
    },
    thread: root ?? null,
    who: { id: from.aadObjectId ?? from.id, name: from.name ?? "", zone, language },
    wire: from.id,
    language,
    name: channelData?.channel?.name ?? conversation.name ?? null,
  };
}

export function languageOf(locale: string): Language {
  const tongue = locale.slice(0, 2).toLowerCase();
  return tongue === "de" || tongue === "ro" ? tongue : "en";
}

/** The words, without the mention of the bot, and without what Teams' editor puts around them. */
export function readText(activity: Activity): string {
  let words = activity.text ?? "";
  for (const entity of activity.entities ?? []) {
    const mentioned = z.object({ text, mentioned: z.object({ id: text }) }).safeParse(entity);
    if (mentioned.success && bare(mentioned.data.mentioned.id) === bare(activity.recipient.id))
      words = words.replaceAll(mentioned.data.text, " ");
  }
  return unmarked(words);
}

const Quoted = z.object({
  messagePayload: z.object({
    id: text.optional(),
    replyToId: text.nullish(),
    body: z.object({ content: text.nullish() }).nullish(),
  }),
});
/** The message from whose menu the command was chosen. */
export function readQuoted(value: unknown): { text: string; thread: string } | null {
  const read = Quoted.safeParse(value);
  if (!read.success) return null;
  const { id, replyToId, body } = read.data.messagePayload;
  const thread = replyToId ?? id;
  return thread ? { text: unmarked(body?.content ?? ""), thread } : null;
}

const Kind = z.union([z.literal(["choices", "people"]), z.object({ zone: text })]);
const FormData = z.looseObject({
  dueline: z.object({
    screen: text,
    memo: text,
    press: text.nullable(),
    origin: z.object({ thread: text }).nullable(),
    kinds: z.record(text, Kind),
  }),
});
export type SentForm = { readonly form: OpenForm; readonly pressed: string | null; readonly origin: Origin };

/** The answers of a dialog; null where the data are not a form of ours. `nameOf` says whom an id stands for. */
export function readForm(data: unknown, nameOf: (id: string) => string): SentForm | null {
  const read = FormData.safeParse(data);
  if (!read.success) return null;
  const { dueline, ...inputs } = read.data;
  const { screen, memo, press, origin, kinds } = dueline;
  return { form: { screen, memo, answers: answersOf(inputs, kinds, nameOf) }, pressed: press, origin };
}

function answersOf(
  inputs: { readonly [id: string]: unknown },
  kinds: z.infer<typeof FormData>["dueline"]["kinds"],
  nameOf: (id: string) => string,
): FormAnswers {
  const answers: { [field: string]: FormAnswer } = {};
  for (const [id, given] of Object.entries(inputs))
    if (typeof given === "string") answers[id] = given === "" ? null : given;
  for (const [id, kind] of Object.entries(kinds)) {
    const list = (stringIn(inputs, id) ?? "").split(",").filter((item) => item !== "");
    if (kind === "choices") answers[id] = list;
    else if (kind === "people") answers[id] = list.map((person) => ({ id: person, name: nameOf(person) }));
    else {
      const [date, time] = [stringIn(inputs, `${id}.date`), stringIn(inputs, `${id}.time`)];
      answers[id] = date && time ? instantOf(date, time, kind.zone) : null;
    }
  }
  return answers;
}

const Pressed = z.object({ dueline: z.object({ press: text, value: text }) });
/** A card's button; null where the data are not ours. */
export function readPress(data: unknown): { button: string; value: string } | null {
  const read = Pressed.safeParse(data);
  return read.success ? { button: read.data.dueline.press, value: read.data.dueline.value } : null;
}

export const Invoked = z.object({
  data: z.unknown(),
  commandId: text.optional(),
  action: z.object({ data: z.unknown() }).optional(),
});

function bare(id: string): string {
  return id.replace(/^28:/, "");
}

function unmarked(words: string): string {
  return words
    .replaceAll(/<\/?(p|div|br)[^>]*>/gi, "\n")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&nbsp;|\u00a0/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
}

function stringIn(object: unknown, key: string): string | null {
  if (typeof object !== "object" || object === null) return null;
  const value: unknown = Reflect.get(object, key);
  return typeof value === "string" && value !== "" ? value : null;
}
