// Tokens for other programs, and the answers that they were given to what they may send twice.
import type { Kysely } from "kysely";

export const tokens = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("api_token")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull().unique())
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("expires_at", "bigint")
    .addColumn("revoked_at", "bigint")
    .addColumn("last_used_at", "bigint")
    .addPrimaryKeyConstraint("api_token_key", ["tenant", "id"])
    .execute();
  await db.schema
    .createTable("api_answer")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("token", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("asked", "text", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("until", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("api_answer_key", ["tenant", "token", "key"])
    .execute();
}
