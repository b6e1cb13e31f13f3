// Another program may hold the file for a moment: a back-up, a look with the sqlite3 shell. SQLite's own way of waiting
// for it stops the whole process; here the work is put off whole, and everything else goes on.
import { setTimeout as pause } from "node:timers/promises";

const patience = 5_000;
const beforeAgain = 15;

/**
 * What the work answers, once the file is free; after five seconds SQLite's own error. The work is begun anew each time:
 * a transaction finds out at its beginning, and what is more than one may be done twice.
 */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
      await pause(beforeAgain);
    }
  }
}

/** SQLITE_BUSY and its kin, by the lower byte: sqlite.org/rescode.html. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("errcode" in error && (Number(error.errcode) & 0xff) === 5) || isBusy(error.cause);
}
