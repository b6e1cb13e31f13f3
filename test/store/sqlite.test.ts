// The store on SQLite: the contract, and what a file of one's own has beyond it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { backupSqlite, restoreSqlite } from "../../adapters/store/backup.ts";
import { openStore } from "../../adapters/store/index.ts";
import type { Store } from "../../src/case/store.ts";
import { operator } from "../operator.ts";
import { runChild } from "./child.ts";
import { storeContract } from "./contract.ts";
import { aCase, aNotice, ids, minute, moving, noon, opening } from "./samples.ts";
import { asTables, tables } from "./tables.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open = (path: string, warn?: (problem: string) => void): Promise<Store> =>
  openStore({ kind: "sqlite", path, newId: ids(), ...(warn ? { warn } : {}) });
const neighbour = join(import.meta.dirname, "neighbour.ts");

storeContract("SQLite", () => open(":memory:"));

test("what was kept is there after a restart, and a folder that is missing is made", async () => {
  const path = join(folder, "not", "there", "dueline.db");
  const before = await open(path);
  await before.keep(opening(aCase(), [aNotice(aCase())]));
  await before.close();
  const after = await open(path);
  expect(await after.findCase("T1", "case-1")).toEqual(aCase());
  expect(await after.claim(noon, 10, minute)).toHaveLength(1);
  await after.close();
});

test("of changes that share a commit each is kept or refused by itself, and one that throws takes nothing of the others", async () => {
  const store = await open(join(folder, "together.db"));
  const made = (id: string, number: number) =>
    store.keep(opening(aCase({ id, number }), [aNotice(aCase({ id, number }))]));
  const ends = await Promise.allSettled([made("a", 1), made("b", 2), made("c", 2), made("a", 3), made("d", 4)]);
  expect(ends.map((end) => (end.status === "fulfilled" ? end.value : "thrown"))).toEqual([
    ...["kept", "kept", "thrown", "stale", "kept"],
  ]);
  const all = await store.listCases("T1", { asker: operator, state: "all", limit: 9 });
  expect(all.map(({ id }) => id)).toEqual(["a", "b", "d"]);
  expect(await store.claim(noon, 10, minute)).toHaveLength(3);
  expect(await store.findByNumber("T1", 3)).toBeNull();
  await store.close();
});

test("a second process on the same file is refused with a message that says what to do", async () => {
  const path = join(folder, "held.db");
  const store = await open(path);
  const errors = await runChild(neighbour, path).gone;
  expect(errors).toContain(`${path} is in use by another Dueline process`);
  expect(errors).toContain("DATABASE_URL");
  await expect(open(path)).rejects.toThrow("in use");
  await store.close();
  await (await open(path)).close();
});

test("a file that cannot be written is named", async () => {
  await expect(open("/proc/dueline.db")).rejects.toThrow("/proc/dueline.db cannot be written");
});

test("a process that was killed leaves no lock behind", async () => {
  const path = join(folder, "killed.db");
  const child = runChild(neighbour, path);
  expect(await child.line()).toBe("open");
  await expect(open(path)).rejects.toThrow("in use");
  child.process.kill("SIGKILL");
  await child.gone;
  await (await open(path)).close();
});

test("a damaged case is named to whoever asks for it, and the others stay readable", async () => {
  const path = join(folder, "damaged.db");
  const warnings: string[] = [];
  const store = await open(path, (problem) => warnings.push(problem));
  for (const number of [1, 2, 3]) await store.keep(opening(aCase({ id: `case-${number}`, number })));
  const beside = new DatabaseSync(path);
  beside.exec(`update support_case set document = substr(document, 1, 50) where id = 'case-2'`);
  beside.close();
  await expect(store.findCase("T1", "case-2")).rejects.toThrow("Case 2 (case-2) of T1 is damaged");
  const listed = await store.listCases("T1", { asker: operator, state: "open", limit: 10 });
  expect(listed.map((it) => it.number)).toEqual([1, 3]);
  expect(warnings).toEqual([expect.stringContaining("Case 2 (case-2) of T1 is damaged")]);
  await store.close();
});

test("a document that is not what any version wrote is named with the place that is wrong; so is one of a later version", async () => {
  const path = join(folder, "odd.db");
  const store = await open(path);
  await store.keep(opening(aCase({ id: "case-1", number: 1 })));
  const beside = new DatabaseSync(path);
  const read = (set: string) => {
    beside.exec(`update support_case set document = ${set}`);
    return store.findCase("T1", "case-1");
  };
  const { document } = beside.prepare("select document from support_case").get() ?? {};
  expect(JSON.parse(String(document))).toMatchObject({ version: 2, id: "case-1" });
  expect((await read(`json_remove(document, '$.version')`))?.number).toBe(1);
  await expect(read(`json_set(document, '$.version', 99)`)).rejects.toThrow("is of a later version of Dueline");
  await expect(read(`json_set(document, '$.version', 2, '$.pauses', 'none')`)).rejects.toThrow(
    /T1 is damaged: pauses: /,
  );
  await expect(read(`json_set(document, '$.pauses', json('[]'), '$.terms.levels[0].targets', 3)`)).rejects.toThrow(
    /damaged: terms: levels: 0: targets: /,
  );
  beside.exec(`update journal set document = json_set(document, '$.act', 7)`);
  await expect(store.journalOf("T1", "case-1")).rejects.toThrow(/Journal line 1 of case case-1 is damaged: act: /);
  beside.close();
  await store.close();
});

test("closing waits for what runs and refuses what comes after", async () => {
  const path = join(folder, "closing.db");
  const store = await open(path);
  const kept = Promise.all(
    Array.from({ length: 40 }, (_, n) => store.keep(opening(aCase({ id: `case-${n}`, number: n + 1 })))),
  );
  await store.close();
  expect(await kept).toEqual(Array.from({ length: 40 }, () => "kept"));
  await expect(store.ping()).rejects.toThrow("closed");
  await expect(store.records.get("T1", "a", "b")).rejects.toThrow("closed");
  await expect(store.close()).resolves.toBeUndefined();
});

test("a database of a newer Dueline is refused and left as it is", async () => {
  const path = join(folder, "newer.db");
  await (await open(path)).close();
  const beside = new DatabaseSync(path);
  beside.exec(`insert into kysely_migration (name, timestamp) values ('0099-later', '2030-01-01T00:00:00.000Z')`);
  beside.close();
  await expect(open(path)).rejects.toThrow("newer Dueline (it knows 0099-later)");
  await expect(open(path)).rejects.toThrow("newer Dueline");
});

test("a database to which a newer Dueline only added is opened, and what only that one knows is left as it is", async () => {
  const path = join(folder, "added.db");
  const store = await open(path);
  await store.keep(opening(aCase()));
  await store.close();
  const beside = new DatabaseSync(path);
  beside.exec(`insert into kysely_migration (name, timestamp) values ('0099-later-expand', '2030-01-01T00:00:00.000Z');
    update case_index set rules = 99;
    insert into settings (tenant, room, document) values ('T1', '', '{"version":1,"language":"ro","later":{"chosen":1}}')`);
  const again = await open(path);
  expect(await again.findByNumber("T1", 1)).not.toBeNull();
  await again.keepSettings("T1", null, { ...(await again.settingsOf("T1", null)), late: "thread" });
  await again.close();
  expect(beside.prepare("select rules from case_index").all()).toEqual([{ rules: 99 }]);
  const kept = String(beside.prepare("select document from settings").get()?.document);
  expect(JSON.parse(kept)).toMatchObject({ language: "ro", late: "thread", later: { chosen: 1 } });
  beside.exec("delete from kysely_migration where name = '0009-own-delays'");
  beside.close();
  await expect(open(path)).rejects.toThrow("newer Dueline (it knows 0099-later-expand)");
});

test("a back-up made while the store runs is whole, and brings everything back", async () => {
  const [path, copy] = [join(folder, "live.db"), join(folder, "copy.db")];
  const store = await open(path);
  await store.keep(opening(aCase()));
  backupSqlite(path, copy);
  await store.keep(moving(aCase(), { set: { title: "after the back-up" } }));
  expect(() => backupSqlite(path, copy)).toThrow("there already");
  expect(() => restoreSqlite(copy, path, `${path}.before`)).toThrow("in use");
  await store.close();
  restoreSqlite(copy, path, `${path}.before`);
  const restored = await open(path);
  expect(await restored.findCase("T1", "case-1")).toEqual(aCase());
  await restored.close();
});

test("a long row of writes lets other work in", async () => {
  const store = await open(":memory:");
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  }, 1);
  for (let n = 1; n <= 300; n += 1) await store.nextNumber("T1");
  clearInterval(clock);
  expect(turns).toBeGreaterThan(2);
  await store.close();
});

test("the row types are the tables as SQLite has them", async () => {
  const path = join(folder, "schema.db");
  await (await open(path)).close();
  const database = new DatabaseSync(path);
  const rows = database
    .prepare(
      `select m.name as "table", c.name as "column", c.type, c."notnull" from sqlite_schema m, pragma_table_info(m.name) c
       where m.type = 'table'`,
    )
    .all();
  database.close();
  const columns = rows.map((row) => ({
    table: String(row.table),
    column: String(row.column),
    type: String(row.type),
    nullable: row.notnull === 0,
  }));
  expect(asTables(columns)).toEqual(tables);
});
