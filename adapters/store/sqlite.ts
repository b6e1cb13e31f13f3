// The store that needs nothing installed: one file, durable at every commit, one process at a time.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Engine } from "./engine.ts";
import type { Tables } from "./schema.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { type Lock, lockFile } from "./sqlite-lock.ts";

/** `path` may be `:memory:`, for tests and trials: then nothing is kept. */
export function openSqlite(path: string): Engine {
  const lock = path === ":memory:" ? null : takeFile(path);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(() => openFile(path)) });
  return {
    db,
    shared: false,
    unhurried: (work) => work(),
    announce: async () => {},
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
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  // What is erased is overwritten in the file, and not only no longer listed.
  database.exec("pragma secure_delete = on");
  return database;
}
