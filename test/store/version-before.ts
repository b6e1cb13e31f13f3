// A store as the version of four migrations left it, in SQLite and as rows of a PostgreSQL, and all there is to see in it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Engine } from "../../adapters/store/engine.ts";
import { first } from "../../adapters/store/migrations/0001-first.ts";
import { course } from "../../adapters/store/migrations/0002-course.ts";
import { figures } from "../../adapters/store/migrations/0003-figures.ts";
import { rights } from "../../adapters/store/migrations/0004-rights.ts";
import { chainFlaw } from "../../src/evidence/chain.ts";
import { orderOf } from "../case/plain-report.ts";
import { operator } from "../operator.ts";
import { openAt, type Where } from "./where.ts";

export const later = Date.parse("2026-12-24T00:00:00Z");

export function writeBefore(at: string): void {
  writeFileSync(at, gunzipSync(readFileSync(join(import.meta.dirname, "store-of-four-migrations.db.gz"))));
}

/** The same rows in the tables that that version made; closes the engine. */
export async function copyBefore(from: string, { db, close }: Engine): Promise<void> {
  const four = { "0001-first": first, "0002-course": course, "0003-figures": figures, "0004-rights": rights };
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => four } }).migrateToLatest();
  if (error) throw error;
  const old = new DatabaseSync(from, { readOnly: true });
  const all = await db.introspection.getTables();
  const names = all
    .map(({ name }) => name)
    .toSorted((a, b) => Number(b === "support_case") - Number(a === "support_case"));
  for (const name of names) {
    for (const row of old.prepare(`select * from ${name}`).all()) {
      const columns = Object.keys(row).map((column) => sql.ref(column));
      await sql`insert into ${sql.table(name)} (${sql.join(columns)}) values (${sql.join(Object.values(row))})`.execute(
        db,
      );
    }
  }
  old.close();
  await close();
}

/** Opens it, as a start does, and looks at all there is. */
export async function started(where: Where) {
  const store = await openAt(where);
  try {
    const cases = await store.listCases("T1", { asker: operator, state: "all", limit: 100 });
    const flaws = await Promise.all(
      cases.map(async ({ id, chain }) => chainFlaw((await store.recordOf("T1", id))?.entries ?? [], chain ?? null)),
    );
    const report = (await store.report("T1", {}, later)).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    return { cases, flaws, report };
  } finally {
    await store.close();
  }
}
