// Who sees what is said in a room, and is he in it: remembered for a while, else asked of the platform.
import type { Room } from "../case/case.ts";
import type { Audience, KnownRoom } from "../case/rights.ts";
import { HOUR } from "../time/lengths.ts";
import type { Core } from "./core.ts";
import { isFresh } from "./fresh.ts";
import type { Origin } from "./intent.ts";

/** A channel may be made private: what was said of it holds for an hour, and longer only while nobody says otherwise. */
const FRESH = HOUR;
/** A platform is waited for that long, ms; who cannot be asked about is not let in. */
const PATIENCE = 900;

/** Who asks may be nobody in particular: what goes out by itself asks too. */
type Asking = {
  readonly core: Pick<Core, "store" | "platforms">;
  readonly origin: Pick<Origin, "tenant" | "now">;
};

type SomebodyAsking = Asking & { readonly origin: Pick<Origin, "who" | "where" | "token"> };

/** As it was said within the last hour, else as the platform says now; null: nobody has ever said. */
export async function audienceOf(visit: Asking, room: Room): Promise<Audience | null> {
  return audienceFrom(visit, await visit.core.store.roomOf(visit.origin.tenant, room));
}

export async function audienceFrom({ core, origin }: Asking, known: KnownRoom): Promise<Audience | null> {
  const { platform, id, audience, askedAt } = known;
  if (askedAt !== null && isFresh(askedAt, FRESH, origin.now)) return audience;
  const room = { platform, id, thread: null };
  const said = (await core.platforms.get(platform)?.audience(origin.tenant, room, PATIENCE)) ?? null;
  if (said !== null) await core.store.keepRoom(origin.tenant, room, said, origin.now);
  return said ?? audience;
}

/** Where he is just now, he is. A token is in the rooms that it names. */
export async function isIn({ core, origin }: SomebodyAsking, room: Room): Promise<boolean> {
  if (origin.token) return origin.token.rooms?.includes(room.id) ?? false;
  const here = origin.where?.room;
  if (here?.id === room.id && here.platform === room.platform) return true;
  return (await core.platforms.get(room.platform)?.isIn(origin.tenant, room, origin.who.id, PATIENCE)) ?? false;
}
