// Every table there is: a back-up has it, and an erased tenant leaves no row in it. A new table that is left out turns this red.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { backupSqlite, restoreSqlite } from "../../adapters/store/backup.ts";
import type { Engine } from "../../adapters/store/engine.ts";
import { eraseTenant } from "../../adapters/store/erase.ts";
import { migrate } from "../../adapters/store/migrations/migrate.ts";
import { openPostgres } from "../../adapters/store/postgres.ts";
import { openSqlite } from "../../adapters/store/sqlite.ts";
import { dumpableServer } from "../installed-postgres.ts";
import { startPostgres } from "../postgres.ts";
import { tables } from "./tables.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "dueline-every-table-"));
const server = await startPostgres(["-c", "fsync=off"]);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

/** A row in each table, of which every text is the tenant's name, so that rows that belong together find each other. */
async function fill({ db }: Engine, tenant: string): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    const names = Object.keys(columns).map((name) => sql.ref(name));
    const values = Object.values(columns).map((kind) => (kind.startsWith("text") ? tenant : 7));
    await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(db);
  }
}

/** What the database itself says that it has, whatever the types know; each row without its types. */
async function rowsIn({ db }: Engine): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, string[]> = {};
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    found[name] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return found;
}

async function filled(engine: Engine): Promise<Engine> {
  await migrate(engine.db);
  for (const tenant of ["T1", "T2"]) await fill(engine, tenant);
  return engine;
}

async function looked(engine: Engine) {
  const rows = await rowsIn(engine);
  await engine.close();
  return rows;
}

const inFile = (name: string) => openSqlite(join(folder, name));
const at = (url: string) => openPostgres({ url, poolSize: 2, ownName: "here" }, { heard: () => {}, warn: () => {} });
const engines = {
  SQLite: async () => inFile("erased.db"),
  PostgreSQL: async () => at(await server.freshDatabase()),
};

test.each(["SQLite", "PostgreSQL"] as const)("%s: an erased tenant leaves no row in any table", async (kind) => {
  const engine = await filled(await engines[kind]());
  const before = await rowsIn(engine);
  expect(Object.entries(before).filter(([, rows]) => rows.length !== 2)).toEqual([]);
  expect(await eraseTenant(engine.db, "T1", true)).toBe("erased");
  const after = await looked(engine);
  const others = Object.entries(before).map(([name, rows]) => [name, rows.filter((row) => row.includes("T2"))]);
  expect(after).toEqual(Object.fromEntries(others));
});

test("SQLite: a back-up has every row of every table, and so has what is restored from it", async () => {
  const before = await looked(await filled(inFile("live.db")));
  backupSqlite(join(folder, "live.db"), join(folder, "copy.db"));
  restoreSqlite(join(folder, "copy.db"), join(folder, "restored.db"), join(folder, "aside.db"));
  expect(await looked(inFile("restored.db"))).toEqual(before);
});

const dumpable = await dumpableServer();

test.runIf(dumpable)(
  "PostgreSQL: a dump has every row of every table, and so has what is restored from it",
  async () => {
    const dumped = await dumpable?.start();
    if (!dumped) throw new Error("there is no server to dump");
    onTestFinished(() => dumped.stop());
    const [from, to] = [await dumped.freshDatabase(), await dumped.freshDatabase()];
    const before = await looked(await filled(await at(from)));
    const file = join(folder, "dueline.dump");
    await run("pg_dump", ["--format=custom", `--file=${file}`, from]);
    await run("pg_restore", ["--no-owner", `--dbname=${to}`, file]);
    expect(await looked(await at(to))).toEqual(before);
  },
);
