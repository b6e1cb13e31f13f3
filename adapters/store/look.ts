// A look at a store from outside, while it runs or before it does: nothing is created, changed or locked.
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { type Migrations, migrationsOf } from "./migrations/migrate.ts";
import { openPostgres } from "./postgres.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/** `pending` is all of them where there is no store yet. `clock`: the database's own, epoch ms; null: it has none of its own. */
export type Look = Migrations & { readonly clock: number | null };

/** Null: there is no file yet. Throws where it is no store, or may not be read. */
export async function lookAtSqlite(path: string): Promise<Look | null> {
  if (!existsSync(path)) return null;
  const db = new Kysely<unknown>({ dialect: sqliteDialect(() => new DatabaseSync(path, { readOnly: true })) });
  try {
    return { ...(await migrationsOf(db)), clock: null };
  } finally {
    await db.destroy();
  }
}

/** Throws what a person can act on. */
export async function lookAtPostgres(url: string): Promise<Look> {
  const { db, close } = await openPostgres(
    { url, poolSize: 1, ownName: "doctor" },
    { heard: () => {}, warn: () => {} },
  );
  try {
    const { rows } = await sql<{
      clock: number;
    }>`select extract(epoch from clock_timestamp())::float8 * 1000 as clock`.execute(db);
    return { ...(await migrationsOf(db)), clock: rows[0]?.clock ?? null };
  } finally {
    await close();
  }
}
