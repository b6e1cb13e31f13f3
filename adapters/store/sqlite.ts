// The store that needs nothing installed: one file, durable at every commit, one process at a time.
import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import { fewAtOnce, mostLongQuestions } from "./few-at-once.ts";
import { indexes, needless } from "./indexes.ts";
import type { Tables } from "./schema.ts";
import { askAside } from "./sqlite-aside.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { type Lock, lockFile } from "./sqlite-lock.ts";
import { together } from "./together.ts";

/** `path` may be `:memory:`, for tests and trials: then nothing is kept. */
export function openSqlite(path: string): Engine {
  const lock = path === ":memory:" ? null : takeFile(path);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(() => openFile(path)) });
  const few = fewAtOnce(mostLongQuestions);
  return {
    db,
    transact: together(db),
    shared: false,
    percentiles: false,
    unhurried: (work) => work(),
    aside: async (question) => {
      if (path === ":memory:") return (await db.executeQuery(question)).rows;
      return few(() => askAside(path, question));
    },
    announce: () => {},
    index: async () => {
      for (const [name, columns] of Object.entries(indexes))
        await sql`create index if not exists ${sql.raw(name)} on ${sql.raw(columns)}`.execute(db);
      for (const name of needless) await sql`drop index if exists ${sql.raw(name)}`.execute(db);
    },
    listen: async () => {},
    close: async () => {
      await db.destroy();
      lock?.release();
    },
  };
}

function takeFile(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return lockFile(path);
}

function openFile(path: string): DatabaseSync {
  if (path !== ":memory:") makeOwn(path);
  const database = new DatabaseSync(path, { timeout: 5000 });
  refuseDamaged(database, path);
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  // What is erased is overwritten in the file, and not only no longer listed.
  database.exec("pragma secure_delete = on");
  // From here on we wait ourselves, since SQLite's way would stop the process.
  database.exec("pragma busy_timeout = 0");
  return database;
}

/** Readable by its owner alone; SQLite gives its log beside it the same rights. */
function makeOwn(path: string): void {
  closeSync(openSync(path, "a", 0o600));
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}.lock`]) {
    try {
      chmodSync(file, 0o600);
    } catch {
      // Not there, or another's who has his reasons.
    }
  }
}

/** A page that cannot be read is found at start, and not in the middle of somebody's case. */
function refuseDamaged(database: DatabaseSync, path: string): void {
  const answer = database.prepare("pragma quick_check(1)").get()?.quick_check;
  if (answer === "ok") return;
  database.close();
  throw new Error(
    `${path} is damaged (${answer}). Put a back-up in its place: npm run -s dueline -- restore <back-up>; what is there ` +
      "now is kept beside it. Without one, sqlite3's .recover may save most of it (docs/operations.md).",
  );
}
