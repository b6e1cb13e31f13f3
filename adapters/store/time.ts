// What the store knows of the time, and how it forgets a time that was wrong.
import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { Tables } from "./schema.ts";

/** A server's own clock is what all replicas have in common; a file has none. */
export async function timeOf({ db, shared }: Engine): Promise<number | null> {
  if (!shared) return null;
  const asked = sql<{ time: number }>`select extract(epoch from clock_timestamp())::float8 * 1000 as time`;
  return (await asked.execute(db)).rows[0]?.time ?? null;
}

/** So far two good clocks may differ, and so long a lease may last, ms. */
const tolerance = 60_000;

export async function takeBackFuture(db: Kysely<Tables>, now: number): Promise<number> {
  const soon = now + tolerance;
  const { numUpdatedRows } = await db
    .updateTable("notice")
    .set({ state: "waiting", lease: null, up_at: sql`due_at`, settled_at: null, why: "the clock was ahead" })
    // Spelled out and not bound, so that the partial index serves: there may be millions.
    .where(sql<boolean>`state = 'dropped'`)
    .where("settled_at", ">", soon)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("notice")
    .set({ up_at: sql`case when due_at > ${soon} then due_at else ${soon} end` })
    .where("state", "=", "waiting")
    .where(sql<boolean>`up_at > due_at and up_at > ${soon}`)
    .execute();
  return Number(numUpdatedRows);
}
