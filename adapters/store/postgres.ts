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

export function openPostgres({ url, poolSize, ownName }: PostgresOptions, ears: Ears): Engine {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: patience,
    application_name: "dueline",
    types: { getTypeParser },
  });
  // A connection that breaks while idle is replaced; whoever was using one is told by his query.
  let closing = false;
  pool.on("error", (error) => {
    if (!closing) ears.warn(`A connection to PostgreSQL broke: ${error.message}`);
  });
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

/** Epoch ms and counts are far below 2^53; `pg` would hand them over as strings. */
const asNumber = (text: string) => Number(text);
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  oid === types.builtins.INT8 ? asNumber : types.getTypeParser(oid, format);
