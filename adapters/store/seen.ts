// Marks of what was seen already, because platforms send again what they think was lost.
import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";

export async function firstTime(
  db: Kysely<Tables>,
  { tenant, id, now, ttlMs }: { tenant: string; id: string; now: number; ttlMs: number },
): Promise<boolean> {
  const until = now + ttlMs;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("seen_mark")
    .values({ tenant, id, until })
    .onConflict((conflict) =>
      conflict.columns(["tenant", "id"]).doUpdateSet({ until }).where("seen_mark.until", "<=", now),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
