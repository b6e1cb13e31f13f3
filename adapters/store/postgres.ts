// The store that replicas share: a PostgreSQL of one's own.
import { type CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type { Ears, Engine } from "./engine.ts";
import { fewAtOnce, mostLongQuestions } from "./few-at-once.ts";
import { announcer } from "./postgres-announce.ts";
import { indexingIn } from "./postgres-indexes.ts";
import { listenIn } from "./postgres-listen.ts";
import { type SteadyPool, steadyPool } from "./postgres-pool.ts";
import type { Tables } from "./schema.ts";

export type PostgresOptions = {
  readonly url: string;
  readonly poolSize: number;
  /** How long a statement may take to be answered, ms, 8 s if not said; what is silent longer is given up. */
  readonly patienceMs?: number;
  /** Signs what this process announces, so that it does not wake itself twice. */
  readonly ownName: string;
};

export async function openPostgres(options: PostgresOptions, ears: Ears): Promise<Engine> {
  const { url } = options;
  let closing = false;
  // A connection that breaks while idle is replaced; whoever was using one is told by his query.
  const steady = steadyPool(options, (error) => {
    if (!closing) ears.warn(`A connection to PostgreSQL broke: ${error.message}`);
  });
  await reach(steady, url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: steady.pool }) });
  const listening = listenIn(options, { ...ears, silent: steady.suspect });
  const told = announcer(db, options.ownName);
  const indexing = indexingIn({ db, url, warn: ears.warn });
  const few = fewAtOnce(mostLongQuestions);
  return {
    db,
    transact: (work) => db.transaction().execute(work),
    shared: true,
    percentiles: true,
    unhurried: steady.unhurried,
    aside: (question) => few(() => db.transaction().execute((trx) => asked(trx, question))),
    announce: told.announce,
    index: () => indexing.start(),
    listen: () => listening.start(),
    close: async () => {
      closing = true;
      await told.done();
      await Promise.all([listening.stop(), indexing.stop()]);
      await db.destroy();
    },
  };
}

/** With the 4 MB that a server gives by itself, PostgreSQL sorts a report's rows on the disk, where it could count them in memory. */
async function asked<Row>(trx: Transaction<Tables>, question: CompiledQuery<Row>): Promise<readonly Row[]> {
  await sql`set local work_mem = '32MB'`.execute(trx);
  return (await trx.executeQuery(question)).rows;
}

async function reach({ pool }: SteadyPool, url: string): Promise<void> {
  try {
    const connection = await pool.connect();
    await connection.query("select 1", []).finally(() => connection.release());
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
