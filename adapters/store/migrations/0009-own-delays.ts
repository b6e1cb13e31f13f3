// How long the vendor waited for somebody whom it could reach, and for our word that it works.
import type { Kysely } from "kysely";

export const ownDelays = { up };

/** One column a statement: SQLite takes no more. */
async function up(db: Kysely<unknown>): Promise<void> {
  for (const ms of ["unreached", "unconfirmed"]) {
    await db.schema
      .alterTable("ruling")
      .addColumn(ms, "bigint", (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable("ruling").addColumn(`${ms}_since`, "bigint").execute();
  }
}
