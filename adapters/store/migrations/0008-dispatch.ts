// Messages to other programs, each a row with a time.
import { type Kysely, sql } from "kysely";

export const dispatch = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("dispatch")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("hook", "text", (c) => c.notNull())
    .addColumn("case_id", "text")
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("target", "text")
    .addColumn("due_at", "bigint", (c) => c.notNull())
    .addColumn("deadline", "bigint")
    .addColumn("nth", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("up_at", "bigint", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("lease", "text")
    .addColumn("why", "text")
    .addColumn("settled_at", "bigint")
    .addPrimaryKeyConstraint("dispatch_key", ["tenant", "id"])
    .addForeignKeyConstraint("dispatch_case", ["tenant", "case_id"], "support_case", ["tenant", "id"], (f) =>
      f.onDelete("cascade"),
    )
    .execute();
  await sql`create index dispatch_case on dispatch (tenant, case_id)`.execute(db);
  await sql`create index dispatch_hook on dispatch (tenant, hook)`.execute(db);
  await sql`create index dispatch_up on dispatch (up_at) where state = 'waiting'`.execute(db);
}
