// A copy of the SQLite file to put away, and the way back. For PostgreSQL there are pg_dump and pg_restore.
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { lockFile } from "./sqlite-lock.ts";

/** A whole and checked copy as of now; Dueline may go on running. Never writes over an earlier one. */
export function backupSqlite(path: string, to: string): void {
  if (!existsSync(path)) throw new Error(`There is no store at ${path}.`);
  if (existsSync(to)) throw new Error(`${to} is there already; a back-up never replaces another.`);
  wholeOrNot(`${to}.part`, (part) => {
    const database = new DatabaseSync(path, { timeout: 5000 });
    try {
      database.prepare("vacuum into ?").run(part);
    } finally {
      database.close();
    }
    check(part);
    flush(part);
    renameSync(part, to);
  });
}

/** What was begun and could not be ended goes again: a disk that is full must not stay so for half a copy. */
function wholeOrNot(part: string, make: (part: string) => void): void {
  rmSync(part, { force: true });
  try {
    ownFile(part);
    make(part);
  } catch (error) {
    for (const rest of ["", "-journal"]) rmSync(`${part}${rest}`, { force: true });
    throw error;
  }
}

/** Puts a back-up in the store's place; what was there is moved to `aside`, with its log. Dueline must not be running. */
export function restoreSqlite(from: string, path: string, aside: string): void {
  if (!existsSync(from)) throw new Error(`There is no back-up at ${from}.`);
  check(from);
  refuseOthers(from);
  const lock = lockFile(path);
  try {
    wholeOrNot(`${path}.part`, (part) => {
      copyFileSync(from, part);
      flush(part);
      // A log of the old file must never be played into the new one: it goes with its own.
      for (const rest of ["", "-wal", "-shm"])
        if (existsSync(`${path}${rest}`)) renameSync(`${path}${rest}`, `${aside}${rest}`);
      renameSync(part, path);
    });
  } finally {
    lock.release();
  }
}

/** Any other SQLite file would start as an empty store, and look as if all cases were gone. */
function refuseOthers(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database.prepare(
      "select name from sqlite_schema where name in ('support_case', 'kysely_migration')",
    );
    if (tables.all().length < 2) throw new Error(`${path} is no back-up of Dueline's: it holds none of its tables.`);
  } finally {
    database.close();
  }
}

/** For its owner's eyes alone. */
function ownFile(path: string): void {
  closeSync(openSync(path, "wx", 0o600));
}

function check(path: string): void {
  const database = openToRead(path);
  try {
    const answer = database.prepare("pragma integrity_check").get()?.integrity_check;
    if (answer !== "ok") throw new Error(`${path} is damaged: ${answer}`);
  } finally {
    database.close();
  }
}

function openToRead(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    database.prepare("pragma schema_version").get();
    return database;
  } catch (cause) {
    throw new Error(`${path} is no SQLite file, so no back-up of Dueline's either.`, { cause });
  }
}

function flush(path: string): void {
  const file = openSync(path, "r+");
  fsyncSync(file);
  closeSync(file);
}
