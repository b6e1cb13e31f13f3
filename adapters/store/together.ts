// Changes that come at the same moment are committed together: on SQLite each commit waits for the disk, and all wait for it.
import { setImmediate as nextTurn } from "node:timers/promises";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Transact } from "./engine.ts";
import type { Tables } from "./schema.ts";

/** So many share a commit; between two of them everything else gets a turn. */
const most = 32;

type Waiting = {
  readonly run: (trx: Transaction<Tables>) => Promise<void>;
  /** The commit is on the disk. */
  readonly kept: () => void;
  readonly fail: (error: unknown) => void;
};

/**
 * Each is told that it is kept when the commit that it shares is on the disk, and not before. One that throws takes back
 * what it wrote and nothing of the others'.
 */
export function together(db: Kysely<Tables>): Transact {
  const waiting: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      await nextTurn();
      await commit(db, waiting.splice(0, most));
    }
    running = false;
  }

  return <T>(work: (trx: Transaction<Tables>) => Promise<T>) => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    let kept = () => {};
    const run = async (trx: Transaction<Tables>) => {
      const answer = await work(trx);
      kept = () => resolve(answer);
    };
    waiting.push({ run, kept: () => kept(), fail: reject });
    if (!running) void drain();
    return promise;
  };
}

async function commit(db: Kysely<Tables>, all: readonly Waiting[]): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      for (const one of all) await alone(trx, one);
    });
    for (const { kept } of all) kept();
  } catch (error) {
    for (const { fail } of all) fail(error);
  }
}

async function alone(trx: Transaction<Tables>, { run, fail }: Waiting): Promise<void> {
  await sql`savepoint alone`.execute(trx);
  try {
    await run(trx);
  } catch (error) {
    await sql`rollback to alone`.execute(trx);
    fail(error);
  }
  await sql`release alone`.execute(trx);
}
