// Which rooms may come back from a dialog: those that were offered in it.
import type { OpenForm } from "../../../src/chat/intent.ts";
import type { Addresses } from "../addresses.ts";
import type { SentForm } from "../read-form.ts";
import type { Turn } from "./turn.ts";

type Known = Pick<Addresses, "find">;

/**
 * One of the rest is as if none were picked. Of several it is as if nobody was asked: fewer than were picked may mean more
 * than was meant, and so they are asked for again.
 */
export async function onlyOffered(turn: Turn, { form, riding }: SentForm, addresses: Known): Promise<OpenForm> {
  const answers = { ...form.answers };
  for (const [id, kind] of Object.entries(riding.fields)) {
    const given = answers[id];
    if (kind === "room" && typeof given === "string" && !(await isOffered(turn, given, addresses))) answers[id] = null;
    if (kind === "rooms" && Array.isArray(given) && !(await areOffered(turn, given, addresses))) delete answers[id];
  }
  return { ...form, answers };
}

async function areOffered(turn: Turn, given: readonly unknown[], addresses: Known): Promise<boolean> {
  const offered = given.map((room) => typeof room === "string" && isOffered(turn, room, addresses));
  return (await Promise.all(offered)).every(Boolean);
}

/** This one, or a channel of the team that Teams says we are in. */
async function isOffered({ place, activity }: Turn, room: string, addresses: Known): Promise<boolean> {
  if (!place || room === place.address.id) return room === place?.address.id;
  const { team } = place.address;
  return team !== null && (await addresses.find(activity.tenant, room))?.team === team;
}
