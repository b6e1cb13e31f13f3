// Connections to PostgreSQL that are trusted only as long as they answer. One that falls silent without closing (a
// fail-over, a firewall, a host that is gone) is found by the clock, thrown away, and with it all that were silent since.
import type { PostgresPool } from "kysely";
import { type ClientBase, Pool, type PoolClient, types } from "pg";
import { withinMs } from "./within.ts";

/** How long one waits for a connection, and, where nothing else is said, for one statement's answer, ms. */
export const toConnect = 5_000;
export const toAnswer = 8_000;
/** For a migration over a large table. */
const toMigrate = 600_000;
/** At that age a connection is replaced, s: so the server's name is looked up anew, and no firewall forgets it. */
const oldest = 1_800;

export type SteadyPool = {
  readonly pool: PostgresPool;
  /** Something fell silent: whatever has not answered since then is not used again. */
  suspect(): void;
  /** While this runs, an answer may take minutes. */
  unhurried<T>(work: () => Promise<T>): Promise<T>;
};

type Wanted = { readonly url: string; readonly poolSize: number; readonly patienceMs?: number };

export function steadyPool(
  { url, poolSize, patienceMs = toAnswer }: Wanted,
  broke: (error: Error) => void,
): SteadyPool {
  const pool = openPool(url, poolSize);
  pool.on("error", broke);
  // Whoever uses a connection that breaks is told by his question; without a listener the process would end.
  pool.on("connect", (client) => client.on("error", () => {}));
  let suspicions = 0;
  let patience = patienceMs;
  /** How many suspicions there had been when it last answered. */
  const answered = new WeakMap<PoolClient, number>();

  async function connect(): Promise<PoolClient> {
    for (;;) {
      const client = await pool.connect();
      if ((answered.get(client) ?? suspicions) === suspicions) return trusted(client);
      cutOff(client);
    }
  }

  /** The same connection, with an end to every wait; once that has come, no further question is put. */
  function trusted(client: PoolClient): PoolClient {
    let broken: { readonly by: unknown } | null = null;
    const query = async (text: string, values: unknown[]) => {
      // A rollback, for one: it tells again what happened, and is not sent.
      if (broken) throw broken.by;
      try {
        const late = `PostgreSQL did not answer in ${patience / 1000} s.`;
        const answer = await withinMs(patience, client.query(text, values), late);
        answered.set(client, suspicions);
        return answer;
      } catch (error) {
        if (isSickness(error)) {
          broken = { by: error };
          suspicions += 1;
        }
        throw error;
      }
    };
    const own = new Map<string | symbol, unknown>([
      ["query", query],
      ["release", () => (broken ? cutOff(client) : client.release())],
    ]);
    return new Proxy(client, { get: (target, name) => own.get(name) ?? Reflect.get(target, name, target) });
  }

  return {
    pool: { connect, end: () => pool.end(), options: {} },
    suspect: () => {
      suspicions += 1;
    },
    unhurried: async (work) => {
      patience = toMigrate;
      try {
        return await work();
      } finally {
        patience = patienceMs;
      }
    },
  };
}

function openPool(url: string, size: number): Pool {
  return new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: toConnect,
    maxLifetimeSeconds: oldest,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: "dueline",
    types: { getTypeParser },
    onConnect: prepare,
  });
}

/** What we began and cannot end any more must not hold its rows. Not as a start parameter: PgBouncer refuses those. */
function prepare(client: ClientBase): Promise<unknown> {
  const asked = client.query("set idle_in_transaction_session_timeout = '10s'");
  return withinMs(toConnect, asked, "PostgreSQL took the connection and said nothing more.");
}

/** Without a goodbye, which would wait for an answer: `pg` closes at once what is in the middle of a question. */
function cutOff(client: PoolClient): void {
  client.query("").catch(() => {});
  client.release(true);
}

/** Silence, a line that broke, or a server that goes, is going, or may no longer be written (25006: it was demoted). */
function isSickness(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return !/^[0-9A-Z]{5}$/.test(code) || /^(25006|57P0\d|08...)$/.test(code);
}

/** Epoch ms and counts are far below 2^53; `pg` would hand them over as strings. */
const asNumber = (text: string) => Number(text);
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  oid === types.builtins.INT8 ? asNumber : types.getTypeParser(oid, format);
