// One SQLite file serves one process. The kernel frees this lock however its holder dies, so none is ever left behind.
import { DatabaseSync } from "node:sqlite";
import { isBusy } from "./sqlite-busy.ts";

export type Lock = { release(): void };

/** Throws where another process holds the file. The lock is a second, empty database beside it. */
export function lockFile(path: string): Lock {
  const lock = openLock(path);
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch (cause) {
    lock.close();
    throw isBusy(cause) ? inUse(path, cause) : cannotWrite(path, cause);
  }
  return { release: () => lock.close() };
}

function openLock(path: string): DatabaseSync {
  try {
    return new DatabaseSync(`${path}.lock`, { timeout: 0 });
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

const inUse = (path: string, cause: unknown) =>
  new Error(
    `${path} is in use by another Dueline process. Stop that one first, or give this one a file of its own; ` +
      "to run several at once, set DATABASE_URL to a PostgreSQL database.",
    { cause },
  );

const cannotWrite = (path: string, cause: unknown) =>
  new Error(`${path} cannot be written: is its folder there, and may this user write in it?`, { cause });
