// Cases under legal hold: nothing of them is removed or erased.
import { type Kysely, sql } from "kysely";
import type { Tables } from "./schema.ts";

/** Numbers, rising; of those in which this person stands, where one is named. */
export async function heldCases(db: Kysely<Tables>, tenant: string, personId?: string): Promise<readonly number[]> {
  const held = db.selectFrom("support_case").select("number").where("tenant", "=", tenant).where("held", "=", 1);
  const among = personId === undefined ? held : held.where(naming(personId));
  return (await among.orderBy("number").execute()).map(({ number }) => number);
}

/** Ids are quoted wherever they stand in a document. */
function naming(personId: string) {
  const part = `%${JSON.stringify(personId).replaceAll(/[\\%_]/g, "\\$&")}%`;
  const names = (document: string) => sql`${sql.ref(document)} like ${part} escape '\\'`;
  return sql<boolean>`(${names("support_case.document")} or exists (select 1 from journal
    where journal.tenant = support_case.tenant and journal.case_id = support_case.id and ${names("journal.document")}))`;
}

/** Ids of all of them. */
export async function heldIds(db: Kysely<Tables>, tenant: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("support_case")
    .select("id")
    .where("tenant", "=", tenant)
    .where("held", "=", 1)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
