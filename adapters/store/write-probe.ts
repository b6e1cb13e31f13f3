// Can the store still be written? A full disk, a lock held by another and a demoted primary answer every question.
import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";
import { whenFree } from "./sqlite-busy.ts";

/** However many ask: one row is written at most that often, ms. */
const restAfter = 1_000;

/** Resolves when a row was written just now; throws what stood in the way. */
export function writeProbe(db: Kysely<Tables>): () => Promise<void> {
  let last: Promise<void> | null = null;
  return () => {
    last ??= whenFree(() => write(db)).finally(() => {
      setTimeout(() => {
        last = null;
      }, restAfter).unref();
    });
    return last;
  };
}

/** A mark that has run out already: housekeeping takes it away. */
async function write(db: Kysely<Tables>): Promise<void> {
  const row = { tenant: "", id: "may it be written", until: 0 };
  await db
    .insertInto("seen_mark")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenant", "id"]).doUpdateSet({ until: 0 }))
    .execute();
}
