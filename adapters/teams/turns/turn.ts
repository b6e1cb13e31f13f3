// One thing that somebody did: who, where, and what is learned from it for later.
import type { House } from "../../../src/chat/door.ts";
import type { Origin } from "../../../src/chat/intent.ts";
import { within } from "../../kit/within.ts";
import type { Addresses } from "../addresses.ts";
import type { Chats } from "../chats.ts";
import type { Connector } from "../connector.ts";
import type { Outsiders } from "../outside.ts";
import { type Activity, type Place, readPlace, readWho, type Who } from "../read.ts";
import type { Rosters } from "../roster.ts";
import type { Seals } from "../seal.ts";

export type Deps = {
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly chats: Chats;
  readonly rosters: Rosters;
  readonly outsiders: Outsiders;
  readonly seals: Seals;
  /** Who may decide for everyone, by his Entra object id: Teams tells a bot nothing of that. */
  readonly admins: readonly string[];
  readonly house: House;
};

/** `place` null: it happened nowhere, and the person has no chat with the bot either. */
export type Turn = Who & {
  readonly activity: Activity;
  readonly place: Place | null;
  readonly admin: boolean;
  readonly outside: boolean;
};

/** How long a chat may take to be opened, ms: somebody waits for his dialog. */
const patienceMs = 600;

export async function turnOf(activity: Activity, deps: Deps): Promise<Turn> {
  const { addresses, chats, rosters, outsiders, admins } = deps;
  const read = readWho(activity);
  const place = readPlace(activity) ?? (await ownChat());
  const { tenant } = activity;
  if (place) await addresses.learn(place.address);
  if (isPerson(activity)) {
    const chat = place?.address.scope === "personal" ? place.address.id : null;
    await addresses.learnPerson(tenant, read.who.id, { id: read.wire, chat });
  }
  const acts = activity.type === "message" || activity.type === "invoke";
  const outside = acts && place !== null && (await outsiders.has(place.address, read.wire));
  const admin = !outside && admins.includes(read.who.id.toLowerCase());
  return { ...read, who: { ...read.who, name: await nameOf() }, activity, place, admin, outside };

  /** What is called from the command box happens in no conversation: then it is the person's own chat with the bot. */
  async function ownChat(): Promise<Place | null> {
    const from = { tenant: activity.tenant, serviceUrl: activity.serviceUrl, botId: activity.recipient.id };
    const address = await within(patienceMs, chats.with(activity.tenant, read.who.id, from), null);
    return address && { address, thread: null, name: null };
  }

  /** An installation comes without the name of who made it. */
  async function nameOf(): Promise<string> {
    const { id, name } = read.who;
    if (name !== "" || !place || !isPerson(activity)) return name;
    return (await rosters.names(place.address, [id])).get(id) ?? "";
  }
}

/** `thread`: the one that the dialog was opened for, where it is another than that of the conversation. */
export function originOf(turn: Turn, now: number, thread?: string): Origin {
  const { place, activity, who, language, admin, outside } = turn;
  const room = place && ({ platform: "teams", id: place.address.id, thread: thread ?? place.thread } as const);
  const where = room && { room, name: place.name, direct: place.address.scope === "personal" };
  const once = activity.id === "" ? undefined : `${activity.type}:${activity.conversation?.id ?? ""}:${activity.id}`;
  return { platform: "teams", tenant: activity.tenant, who, admin, outside, language, where, live: false, now, once };
}

/** Teams itself, or the bot, may be who acts when somebody is added. */
function isPerson({ from, type }: Activity): boolean {
  return Boolean(from.aadObjectId) || type !== "conversationUpdate";
}
