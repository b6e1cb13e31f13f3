// Indexes for a store of a million cases: a page of a list, of a room or of a person's own is read without the cases around it.
import { type Kysely, sql } from "kysely";

export const lists = { up };

/** Those of the first tables end before the order of the lists does, and would only be written beside these. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index support_case_listed on support_case (tenant, next_due, opened_at, number)
    where status <> 'closed'`.execute(db);
  await sql`create index support_case_over on support_case (tenant, closed_at, number) where status = 'closed'`.execute(
    db,
  );
  await sql`create index support_case_place on support_case (tenant, platform, room)`.execute(db);
  await sql`create index support_case_listed_here on support_case (tenant, platform, room, next_due, opened_at, number)
    where status <> 'closed'`.execute(db);
  await sql`create index support_case_reported on support_case (tenant, reporter) where status <> 'closed'`.execute(db);
  await sql`create index support_case_owned on support_case (tenant, owner) where status <> 'closed'`.execute(db);
  await sql`create index notice_dropped on notice (settled_at) where state = 'dropped'`.execute(db);
  await sql`create index ruling_opened on ruling (tenant, opened_at)`.execute(db);
  for (const index of ["support_case_open", "support_case_closed", "support_case_room"])
    await db.schema.dropIndex(index).execute();
}
