// What has to go: a tenant with everything, a person out of every row, and cases that were kept long enough.
import { type Kysely, sql } from "kysely";
import type { Tables } from "./schema.ts";

/** Every table that has rows of a tenant; journal lines and notices go with their case. */
const tables = [
  "support_case",
  "dispatch",
  "frozen_terms",
  "settings",
  "audit_line",
  "room",
  "adapter_record",
  "api_token",
  "api_answer",
  "seen_mark",
  "case_counter",
] as const;

export async function eraseTenant(db: Kysely<Tables>, tenant: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of tables) await trx.deleteFrom(table).where("tenant", "=", tenant).execute();
  });
}

const casesAtOnce = 500;
/** A message to try an address with goes after a month, ms; those of a case go with it. */
const triesKept = 30 * 24 * 3_600_000;

/** In portions, so that nothing else has to wait for long. */
export async function expire(db: Kysely<Tables>, closedBefore: number, now: number): Promise<number> {
  await db.deleteFrom("seen_mark").where("until", "<=", now).execute();
  await db.deleteFrom("api_answer").where("until", "<=", now).execute();
  await db
    .deleteFrom("dispatch")
    .where("case_id", "is", null)
    .where("settled_at", "<", now - triesKept)
    .execute();
  await db.deleteFrom("audit_line").where("at", "<", closedBefore).execute();
  let removed = 0;
  for (;;) {
    const portion = await expireSome(db, closedBefore);
    removed += portion;
    if (portion < casesAtOnce) return removed;
  }
}

async function expireSome(db: Kysely<Tables>, closedBefore: number): Promise<number> {
  const old = sql<boolean>`status = 'closed' and closed_at < ${closedBefore}`;
  const { numDeletedRows } = await db
    .deleteFrom("support_case")
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple("tenant", "id"),
        "in",
        selectFrom("support_case").select(["tenant", "id"]).where(old).limit(casesAtOnce).$asTuple("tenant", "id"),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
