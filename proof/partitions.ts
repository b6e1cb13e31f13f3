// Tables in parts, as docs/large.md has it: the same cases, kept half before and half after, must give the same answers as in
// whole tables, and a question must read the parts that it is about alone. `node proof/partitions.ts`, a minute or two.
import { readFileSync } from "node:fs";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Client, Pool } from "pg";
import { openStore } from "../adapters/store/index.ts";
import { reportQuestion } from "../adapters/store/report-question.ts";
import type { Tables } from "../adapters/store/schema.ts";
import type { Change } from "../src/case/change.ts";
import type { Store } from "../src/case/store.ts";
import { startPostgres } from "../test/postgres.ts";
import { blank, livesOf } from "../test/scale/lives.ts";

const kinds = ["whole", "by-tenant", "by-month"] as const;
type Kind = (typeof kinds)[number];

const now = Date.now();
const { tenant } = blank;
const changes = livesOf(120, now)
  .flatMap((life) => life.changes)
  .toSorted((a, b) => a.entry.notedAt - b.entry.notedAt);
const month = 30 * 86_400_000;
let ids = 0;

const server = await startPostgres();
try {
  const answers = new Map<Kind, string>();
  for (const kind of kinds) answers.set(kind, await answersOf(kind, await server.freshDatabase()));
  const broken = kinds.filter((kind) => answers.get(kind) !== answers.get("whole"));
  for (const kind of kinds.slice(1))
    console.log(broken.includes(kind) ? "BROKEN: " : "holds:  ", `${kind} answers as whole`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} finally {
  await server.stop();
}

async function answersOf(kind: Kind, url: string): Promise<string> {
  const half = Math.floor(changes.length / 2);
  await withStore(url, (store) => keepAll(store, changes.slice(0, half)));
  if (kind !== "whole") await run(url, readFileSync(`docs/partitions/${kind}.sql`, "utf8"));
  const answers = await withStore(url, async (store) => {
    await keepAll(store, changes.slice(half));
    return JSON.stringify([await spoken(store), await asked(store)]);
  });
  await explain(kind, url);
  return answers;
}

async function withStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ kind: "postgres", url, newId: () => `id-${++ids}` });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function keepAll(store: Store, some: readonly Change[]): Promise<void> {
  for (const change of some) {
    const outcome = await store.keep(change);
    if (outcome !== "kept") throw new Error(`${change.case.id} was not kept`);
  }
}

/** What is due is claimed and settled, portion by portion. */
async function spoken(store: Store): Promise<string[]> {
  const all: string[] = [];
  for (let due = await store.claim(now, 50, 60_000); due.length > 0; due = await store.claim(now, 50, 60_000)) {
    all.push(...due.map(({ id }) => id));
    for (const one of due) await store.settle(one, { kind: "said", at: now, message: "1.1", thread: "1.1" });
  }
  return all.toSorted();
}

async function asked(store: Store): Promise<unknown> {
  const every = { asker: { kind: "operator" }, limit: 30 } as const;
  const open = await store.listCases(tenant, { ...every, state: "open" });
  const [first] = open;
  return [
    open,
    await store.listCases(tenant, { ...every, state: "all", words: ["calls"], since: now - 24 * month }),
    await store.listCases(tenant, { ...every, state: "closed", vendor: "netcor" }),
    await store.report(tenant, {}, now),
    await store.report(tenant, { since: now - 6 * month, until: now - month }, now),
    await store.journalOf(tenant, first?.id ?? ""),
    [await store.tenants(), await store.roomsOf(tenant), await store.backlog(now)],
    await store.expire(() => now - 36 * month, now),
    (await store.listCases(tenant, { ...every, state: "all", limit: 500 })).length,
  ];
}

async function run(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Which parts a report of a month and of a tenant reads. */
async function explain(kind: Kind, url: string): Promise<void> {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 1 }) }),
  });
  const question = reportQuestion({ tenant, of: "tenant" }, { since: now - month, until: now }, now, true);
  const { rows } = await sql<{ "QUERY PLAN": string }>`explain ${question}`.execute(db);
  const read = rows.flatMap((row) => / on (ruling\S*)/.exec(row["QUERY PLAN"])?.[1] ?? []);
  console.log(`${kind}: a report of a month reads ${[...new Set(read)].join(", ")}`);
  await db.destroy();
}
