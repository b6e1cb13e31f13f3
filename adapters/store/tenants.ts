// Whose rows are here, and the numbers that each gives its cases.
import { type Kysely, sql } from "kysely";
import type { Tables } from "./schema.ts";

/** From one to the next by the key, and not through every row. */
export async function tenantsIn(
  db: Kysely<Tables>,
  table: "support_case" | "audit_line" = "support_case",
): Promise<readonly string[]> {
  const all = sql.table(table);
  const { rows } = await sql<{ tenant: string }>`with recursive each(tenant) as (
      select min(tenant) from ${all}
      union all
      select (select min(other.tenant) from ${all} as other where other.tenant > each.tenant) from each
      where each.tenant is not null
    )
    select tenant from each where tenant is not null order by tenant`.execute(db);
  return rows.map(({ tenant }) => tenant);
}

/** Numbers are counted apart from cases, so that one given to a form that nobody sent is not given again. */
export async function nextNumber(db: Kysely<Tables>, tenant: string): Promise<number> {
  const { last } = await db
    .insertInto("case_counter")
    .values({ tenant, last: 1 })
    .onConflict((conflict) => conflict.column("tenant").doUpdateSet({ last: sql`case_counter.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return last;
}
