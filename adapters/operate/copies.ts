// Back-up and restore of the SQLite store. A PostgreSQL has tools of its own, and better ones.
import { existsSync } from "node:fs";
import { toIso } from "../../src/time/instant.ts";
import { backupSqlite, restoreSqlite } from "../store/backup.ts";
import type { Desk } from "./desk.ts";

export async function backUp(to: string, { settings, output, messages }: Desk): Promise<number> {
  const { store } = settings();
  switch (store.kind) {
    case "sqlite":
      backupSqlite(store.path, to);
      output.write(`${to} is a whole and checked copy of ${store.path}.\n`);
      return 0;
    case "postgres":
      messages.write(`The store is a PostgreSQL: pg_dump --format=custom --file=${to} "$DATABASE_URL"\n`);
      return 1;
    default:
      return store satisfies never;
  }
}

export async function restore(from: string, yes: boolean, desk: Desk): Promise<number> {
  const { store } = desk.settings();
  switch (store.kind) {
    case "sqlite":
      return restoreFile(from, store.path, yes, desk);
    case "postgres":
      desk.messages.write(
        `The store is a PostgreSQL; into an empty database: pg_restore --no-owner --dbname="$DATABASE_URL" ${from}\n`,
      );
      return 1;
    default:
      return store satisfies never;
  }
}

function restoreFile(from: string, path: string, yes: boolean, { now, output, messages }: Desk): number {
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
