// A claim is a lease; and what was taken by a claim whose end we never heard is taken over, not waited for.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { Tables } from "./schema.ts";

/** `now` is epoch ms, `lease` the name that the claim leaves on what it takes. */
export type Leased = { readonly now: number; readonly leaseMs: number; readonly lease: string; readonly lost: Lost };
/** Leases of claims whose end we never heard: what they took, nobody works on. Until when they hold, epoch ms. */
export type Lost = Map<string, number>;

/** `ours`: the leases that this claim may take over. */
type Take<T> = (db: Kysely<Tables>, shared: boolean, ours: readonly string[]) => Promise<T>;

/**
 * On a server it is a transaction: one that is frozen and reads our question when we have gone must not hand out what nobody
 * hears of.
 */
export async function leased<T>(
  { db, shared }: Engine,
  { now, leaseMs, lease, lost }: Leased,
  take: Take<T>,
): Promise<T> {
  if (!shared) return take(db, false, []);
  for (const [ended, until] of lost) if (until <= now) lost.delete(ended);
  const ours = [...lost.keys()];
  try {
    return await db.transaction().execute((trx) => take(trx, true, ours));
  } catch (error) {
    // Its end may have been reached all the same: the next claim of ours takes over what it took.
    lost.set(lease, now + leaseMs);
    throw error;
  }
}

/** What may be taken: its time has come, or a claim of ours that came to nothing holds it. */
export function takeable(now: number, ours: readonly string[]): RawBuilder<boolean> {
  return ours.length === 0 ? sql`up_at <= ${now}` : sql`(up_at <= ${now} or lease in (${sql.join(ours)}))`;
}
