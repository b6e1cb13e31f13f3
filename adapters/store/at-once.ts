// Statements of one change that touch different rows: one journey to PostgreSQL, which takes longer than their work.
import { type OperationNodeSource, sql, type Transaction } from "kysely";
import type { Tables } from "./schema.ts";

export type Statement = OperationNodeSource & { execute(): Promise<unknown> };
type Question<Row> = OperationNodeSource & { execute(): Promise<Row[]> };

/**
 * All of them, and the answer to what is `asked` with them. PostgreSQL runs each on what was there before all; SQLite has no such form, and
 * nowhere to travel to.
 */
export async function atOnce<Row>(
  trx: Transaction<Tables>,
  shared: boolean,
  all: readonly Statement[],
  asked: Question<Row> | null = null,
): Promise<readonly Row[]> {
  if (!shared || all.length === 0) {
    for (const one of all) await one.execute();
    return asked?.execute() ?? [];
  }
  const parts = all.map((one, nth) => sql`${sql.ref(`part_${nth}`)} as (${one})`);
  return (await sql<Row>`with ${sql.join(parts)} ${asked ?? sql`select 1`}`.execute(trx)).rows;
}
