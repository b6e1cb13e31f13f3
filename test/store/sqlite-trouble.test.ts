// A SQLite file that another program holds, that others could read, or that is damaged.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { migrate } from "../../adapters/store/migrations/migrate.ts";
import type { Tables } from "../../adapters/store/schema.ts";
import { sqliteDialect } from "../../adapters/store/sqlite-dialect.ts";
import { writeProbe } from "../../adapters/store/write-probe.ts";
import { noSettings } from "../../src/case/settings.ts";
import { aCase, ids, opening } from "./samples.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-trouble-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newId = ids();

async function open(name: string, warn: (problem: string) => void = () => {}) {
  const path = join(folder, name);
  const store = await openStore({ kind: "sqlite", path, newId, warn });
  onTestFinished(() => store.close());
  return { path, store };
}

test("while another program holds the file, reading goes on, nothing stands still, and a change is kept when it lets go", async () => {
  const { path, store } = await open("held.db");
  const other = new DatabaseSync(path);
  other.exec("begin immediate");
  const kept = store.keep(opening(aCase()));
  const number = store.nextNumber("T1");
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  }, 1);
  await expect(store.ping()).rejects.toThrow("took nothing within a second");
  expect(await store.settingsOf("T1", null)).toEqual(noSettings);
  clearInterval(clock);
  expect(turns).toBeGreaterThan(5);
  other.exec("rollback");
  expect(await Promise.all([kept, number])).toEqual(["kept", 1]);
  await expect(store.ping()).resolves.toBeUndefined();
  other.close();
});

test("a store in which a change found no room is not ready until there is room for much, though a small row may fit", async () => {
  const database = new DatabaseSync(":memory:");
  const db = new Kysely<Tables>({ dialect: sqliteDialect(() => database) });
  onTestFinished(() => db.destroy());
  await migrate(db);
  const probe = writeProbe(db, 0);
  const rested = () => new Promise((resolve) => setTimeout(resolve, 20));
  await probe.run();
  // Two pages are left: for a row, and not for a case.
  const pages = Number(database.prepare("pragma page_count").get()?.page_count);
  database.exec(`pragma max_page_count = ${pages + 2}`);
  await rested();
  await probe.run();
  const row = { tenant: "T1", kind: "big", key: "1", value: "x".repeat(100_000) };
  const refused = await db
    .insertInto("adapter_record")
    .values(row)
    .execute()
    .catch((error: unknown) => error);
  expect(String(refused)).toContain("full");
  probe.met(refused);
  await rested();
  await expect(probe.run()).rejects.toThrow("full");
  await rested();
  await expect(probe.run()).rejects.toThrow("full");
  database.exec("pragma max_page_count = 100000");
  await rested();
  await probe.run();
  expect(await db.selectFrom("adapter_record").selectAll().execute()).toEqual([]);
});

test("store, log and lock can be read by their owner alone, also where an earlier version made them for all", async () => {
  const path = join(folder, "owner.db");
  writeFileSync(path, "", { mode: 0o644 });
  const { store } = await open("owner.db");
  await store.keep(opening(aCase()));
  const rights = ["", "-wal", "-shm", ".lock"].map((rest) => (statSync(`${path}${rest}`).mode & 0o777).toString(8));
  expect(rights).toEqual(["600", "600", "600", "600"]);
});

test("one damaged choice reads as not made, the rest holds, and it is said once", async () => {
  const warnings: string[] = [];
  const { path, store } = await open("settings.db", (problem) => warnings.push(problem));
  await store.keepSettings("T1", null, { ...noSettings, mostReminders: 7, language: "de" });
  const beside = new DatabaseSync(path);
  beside.exec(`update settings set document = replace(document, '"de"', '"xx"')`);
  for (let read = 0; read < 2; read += 1)
    expect(await store.settingsOf("T1", null)).toEqual({ ...noSettings, mostReminders: 7 });
  beside.exec("update settings set document = substr(document, 1, 20)");
  expect(await store.settingsOf("T1", null)).toEqual(noSettings);
  beside.close();
  expect(warnings).toEqual([
    expect.stringMatching(/^The settings of tenant T1 are damaged \(language\)/),
    expect.stringMatching(/^The settings of tenant T1 are damaged \(all of it\)/),
  ]);
  await store.keepSettings("T1", null, noSettings);
});

test("settings that a version without versions wrote are read as they were", async () => {
  const { path, store } = await open("older.db");
  const chosen = { ...noSettings, site: { country: "DE", zone: "Europe/Berlin" } };
  await store.keepSettings("T1", null, chosen);
  const beside = new DatabaseSync(path);
  beside.exec(`update settings set document = '${JSON.stringify({ site: chosen.site })}'`);
  beside.close();
  expect(await store.settingsOf("T1", null)).toEqual(chosen);
});

test("a damaged page is named at start, with what to do", async () => {
  const path = join(folder, "damaged.db");
  const store = await openStore({ kind: "sqlite", path, newId });
  for (let n = 1; n <= 40; n += 1) await store.keep(opening(aCase({ id: `case-${n}`, number: n })));
  await store.close();
  expect(existsSync(`${path}-wal`)).toBe(false);
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096 * 3, 4096 * 12);
  writeFileSync(path, bytes);
  await expect(openStore({ kind: "sqlite", path, newId })).rejects.toThrow(
    /damaged\.db is damaged .*restore <back-up>/s,
  );
});
