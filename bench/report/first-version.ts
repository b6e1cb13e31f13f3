// The tables of the first version with its cases in them, each so often that there are as many as are asked for.
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { caseRow } from "../../adapters/store/case-row.ts";
import type { Engine } from "../../adapters/store/engine.ts";
import { first } from "../../adapters/store/migrations/0001-first.ts";
import type { SupportCase } from "../../src/case/case.ts";
import type { Entry } from "../../src/case/journal.ts";
import { grow } from "./grow.ts";

type OfV1 = { readonly case: SupportCase; readonly journal: readonly (Entry & { at: number })[] };

/** Says how many cases it wrote, and closes the engine. */
export async function firstVersion({ db, close }: Engine, wanted: number): Promise<number> {
  const kept: readonly OfV1[] = JSON.parse(
    readFileSync(new URL("../../test/store/cases-of-the-first-version.json", import.meta.url), "utf8"),
  );
  const migrations = { "0001-first": first };
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error;
  for (const { case: it, journal } of kept) {
    const [entry] = journal.slice(-1);
    if (!entry) throw new Error(`${it.id} has no journal`);
    const { contact: _contact, held: _held, ...columns } = caseRow({ onto: null, case: it, entry, notices: [] });
    const row = { ...columns, document: JSON.stringify(it) };
    const names = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    await sql`insert into support_case (${names}) values (${sql.join(Object.values(row))})`.execute(db);
    for (const line of journal) {
      const own = { tenant: it.tenant, case_id: it.id, revision: line.revision, at: line.at };
      await db
        .insertInto("journal")
        .values({ ...own, document: JSON.stringify(line) })
        .execute();
    }
  }
  const copies = Math.ceil(wanted / kept.length) - 1;
  for (const table of ["support_case", "journal"]) await grow(db, table, copies, "-");
  await close();
  return kept.length * (copies + 1);
}
