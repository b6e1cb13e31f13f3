// The store that replicas share: a PostgreSQL of one's own.
import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, types } from "pg";
import type { Ears, Engine } from "./engine.ts";
import { channel, listenIn } from "./postgres-listen.ts";
import type { Tables } from "./schema.ts";

export type PostgresOptions = {
  readonly url: string;
  readonly poolSize: number;
  /** Signs what this process announces, so that it does not wake itself twice. */
  readonly ownName: string;
};

/** How long a query waits for a free connection before it fails, ms. */
const patience = 10_000;

export async function openPostgres({ url, poolSize, ownName }: PostgresOptions, ears: Ears): Promise<Engine> {
  const pool = openPool(url, poolSize);
  let closing = false;
  // A connection that breaks while idle is replaced; whoever was using one is told by his query.
  pool.on("error", (error) => {
    if (!closing) ears.warn(`A connection to PostgreSQL broke: ${error.message}`);
  });
  await reach(pool, url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const listening = listenIn(url, ownName, ears);
  return {
    db,
    shared: true,
    announce: async (trx) => {
      await sql`select pg_notify(${channel}, ${ownName})`.execute(trx);
    },
    listen: () => listening.start(),
    close: async () => {
      closing = true;
      await listening.stop();
      await db.destroy();
    },
  };
}

function openPool(url: string, poolSize: number): Pool {
  return new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: patience,
    application_name: "dueline",
    types: { getTypeParser },
  });
}

async function reach(pool: Pool, url: string): Promise<void> {
  try {
    await pool.query("select 1");
  } catch (cause) {
    await pool.end();
    throw new Error(`PostgreSQL cannot be used at ${placeOf(url)} (DATABASE_URL): ${reasonOf(cause)}`, { cause });
  }
}

/** Without the password that stands in the URL. */
function placeOf(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: "that address", pathname: "" };
  return `${host}${pathname}`;
}

/** A host with several addresses fails once for each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

/** Epoch ms and counts are far below 2^53; `pg` would hand them over as strings. */
const asNumber = (text: string) => Number(text);
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  oid === types.builtins.INT8 ? asNumber : types.getTypeParser(oid, format);
