// Messages to other programs that were given up are counted whenever somebody reads the metrics.
import { type Kysely, sql } from "kysely";

export const deadDispatches = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index dispatch_dead on dispatch (tenant) where state = 'failed'`.execute(db);
}
