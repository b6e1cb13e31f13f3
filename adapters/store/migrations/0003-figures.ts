// What the report adds up and what a search looks through, beside the cases; filled at the start that makes it.
import { type Kysely, sql } from "kysely";

export const figures = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("case_index")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("case_id", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("rules", "integer", (c) => c.notNull())
    .addColumn("sought", "text", (c) => c.notNull())
    .addColumn("ticket", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("case_index_key", ["tenant", "case_id"])
    .addForeignKeyConstraint("case_index_case", ["tenant", "case_id"], "support_case", ["tenant", "id"], (f) =>
      f.onDelete("cascade"),
    )
    .execute();
  await sql`create index case_index_ticket on case_index (tenant, ticket) where ticket <> ''`.execute(db);
  await db.schema
    .createTable("ruling")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("case_id", "text", (c) => c.notNull())
    .addColumn("nth", "integer", (c) => c.notNull())
    .addColumn("vendor", "text", (c) => c.notNull())
    .addColumn("vendor_name", "text", (c) => c.notNull())
    .addColumn("plan", "text", (c) => c.notNull())
    .addColumn("plan_name", "text", (c) => c.notNull())
    .addColumn("platform", "text", (c) => c.notNull())
    .addColumn("room", "text", (c) => c.notNull())
    .addColumn("opened_at", "bigint", (c) => c.notNull())
    .addColumn("priority", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("measure", "text", (c) => c.notNull())
    .addColumn("within", "text", (c) => c.notNull())
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("due_at", "bigint")
    .addColumn("late_by", "bigint")
    .addColumn("took", "bigint")
    .addColumn("reclassified", "integer", (c) => c.notNull())
    .addColumn("waited", "bigint", (c) => c.notNull())
    .addColumn("waits_since", "bigint")
    .addPrimaryKeyConstraint("ruling_key", ["tenant", "case_id", "nth"])
    .addForeignKeyConstraint("ruling_case", ["tenant", "case_id"], "support_case", ["tenant", "id"], (f) =>
      f.onDelete("cascade"),
    )
    .execute();
}
