// The store on PostgreSQL: the contract, and what a database has to do that replicas share.
import { Client } from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import type { Store } from "../../src/case/store.ts";
import { operator } from "../operator.ts";
import { startPostgres } from "../postgres.ts";
import { fill } from "../scale/fill.ts";
import { worksTogether } from "./contract/together.ts";
import { storeContract } from "./contract.ts";
import { ask, openReplicas } from "./replicas.ts";
import { aCase, aNotice, ids, minute, noon, opening } from "./samples.ts";
import { asTables, tables } from "./tables.ts";

const server = await startPostgres(["-c", "fsync=off"]);
afterAll(() => server.stop());
const newId = ids();
const open = (url: string, warn?: (problem: string) => void): Promise<Store> =>
  openStore({ kind: "postgres", url, newId, ...(warn ? { warn } : {}) });

storeContract("PostgreSQL", async () => open(await server.freshDatabase()));
worksTogether(() => server.freshDatabase());

test("a database that is not there is named, without its password", async () => {
  const opening = open("postgres://dueline:secret@127.0.0.1:1/cases");
  await expect(opening).rejects.toThrow(
    /^PostgreSQL cannot be used at 127\.0\.0\.1:1\/cases \(DATABASE_URL\): .*ECONNREFUSED/,
  );
  await expect(opening).rejects.not.toThrow("secret");
});

test("a password may stand beside the URL, as compose.yaml has it, whatever its characters", async () => {
  const owner = await server.freshDatabase();
  const url = new URL(owner);
  const odd = "p@ss/1:%2F #é";
  const role = `with_password_${process.pid}`;
  await ask(owner, `create role ${role} login superuser password '${odd}'`);
  url.username = role;
  url.password = encodeURIComponent(odd);
  await (await open(url.href)).close();
  url.password = "";
  vi.stubEnv("PGPASSWORD", odd);
  await (await open(url.href)).close();
  vi.unstubAllEnvs();
  await ask(owner, `drop owned by ${role} cascade; drop role ${role}`);
});

test("a store that was filled to be measured holds whole cases of several tenants, found and added up as any", async () => {
  const url = await server.freshDatabase();
  const { cases } = await fill({ url, cases: 60, share: 0.5, rooms: 4, otherTenants: 2 }, () => {});
  const store = await open(url);
  const every = { asker: operator, state: "all", limit: 100 } as const;
  const tenants = await store.tenants();
  const listed = await Promise.all(tenants.map((tenant) => store.listCases(tenant, every)));
  expect([tenants, listed.flat().length]).toEqual([["T1", "T2", "T3"], cases]);
  const [one] = listed.flat();
  expect(await store.journalOf(one?.tenant ?? "", one?.id ?? "")).toHaveLength(one?.revision ?? 0);
  expect((await store.report("T1", {}, Date.now())).length).toBeGreaterThan(0);
  expect(await ask(url, "select conname from pg_constraint where not convalidated")).toEqual([]);
  await store.close();
});

test("however many reports are asked at once, a case is found meanwhile; and every report is answered", async () => {
  const url = await server.freshDatabase();
  const store = await open(url);
  await store.keep(opening(aCase({ id: "a", tenant: "T1" })));
  const other = new Client({ connectionString: url });
  await other.connect();
  // Now no report comes to its end.
  await other.query("begin; lock table ruling");
  const room = (nth: number) => ({ platform: "slack", id: `C${nth}`, thread: null }) as const;
  const reports = Array.from({ length: 40 }, (_, nth) => store.report("T1", { room: room(nth) }, noon));
  expect(await store.findCase("T1", "a")).toMatchObject({ id: "a" });
  await other.query("rollback");
  await other.end();
  expect(await Promise.all(reports)).toHaveLength(40);
  await store.close();
});

test("replicas that start at once on an empty database agree on its tables", async () => {
  const { url, close } = await openReplicas(await server.freshDatabase(), 5);
  expect(await ask(url, "select name from kysely_migration")).toEqual([
    { name: "0001-first" },
    { name: "0002-course" },
    { name: "0003-figures" },
    { name: "0004-rights" },
    { name: "0005-seals" },
    { name: "0006-audit" },
    { name: "0007-tokens" },
    { name: "0008-dispatch" },
    { name: "0009-own-delays" },
    { name: "0010-lists" },
    { name: "0011-organisation-expand" },
    { name: "0012-case-hold-expand" },
    { name: "0013-dead-dispatches-expand" },
  ]);
  await close();
});

/** Whether each index that came later is there and whole. */
const built = (url: string) =>
  ask(
    url,
    "select relname, indisvalid from pg_index join pg_class on oid = indexrelid where relname like 'support_case_%over'",
  );

test("an index that came later than its table, or was left half built, is built by the next start", async () => {
  const url = await server.freshDatabase();
  await (await open(url)).close();
  const whole = await built(url);
  expect(whole.length).toBeGreaterThan(3);
  await ask(url, "drop index support_case_vendor_over");
  await ask(url, "update pg_index set indisvalid = false where indexrelid = 'support_case_owned_over'::regclass");
  const { close } = await openReplicas(url, 3);
  expect(await built(url)).toEqual(expect.arrayContaining(whole));
  await close();
});

test("in a large store it is built beside the work: the start does not wait for it, nor does who writes", async () => {
  const url = await server.freshDatabase();
  await (await open(url)).close();
  const whole = await built(url);
  await ask(
    url,
    `insert into support_case (tenant, id, number, revision, status, vendor, platform, room, reminded, reporter, opened_at, closed_at, next_due, document)
     select 'T2', 'c' || n, n, 1, 'closed', 'zoom', 'slack', 'C1', 0, 'U1', 1, 2, 3, '{}' from generate_series(1, 20001) n`,
  );
  await ask(url, "insert into case_index select 'T2', 'c' || n, 1, 99, '', '' from generate_series(1, 20001) n");
  await ask(url, "drop index support_case_vendor_over");
  // Somebody's transaction of before: an index is not whole until it has ended.
  const earlier = new Client({ connectionString: url });
  await earlier.connect();
  await earlier.query("begin; update support_case set room = 'C2' where id = 'c1'");
  const warned: string[] = [];
  const store = await open(url, (problem) => warned.push(problem));
  expect(await store.keep(opening(aCase()))).toBe("kept");
  expect(await built(url)).not.toEqual(expect.arrayContaining(whole));
  await earlier.query("commit");
  await earlier.end();
  await vi.waitFor(async () => expect(await built(url)).toEqual(expect.arrayContaining(whole)), 30_000);
  await store.close();
  expect(warned).toEqual([]);
});

test("a notice kept by one replica wakes the others at once", async () => {
  const { stores, close } = await openReplicas(await server.freshDatabase(), 2);
  const woken = Promise.withResolvers<void>();
  stores[1]?.onNotice(woken.resolve);
  await stores[0]?.keep(opening(aCase(), [aNotice(aCase())]));
  await woken.promise;
  expect(await stores[1]?.claim(noon, 1, minute)).toHaveLength(1);
  await close();
});

test("a listener whose connection broke says so, comes back, and calls because it may have missed something", async () => {
  const url = await server.freshDatabase();
  const warnings: string[] = [];
  const [deaf, other] = [await open(url, (problem) => warnings.push(problem)), await open(url)];
  let calls = 0;
  deaf.onNotice(() => {
    calls += 1;
  });
  await ask(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'dueline listener' and datname = current_database()`,
  );
  await vi.waitFor(() => expect(calls).toBe(1), 30_000);
  expect(warnings).toEqual([expect.stringContaining("no longer says")]);
  await other.keep(opening(aCase(), [aNotice(aCase())]));
  await vi.waitFor(() => expect(calls).toBeGreaterThan(1), 30_000);
  await Promise.all([deaf.close(), other.close()]);
});

test("a connection that broke is replaced, and the next question is answered", async () => {
  const url = await server.freshDatabase();
  const store = await open(url);
  await store.keep(opening(aCase()));
  await ask(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dueline' and datname = current_database()`,
  );
  await vi.waitFor(async () => expect(await store.findCase("T1", "case-1")).not.toBeNull(), 30_000);
  await store.close();
});

test("every key and every foreign key holds the tenant, so that tables can be cut by it; the hash of a token alone does not", async () => {
  const url = await server.freshDatabase();
  await (await open(url)).close();
  const lacks = (table: string, columns: string) =>
    `not exists (select from pg_attribute where attrelid = ${table} and attnum = any(${columns}) and attname = 'tenant')`;
  const ours = "from pg_class where relnamespace = 'public'::regnamespace and relname not like 'kysely%'";
  const keys = await ask(
    url,
    `select indexrelid::regclass::text as name from pg_index
     where indisunique and indrelid in (select oid ${ours}) and ${lacks("indrelid", "indkey")}`,
  );
  expect(keys).toEqual([{ name: "api_token_hash_key" }]);
  const foreign = `from pg_constraint where contype = 'f' and conrelid in (select oid ${ours})`;
  expect(await ask(url, `select conname ${foreign} and ${lacks("conrelid", "conkey")}`)).toEqual([]);
  expect((await ask(url, `select conname ${foreign}`)).length).toBeGreaterThan(4);
});

test("the row types are the tables as PostgreSQL has them", async () => {
  const url = await server.freshDatabase();
  await (await open(url)).close();
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string; type: string; nullable: boolean }>(
    `select table_name as "table", column_name as "column", data_type as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public'`,
  );
  await client.end();
  expect(asTables(rows)).toEqual(tables);
});
