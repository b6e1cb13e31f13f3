// Builds what indexes are missing: of a small table at once, of a large one beside the work of this process and of every other.
import { type Kysely, sql } from "kysely";
import { Client } from "pg";
import { indexes, indexNames, needless } from "./indexes.ts";
import type { Tables } from "./schema.ts";

/** With so many cases nobody waits for an index to speak of. */
const few = 20_000;
/** Held by whoever builds: an index that is half built looks as if somebody had died over it. */
const lock = 1_146_442_345;

export type Indexing = {
  /** Resolves once the small ones are there. */
  start(): Promise<void>;
  /** Leaves what is being built; the next start looks after it. */
  stop(): Promise<void>;
};

type Own = { readonly db: Kysely<Tables>; readonly url: string; readonly warn: (problem: string) => void };

export function indexingIn({ db, url, warn }: Own): Indexing {
  let client: Client | null = null;
  let building = Promise.resolve();
  let isStopped = false;

  async function beside(): Promise<void> {
    const own = new Client({ connectionString: url, application_name: "dueline indexes" });
    client = own;
    // A broken connection is told by the statement that was under way.
    own.on("error", () => {});
    try {
      await own.connect();
      await build((text) => own.query<Named>(text).then(({ rows }) => rows));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!isStopped) warn(`An index could not be built, and lists are slower until the next start builds it: ${why}`);
    } finally {
      await own.end().catch(() => {});
    }
  }

  return {
    async start() {
      if (await isDone((text) => asked(db, text))) return;
      if (await isSmall(db)) return atOnce(db);
      building = beside();
    },
    async stop() {
      isStopped = true;
      await client?.end().catch(() => {});
      await building;
    },
  };
}

type Named = { readonly name: string };
type Ask = (text: string) => Promise<readonly Named[]>;

async function asked(db: Kysely<Tables>, text: string): Promise<readonly Named[]> {
  return (await sql.raw<Named>(text).execute(db)).rows;
}

/** Names of those that are not there, or not whole. */
async function lacking(ask: Ask): Promise<readonly string[]> {
  const names = indexNames.map((name) => `'${name}'`).join(", ");
  const rows = await ask(`select name from unnest(array[${names}]) as name where not exists (
    select from pg_index where indexrelid = to_regclass(name) and indisvalid)`);
  return rows.map(({ name }) => name);
}

async function isDone(ask: Ask): Promise<boolean> {
  const names = needless.map((name) => `'${name}'`).join(", ");
  const old = await ask(`select name from unnest(array[${names}]) as name where to_regclass(name) is not null`);
  return old.length === 0 && (await lacking(ask)).length === 0;
}

async function isSmall(db: Kysely<Tables>): Promise<boolean> {
  const rows = await asked(db, `select id as name from support_case limit ${few + 1}`);
  return rows.length <= few;
}

function atOnce(db: Kysely<Tables>): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const ask: Ask = (text) => asked(trx, text);
    await ask(`select pg_advisory_xact_lock(${lock})`);
    await put(ask, "");
  });
}

/** One after the other, while everybody reads and writes. Whoever comes second leaves it to the first. */
async function build(ask: Ask): Promise<void> {
  const [taken] = await ask(`select 'mine' as name where pg_try_advisory_lock(${lock})`);
  if (!taken) return;
  // A table in parts takes no index beside the work.
  const [inParts] = await ask(
    "select relname as name from pg_class where oid = 'support_case'::regclass and relkind = 'p'",
  );
  await put(ask, inParts ? "" : "concurrently");
}

async function put(ask: Ask, how: "" | "concurrently"): Promise<void> {
  for (const name of await lacking(ask)) {
    await ask(`drop index ${how} if exists ${name}`);
    await ask(`create index ${how} ${name} on ${indexes[name]}`);
  }
  for (const name of needless) await ask(`drop index ${how} if exists ${name}`);
}
