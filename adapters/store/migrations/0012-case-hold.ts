// A single case under legal hold. Before there was such a thing, none was.
import type { Kysely } from "kysely";

export const caseHold = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("support_case")
    .addColumn("held", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
