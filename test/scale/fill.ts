// A store as it is after years: lives kept through the front door, and copied by the database until there are enough.
import { setTimeout as pause } from "node:timers/promises";
import { Client, Pool } from "pg";
import { openStore } from "../../adapters/store/index.ts";
import type { Store } from "../../src/case/store.ts";
import { type Life, livesOf } from "./lives.ts";
import { multiply, type Spread } from "./multiply.ts";

export type Filled = { readonly cases: number; readonly seconds: number; readonly gigabytes: number };
type Wanted = Spread & { readonly url: string; readonly cases: number };

const mostLives = 1_000;
const atOnce = 6;

/** Of an empty database. `say` hears how far it is. */
export async function fill(wanted: Wanted, say: (line: string) => void): Promise<Filled> {
  const began = performance.now();
  const lives = livesOf(Math.min(mostLives, Math.ceil(wanted.cases / 20)), Date.now());
  const copies = Math.ceil(wanted.cases / lives.length);
  let ids = 0;
  const store = await openStore({ kind: "postgres", url: wanted.url, newId: () => `life-${++ids}` });
  const pool = new Pool({ connectionString: wanted.url, max: atOnce });
  const client = new Client({ connectionString: wanted.url });
  await client.connect();
  try {
    await inTurns(lives, (life) => live(store, pool, life));
    say(`${lives.length} lives kept, each to be copied ${copies} times`);
    await multiply(client, copies, wanted, say);
    const { rows } = await client.query("select pg_database_size(current_database()) / 1e9 as size");
    const gigabytes = Math.round(Number(rows[0]?.size) * 10) / 10;
    return { cases: lives.length * copies, seconds: Math.round((performance.now() - began) / 1000), gigabytes };
  } finally {
    await client.end();
    await pool.end();
    await store.close();
  }
}

async function inTurns(lives: readonly Life[], work: (life: Life) => Promise<void>): Promise<void> {
  const left = [...lives];
  const worker = async () => {
    for (let life = left.pop(); life; life = left.pop()) await work(life);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** What was to be said between two changes has been said by the second. */
async function live(store: Store, pool: Pool, { id, changes }: Life): Promise<void> {
  for (const [nth, change] of changes.entries()) {
    while ((await store.keep(change)) !== "kept") await pause(1);
    const until = changes[nth + 1]?.entry.notedAt ?? Date.now();
    await pool.query(
      `update notice set state = 'said', attempts = 1, settled_at = due_at, message = '1700000000.000001'
        where case_id = $1 and state = 'waiting' and due_at <= $2`,
      [id, until],
    );
  }
}
