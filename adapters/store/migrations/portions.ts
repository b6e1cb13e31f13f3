// Every case with its journal, a portion at a time: a statement for each row would let a store of many cases wait for hours.
import { type Kysely, sql } from "kysely";

type CaseRow = { readonly tenant: string; readonly id: string; readonly document: string };
type Line = { readonly tenant: string; readonly case_id: string; readonly revision: number; readonly document: string };
export type OneCase = { readonly row: CaseRow; readonly lines: readonly Line[] };

/** PostgreSQL ends a transaction in which nothing is asked for 10 s, and to work these out takes its time. */
const casesAtOnce = 50;
/** Either engine bounds how many values one statement may carry: SQLite takes 32,766. */
const mostValues = 20_000;

/** In the order of their ids, each journal in its own order. */
export async function* portionsOf(db: Kysely<unknown>): AsyncGenerator<readonly OneCase[]> {
  for (let [tenant, id] = ["", ""]; ; ) {
    const { rows } = await sql<CaseRow>`
      select tenant, id, document from support_case where (tenant, id) > (${tenant}, ${id})
      order by tenant, id limit ${casesAtOnce}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    const { rows: lines } = await sql<Line>`
      select tenant, case_id, revision, document from journal
      where (tenant, case_id) > (${tenant}, ${id}) and (tenant, case_id) <= (${last.tenant}, ${last.id})
      order by tenant, case_id, revision`.execute(db);
    const byCase = Map.groupBy(lines, (line) => `${line.tenant}\n${line.case_id}`);
    yield rows.map((row) => ({ row, lines: byCase.get(`${row.tenant}\n${row.id}`) ?? [] }));
    [tenant, id] = [last.tenant, last.id];
  }
}

export async function rewriteCases(db: Kysely<unknown>, rows: readonly CaseRow[]): Promise<void> {
  for (const some of chunks(rows, 3)) {
    const values = sql.join(some.map(({ tenant, id, document }) => sql`(${tenant}, ${id}, ${document})`));
    await sql`with v(tenant, id, document) as (values ${values})
      update support_case set document = v.document from v
      where support_case.tenant = v.tenant and support_case.id = v.id`.execute(db);
  }
}

export async function rewriteLines(db: Kysely<unknown>, lines: readonly Line[]): Promise<void> {
  for (const some of chunks(lines, 4)) {
    const values = sql.join(
      some.map((line) => sql`(${line.tenant}, ${line.case_id}, cast(${line.revision} as integer), ${line.document})`),
    );
    await sql`with v(tenant, case_id, revision, document) as (values ${values})
      update journal set document = v.document from v
      where journal.tenant = v.tenant and journal.case_id = v.case_id and journal.revision = v.revision`.execute(db);
  }
}

/** Rows of so many values each, as many together as one statement takes. */
export function chunks<T>(rows: readonly T[], values: number): T[][] {
  const most = Math.floor(mostValues / values);
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, nth) => rows.slice(nth * most, (nth + 1) * most));
}
