// One company over several tenants. Before there was such a thing, nobody belonged to any.
import type { Kysely } from "kysely";

export const organisation = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("organisation_member")
    .addColumn("tenant", "text", (c) => c.notNull().primaryKey())
    .addColumn("organisation", "text", (c) => c.notNull())
    .addColumn("invited_at", "bigint", (c) => c.notNull())
    .addColumn("joined_at", "bigint")
    .execute();
  await db.schema.createIndex("organisation_members").on("organisation_member").column("organisation").execute();
}
