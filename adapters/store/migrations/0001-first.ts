// The first tables. Instants are bigint, epoch ms; documents are text, because jsonb refuses some legal JSON strings.
import { type Kysely, sql } from "kysely";

export const first = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await cases(db);
  await journal(db);
  await notices(db);
  await theRest(db);
}

async function cases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("support_case")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("status", "text", (c) => c.notNull())
    .addColumn("vendor", "text", (c) => c.notNull())
    .addColumn("platform", "text", (c) => c.notNull())
    .addColumn("room", "text", (c) => c.notNull())
    .addColumn("thread", "text")
    .addColumn("card", "text")
    .addColumn("reminded", "integer", (c) => c.notNull())
    .addColumn("reporter", "text", (c) => c.notNull())
    .addColumn("owner", "text")
    .addColumn("opened_at", "bigint", (c) => c.notNull())
    .addColumn("closed_at", "bigint")
    .addColumn("next_due", "bigint", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("support_case_key", ["tenant", "id"])
    .addUniqueConstraint("support_case_number", ["tenant", "number"])
    .execute();
  await sql`create index support_case_open on support_case (tenant, next_due) where status <> 'closed'`.execute(db);
  await sql`create index support_case_closed on support_case (tenant, closed_at) where status = 'closed'`.execute(db);
  await sql`create index support_case_expiry on support_case (closed_at) where status = 'closed'`.execute(db);
  await sql`create index support_case_room on support_case (tenant, room)`.execute(db);
}

async function journal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("journal")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("case_id", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("journal_key", ["tenant", "case_id", "revision"])
    .addForeignKeyConstraint("journal_case", ["tenant", "case_id"], "support_case", ["tenant", "id"], (f) =>
      f.onDelete("cascade"),
    )
    .execute();
}

async function notices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("notice")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("case_id", "text", (c) => c.notNull())
    .addColumn("platform", "text", (c) => c.notNull())
    .addColumn("room", "text", (c) => c.notNull())
    .addColumn("thread", "text")
    .addColumn("topic", "text", (c) => c.notNull())
    .addColumn("target", "text")
    .addColumn("due_at", "bigint", (c) => c.notNull())
    .addColumn("deadline", "bigint")
    .addColumn("nth", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("up_at", "bigint", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("unknowns", "integer", (c) => c.notNull())
    .addColumn("lease", "text")
    .addColumn("message", "text")
    .addColumn("why", "text")
    .addColumn("settled_at", "bigint")
    .addPrimaryKeyConstraint("notice_key", ["tenant", "id"])
    .addForeignKeyConstraint("notice_case", ["tenant", "case_id"], "support_case", ["tenant", "id"], (f) =>
      f.onDelete("cascade"),
    )
    .execute();
  await sql`create index notice_case on notice (tenant, case_id)`.execute(db);
  await sql`create index notice_due on notice (due_at, up_at) where state = 'waiting'`.execute(db);
  await sql`create index notice_up on notice (up_at) where state = 'waiting'`.execute(db);
}

async function theRest(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("settings")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("room", "text", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("settings_key", ["tenant", "room"])
    .execute();
  await db.schema
    .createTable("adapter_record")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("adapter_record_key", ["tenant", "kind", "key"])
    .execute();
  await db.schema
    .createTable("seen_mark")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("until", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("seen_mark_key", ["tenant", "id"])
    .execute();
  await sql`create index seen_mark_until on seen_mark (until)`.execute(db);
  await db.schema
    .createTable("case_counter")
    .addColumn("tenant", "text", (c) => c.notNull().primaryKey())
    .addColumn("last", "integer", (c) => c.notNull())
    .execute();
}
