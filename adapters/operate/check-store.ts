// Is the store there, may it be written, is it of this version?
import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { type Finding, mend, note, ok } from "../../src/chat/finding.ts";
import { type Look, lookAtPostgres, lookAtSqlite } from "../store/look.ts";
import { checkClock } from "./check-clock.ts";
import type { Settings } from "./desk.ts";

/** `now` is epoch ms. */
export async function checkStore({ store }: Pick<Settings, "store">, now: () => number): Promise<Finding[]> {
  return store.kind === "sqlite" ? checkSqlite(store.path) : checkPostgres(store.url, now);
}

async function checkSqlite(path: string): Promise<Finding[]> {
  if (path === ":memory:") return [note("Store", "in memory: it ends with the program; SQLITE_FILE keeps it")];
  const how = "Set SQLITE_FILE to a file on a local disk that this user may write (docs/operations.md)";
  const folder = await nearestFolder(dirname(path));
  if (!(await mayWrite(folder))) return [mend("Store", `${folder} cannot be written by this user`, how)];
  try {
    const look = await lookAtSqlite(path);
    if (!look) return [ok("Store", `${path} will be made at the first start`)];
    if (!(await mayWrite(path))) return [mend("Store", `${path} cannot be written by this user`, how)];
    return [versionOf(look, `SQLite, ${path}`)];
  } catch (error) {
    return [
      mend("Store", `${path} is no store: ${messageOf(error)}`, "Restore a back-up: npm run -s dueline -- restore"),
    ];
  }
}

async function checkPostgres(url: string, now: () => number): Promise<Finding[]> {
  try {
    const before = now();
    const look = await lookAtPostgres(url);
    const clock = look.clock === null ? [] : [checkClock("the database's server", (before + now()) / 2 - look.clock)];
    return [versionOf(look, "PostgreSQL answers"), ...clock];
  } catch (error) {
    return [mend("Store", messageOf(error), "Mend DATABASE_URL, or start the server (docs/operations.md)")];
  }
}

function versionOf({ pending, beside, unknown }: Look, what: string): Finding {
  if (unknown.length > 0) {
    const how = "Start that version, or restore a back-up from before the update: there is no way back";
    return mend("Store", `${what}, last used by a newer Dueline (${unknown.join(", ")})`, how);
  }
  if (beside.length > 0)
    return note(
      "Store",
      `${what}, used by a newer Dueline too (${beside.join(", ")}), beside which this one may go on`,
    );
  if (pending.length === 0) return ok("Store", `${what}, up to date`);
  return note("Store", `${what}; the next start brings it up to date (${pending.join(", ")}); make a back-up first`);
}

/** The folder itself, or that above it which is there. */
async function nearestFolder(folder: string): Promise<string> {
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  return there || folder === dirname(folder) ? folder : nearestFolder(dirname(folder));
}

function mayWrite(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
