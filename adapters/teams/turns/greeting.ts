// The app comes and goes, and people: the first words, once, and what is kept of a place ends with it.

import { cardMessage, mentioning } from "../message.ts";
import type { Activity } from "../read.ts";
import { readPlace } from "../read.ts";
import { isBack } from "./places.ts";
import { type Deps, type Turn, turnOf } from "./turn.ts";

/** Two activities tell of the same installation; who adds the app again later is greeted again. */
const onceMs = 10 * 60_000;

export async function installed(activity: Activity, deps: Deps): Promise<void> {
  const place = readPlace(activity);
  const { addresses } = deps;
  if (activity.action === "remove" && place) {
    const { tenant, id, team, kind = "standard" } = place.address;
    await addresses.forget(tenant, id);
    // From a private or shared channel it may be taken alone.
    if (team && kind.toLowerCase() === "standard") await addresses.forgetTeam(tenant, team);
    return;
  }
  const turn = await turnOf(activity, deps);
  await isBack(activity, deps);
  // The parts of an upgrade are no first words.
  if (activity.action !== "add") return;
  await greet(turn, deps);
}

export async function membersAdded(activity: Activity, deps: Deps): Promise<void> {
  const isBot = activity.membersAdded?.some(({ id }) => id === activity.recipient.id) ?? false;
  if (!isBot) return;
  const turn = await turnOf(activity, deps);
  await isBack(activity, deps);
  await greet(turn, deps);
}

/** Teams tells a bot of its teams and group chats, and of nobody's account. */
export async function membersRemoved(
  { tenant, membersRemoved, recipient }: Activity,
  { admins, house }: Deps,
): Promise<void> {
  for (const gone of membersRemoved ?? []) {
    const person = gone.aadObjectId ?? gone.id;
    if (gone.id !== recipient.id) await house.departed({ platform: "teams", tenant, person, from: "team", admins });
  }
}

async function greet({ place, who, language, activity }: Turn, { connector, rosters, house }: Deps): Promise<void> {
  if (!place) return;
  const { address } = place;
  if (!(await house.firstTime(activity.tenant, `teams:greeted:${address.id}`, onceMs))) return;
  if (address.scope === "personal") {
    await connector.post(address, null, cardMessage(house.welcome({ language, room: null, by: null })));
    return;
  }
  const by = who.name === "" ? null : who;
  const card = house.welcome({ language, room: { platform: "teams", id: address.id, thread: null }, by });
  await connector.post(address, null, await mentioning(card, by ? [by] : [], address, rosters));
}
