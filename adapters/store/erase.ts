// What has to go: a tenant with everything, a person out of every row, and cases that were kept long enough.
import { type Kysely, sql } from "kysely";
import type { Settings } from "../../src/case/settings.ts";
import type { Store } from "../../src/case/store.ts";
import { heldCases } from "./held.ts";
import type { Tables } from "./schema.ts";
import { settingsOf } from "./settings.ts";
import { dropSettled } from "./settled.ts";
import { tenantsIn } from "./tenants.ts";

/** Every table that has rows of a tenant; journal lines and notices go with their case. */
const tables = [
  "support_case",
  "dispatch",
  "frozen_terms",
  "settings",
  "audit_line",
  "organisation_member",
  "room",
  "adapter_record",
  "api_token",
  "api_answer",
  "seen_mark",
  "case_counter",
] as const;

export function eraseTenant(db: Kysely<Tables>, tenant: string, despiteHold: boolean): Promise<"erased" | "held"> {
  return db.transaction().execute(async (trx) => {
    if (!despiteHold && (await isHeld(trx, tenant))) return "held";
    for (const table of tables) await trx.deleteFrom(table).where("tenant", "=", tenant).execute();
    return "erased";
  });
}

/** All of it, or one of its cases: a tenant goes as a whole. */
async function isHeld(db: Kysely<Tables>, tenant: string): Promise<boolean> {
  return (await retentionOf(db, tenant))?.hold === true || (await heldCases(db, tenant)).length > 0;
}

/** What cannot be read is no choice, and its damage is told where settings are read. */
async function retentionOf(db: Kysely<Tables>, tenant: string): Promise<Settings["retention"]> {
  return (await settingsOf(db, tenant, null, () => {})).retention;
}

const casesAtOnce = 500;
/** A message to try an address with goes after a month, ms; those of a case go with it. */
const triesKept = 30 * 24 * 3_600_000;

/** In portions, so that nothing else has to wait for long. */
export async function expire(db: Kysely<Tables>, before: Parameters<Store["expire"]>[0], now: number): Promise<number> {
  await db.deleteFrom("seen_mark").where("until", "<=", now).execute();
  await db.deleteFrom("api_answer").where("until", "<=", now).execute();
  await db
    .deleteFrom("dispatch")
    .where("case_id", "is", null)
    .where("settled_at", "<", now - triesKept)
    .execute();
  let removed = 0;
  for (const tenant of await tenantsWithRows(db)) {
    const chosen = await retentionOf(db, tenant);
    if (chosen?.hold) continue;
    const closedBefore = before(chosen);
    if (closedBefore !== null) removed += await expireOf(db, tenant, closedBefore);
    await dropSettled(db, tenant, now);
  }
  return removed;
}

async function tenantsWithRows(db: Kysely<Tables>): Promise<readonly string[]> {
  const all = await Promise.all([tenantsIn(db), tenantsIn(db, "audit_line")]);
  return [...new Set(all.flat())];
}

async function expireOf(db: Kysely<Tables>, tenant: string, closedBefore: number): Promise<number> {
  await db.deleteFrom("audit_line").where("tenant", "=", tenant).where("at", "<", closedBefore).execute();
  let removed = 0;
  for (;;) {
    const portion = await expireSome(db, tenant, closedBefore);
    removed += portion;
    if (portion < casesAtOnce) return removed;
  }
}

async function expireSome(db: Kysely<Tables>, tenant: string, closedBefore: number): Promise<number> {
  const old = sql<boolean>`tenant = ${tenant} and status = 'closed' and held = 0 and closed_at < ${closedBefore}`;
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
