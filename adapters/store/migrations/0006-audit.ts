// The audit log. Of what was done before there was one, nothing is known.
import type { Kysely } from "kysely";

export const audit = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("audit_line")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("audit_line_key", ["tenant", "id"])
    .execute();
  await db.schema.createIndex("audit_line_at").on("audit_line").columns(["tenant", "at", "id"]).execute();
}
