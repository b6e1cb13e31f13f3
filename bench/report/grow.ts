// Every row of a table so many times more, each of a case of its own.
import { type Kysely, sql } from "kysely";

/** `mark` tells the copies of one growth from those of another. */
export async function grow<T>(db: Kysely<T>, table: string, copies: number, mark: string): Promise<void> {
  if (copies < 1) return;
  const tables = await db.introspection.getTables();
  const columns = tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [];
  const key = columns.includes("case_id") ? "case_id" : "id";
  const named = sql`${sql.ref(key)} || ${sql.lit(mark)} || n.n`;
  const copied = columns.map((column) => {
    if (column === key) return named;
    if (column === "number") return sql`number + n.n * (select max(number) from support_case)`;
    const isCase = column === "document" && key === "id";
    return isCase ? sql`replace(document, '"' || id || '"', '"' || ${named} || '"')` : sql.ref(column);
  });
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    with recursive n(n) as (select 1 union all select n + 1 from n where n < ${sql.lit(copies)})
    select ${sql.join(copied)} from ${sql.table(table)}, n`.execute(db);
}
