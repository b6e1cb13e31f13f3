// The store to read from while Dueline runs: a PostgreSQL is shared, and SQLite is read from a copy.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../src/case/store.ts";
import { backupSqlite } from "../store/backup.ts";
import type { Desk } from "./desk.ts";
import { withStore } from "./store.ts";

export async function onCopy<T>(desk: Desk, act: (store: Store) => Promise<T>): Promise<T> {
  const settings = desk.settings();
  const { store } = settings;
  if (store.kind === "postgres") return withStore(desk, act);
  const folder = await mkdtemp(join(tmpdir(), "dueline-export-"));
  try {
    const copy = join(folder, "copy.db");
    backupSqlite(store.path, copy);
    return await withStore({ ...desk, settings: () => ({ ...settings, store: { kind: "sqlite", path: copy } }) }, act);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
