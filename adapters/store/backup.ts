// A copy of the SQLite file to put away, and the way back. For PostgreSQL there are pg_dump and pg_restore.
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { lockFile } from "./sqlite-lock.ts";

/** A whole and checked copy as of now; Dueline may go on running. Never writes over an earlier one. */
export function backupSqlite(path: string, to: string): void {
  if (!existsSync(path)) throw new Error(`There is no store at ${path}.`);
  if (existsSync(to)) throw new Error(`${to} is there already; a back-up never replaces another.`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    database.prepare("vacuum into ?").run(part);
  } finally {
    database.close();
  }
  check(part);
  flush(part);
  renameSync(part, to);
}

/** Puts a back-up in the store's place. Dueline must not be running; what was there is lost. */
export function restoreSqlite(from: string, path: string): void {
  if (!existsSync(from)) throw new Error(`There is no back-up at ${from}.`);
  check(from);
  const lock = lockFile(path);
  try {
    copyFileSync(from, `${path}.part`);
    flush(`${path}.part`);
    // A log of the old file must never be played into the new one.
    for (const rest of ["-wal", "-shm"]) rmSync(`${path}${rest}`, { force: true });
    renameSync(`${path}.part`, path);
  } finally {
    lock.release();
  }
}

function check(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const answer = database.prepare("pragma integrity_check").get()?.integrity_check;
    if (answer !== "ok") throw new Error(`${path} is damaged: ${answer}`);
  } finally {
    database.close();
  }
}

function flush(path: string): void {
  const file = openSync(path, "r+");
  fsyncSync(file);
  closeSync(file);
}
