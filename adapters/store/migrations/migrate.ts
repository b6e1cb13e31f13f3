// Brings the tables up to date at start: forward only, under a lock, however many replicas start at once.
import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { first } from "./0001-first.ts";
import { course } from "./0002-course.ts";
import { figures } from "./0003-figures.ts";
import { rights } from "./0004-rights.ts";
import { seals } from "./0005-seals.ts";
import { audit } from "./0006-audit.ts";
import { tokens } from "./0007-tokens.ts";
import { dispatch } from "./0008-dispatch.ts";
import { ownDelays } from "./0009-own-delays.ts";
import { lists } from "./0010-lists.ts";
import { organisation } from "./0011-organisation.ts";
import { caseHold } from "./0012-case-hold.ts";
import { deadDispatches } from "./0013-dead-dispatches.ts";

const migrations = {
  "0001-first": first,
  "0002-course": course,
  "0003-figures": figures,
  "0004-rights": rights,
  "0005-seals": seals,
  "0006-audit": audit,
  "0007-tokens": tokens,
  "0008-dispatch": dispatch,
  "0009-own-delays": ownDelays,
  "0010-lists": lists,
  "0011-organisation-expand": organisation,
  "0012-case-hold-expand": caseHold,
  "0013-dead-dispatches-expand": deadDispatches,
};

/** How the name of a migration ends that a version which does not know it may go on beside: CONTRIBUTING says what that takes. */
const additive = "-expand";

/** Says what a newer Dueline added, beside which this one goes on. @throws Error where it must not. */
export async function migrate<T>(db: Kysely<T>): Promise<readonly string[]> {
  const added = await addedTo(db);
  if (added.length > 0) return added;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return [];
  // A newer one may have been here meanwhile.
  const meanwhile = await addedTo(db);
  if (meanwhile.length > 0) return meanwhile;
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(`The database could not be brought up to date: ${reason}`, { cause: error });
}

export type Migrations = {
  /** What the next start will run. */
  readonly pending: readonly string[];
  /** What a newer Dueline ran and only added, so that this one may go on beside it. */
  readonly beside: readonly string[];
  /** What a newer Dueline ran so that this one must not go on. */
  readonly unknown: readonly string[];
};

/** Changes nothing. */
export async function migrationsOf<T>(db: Kysely<T>): Promise<Migrations> {
  const known = Object.keys(migrations);
  const ran = await ranBefore(db);
  const pending = known.filter((name) => !ran.includes(name));
  const newer = ran.filter((name) => !known.includes(name));
  const goesOn = pending.length === 0 && newer.every((name) => name.endsWith(additive));
  return { pending, beside: goesOn ? newer : [], unknown: goesOn ? [] : newer };
}

async function addedTo<T>(db: Kysely<T>): Promise<readonly string[]> {
  const { beside, unknown } = await migrationsOf(db);
  if (unknown.length === 0) return beside;
  throw new Error(
    `This database was last used by a newer Dueline (it knows ${unknown.join(", ")}). ` +
      "Start that version, or restore a back-up from before the update: there is no way back.",
  );
}

async function ranBefore<T>(db: Kysely<T>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const ran = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return ran.rows.map((row) => row.name);
}
