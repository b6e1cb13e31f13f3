// Back-up and restore of the SQLite store. A PostgreSQL has tools of its own, and better ones.
import { existsSync } from "node:fs";
import { toIso } from "../../src/time/instant.ts";
import { backupSqlite, restoreSqlite } from "../store/backup.ts";
import type { Desk, Settings } from "./desk.ts";

export async function backUp(to: string, { settings, output, messages }: Desk): Promise<number> {
  const path = fileOf(settings());
  if (path === null) {
    messages.write(`The store is a PostgreSQL: pg_dump --format=custom --file=${to} "$DATABASE_URL"\n`);
    return 1;
  }
  backupSqlite(path, to);
  output.write(`${to} is a whole and checked copy of ${path}.\n`);
  return 0;
}

export async function restore(from: string, yes: boolean, { settings, now, output, messages }: Desk): Promise<number> {
  const path = fileOf(settings());
  if (path === null) {
    messages.write(
      `The store is a PostgreSQL; into an empty database: pg_restore --no-owner --dbname="$DATABASE_URL" ${from}\n`,
    );
    return 1;
  }
  if (existsSync(path) && !yes) {
    messages.write(`${from} would replace ${path}, which is kept beside it. To do it, add --yes.\n`);
    return 1;
  }
  const aside = `${path}.before-${toIso(now()).replaceAll(/[-:]|\.\d+/g, "")}`;
  const isReplaced = existsSync(path);
  restoreSqlite(from, path, aside);
  output.write(`${path} is what ${from} was. Notices that were said since then are said again.\n`);
  if (isReplaced) output.write(`What was there before is ${aside}.\n`);
  return 0;
}

/** Null: no file. */
function fileOf({ store }: Settings): string | null {
  return store.kind === "sqlite" ? store.path : null;
}
