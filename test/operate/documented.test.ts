// The operator's commands word by word as docs/operations.md has them: copies, restores, erasures, also from a back-up.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import type { Store } from "../../src/case/store.ts";
import { dumpableServer } from "../installed-postgres.ts";
import { operator } from "../operator.ts";
import { aCase, ids, opening } from "../store/samples.ts";
import { dueline, folder } from "./desk.ts";

const run = promisify(execFile);
const [tenant, other, person] = ["T0123ABCD", "T2", "U0456EFGH"];
const document = readFileSync("docs/operations.md", "utf8");
const ours = [...document.matchAll(/(?:SQLITE_FILE=\S+ )?npm run -s dueline -- [^`\n]+|^rm .*$/gm)].map(([all]) => all);
const newId = ids("documented");

/** Does what a shell would do with such a line, in a folder that stands for `/`; says the exit status. */
async function shell(line: string, root: string, env: { readonly [name: string]: string }): Promise<number> {
  const at = (path: string) => (path.startsWith("/") ? join(root, path) : path);
  const [, file, rest = ""] = /^(?:SQLITE_FILE=(\S+) )?(.*)$/.exec(line) ?? [];
  const [said = "", into] = rest.split(" > ");
  const words = [...said.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  if (words[0] === "rm") {
    await run("sh", ["-c", `rm ${words.slice(1).map(at).join(" ")}`]);
    return 0;
  }
  const given = words.slice(5).map(at);
  const { status, output } = await dueline(given, file ? { SQLITE_FILE: at(file) } : env);
  if (into !== undefined) writeFileSync(join(root, into), output);
  return status;
}

function place() {
  const root = folder();
  for (const name of ["backups", "tmp"]) mkdirSync(join(root, name));
  const env = { SQLITE_FILE: join(root, "dueline.db") };
  return { root, env, open: (path = env.SQLITE_FILE) => openStore({ kind: "sqlite", path, newId }) };
}

async function withTwo(store: Store): Promise<void> {
  const reporter = { id: person, name: "Ilinca Stan" };
  await store.keep(opening(aCase({ id: "a", tenant, number: 12, reporter, owner: reporter })));
  await store.keep(opening(aCase({ id: "b", tenant: other })));
}

async function tenantsIn(opening: Promise<Store>): Promise<readonly string[]> {
  const store = await opening;
  const found = await store.tenants();
  await store.close();
  return found.toSorted();
}

const [backup, restore, hold, eraseTenant, erasePerson, audit, handOut, ...fromBackup] = ours;

test("the document has these commands, in this order, and no other", () => {
  const heads = ours.map((line) => /-- (\S+)|^rm/.exec(line)?.[1] ?? "rm");
  expect(heads).toEqual([
    ...["backup", "restore", "hold", "erase-tenant", "erase-person", "audit", "export"],
    ...["restore", "erase-person", "backup", "rm"],
  ]);
});

test("SQLite: a back-up while it runs, a legal hold, an erased tenant, and the restore that brings it back, word by word", async () => {
  const { root, env, open } = place();
  const store = await open();
  await withTwo(store);
  for (const line of [backup, handOut, audit]) expect(await shell(line ?? "", root, env)).toBe(0);
  expect(JSON.parse(readFileSync(join(root, "acme.json"), "utf8"))).toMatchObject({ tenant });
  expect(readFileSync(join(root, "audit.csv"), "utf8")).toContain("export");
  await store.close();
  expect(await shell(hold ?? "", root, env)).toBe(0);
  expect(await shell(eraseTenant ?? "", root, env)).toBe(1);
  expect(await shell((hold ?? "").replace("hold put", "hold lift"), root, env)).toBe(0);
  expect(await shell(eraseTenant ?? "", root, env)).toBe(0);
  expect(await tenantsIn(open())).toEqual([other]);
  expect(await shell(restore ?? "", root, env)).toBe(0);
  expect(await tenantsIn(open())).toEqual([tenant, other]);
});

test("SQLite: a person is erased from the store, and then from a back-up that has to be kept, word by word", async () => {
  const { root, env, open } = place();
  const store = await open();
  await withTwo(store);
  expect(await shell(backup ?? "", root, env)).toBe(0);
  await store.close();
  expect(await shell(erasePerson ?? "", root, env)).toBe(0);
  const old = join(root, "backups", "dueline-2026-11-22.db");
  expect([readFileSync(env.SQLITE_FILE).includes(person), readFileSync(old).includes(person)]).toEqual([false, true]);
  for (const line of fromBackup) expect([line, await shell(line, root, env)]).toEqual([line, 0]);
  const fresh = join(root, "backups", "dueline-2026-11-22.erased.db");
  expect([existsSync(old), existsSync(join(root, "tmp", "old.db"))]).toEqual([false, false]);
  expect(readFileSync(fresh).includes(person)).toBe(false);
  expect(readFileSync(fresh).includes("Ilinca Stan")).toBe(false);
  expect(await tenantsIn(open(fresh))).toEqual([tenant, other]);
});

const dumpable = await dumpableServer();

test.runIf(dumpable)(
  "PostgreSQL: pg_dump while it runs, pg_restore into an empty database, an erasure there, and a dump anew, word by word",
  async () => {
    const server = await dumpable?.start();
    if (!server) throw new Error("there is no server to dump");
    onTestFinished(() => server.stop());
    const cwd = folder();
    const [dump = "", restoring = ""] = ["pg_dump", "pg_restore"].map(
      (tool) => new RegExp(`${tool} [^\`]*"\\$DATABASE_URL"[^\`]*`).exec(document)?.[0],
    );
    const sh = (line: string, url: string) =>
      run("sh", ["-c", `umask 077; ${line}`], { cwd, env: { PATH: process.env.PATH, DATABASE_URL: url } });
    const [first, second, third] = [
      await server.freshDatabase(),
      await server.freshDatabase(),
      await server.freshDatabase(),
    ];
    const openAt = (url: string) => openStore({ kind: "postgres", url, newId });
    const store = await openAt(first);
    await withTwo(store);
    await sh(dump, first);
    await store.close();
    await sh(restoring, second);
    expect(await tenantsIn(openAt(second))).toEqual([tenant, other]);
    expect(await shell(erasePerson ?? "", cwd, { DATABASE_URL: second })).toBe(0);
    rmSync(join(cwd, "dueline.dump"));
    await sh(dump, second);
    await sh(restoring, third);
    const again = await openAt(third);
    const [row] = await again.listCases(tenant, { asker: operator, state: "all", limit: 9 });
    expect(row).toMatchObject({ id: "a", reporter: { id: "erased" } });
    await again.close();
  },
);
