// The store, for as long as one command takes.
import type { Store } from "../../src/case/store.ts";
import { openStore } from "../store/index.ts";
import { lookAtPostgres, lookAtSqlite } from "../store/look.ts";
import type { Desk } from "./desk.ts";

/** Throws where it is not there, in use, or not of this version: a command for one tenant never migrates them all. */
export async function withStore<T>({ settings, newId, messages }: Desk, act: (store: Store) => Promise<T>): Promise<T> {
  const { store: where } = settings();
  const look = where.kind === "sqlite" ? await lookAtSqlite(where.path) : await lookAtPostgres(where.url);
  if (look === null && where.kind === "sqlite") throw new Error(`There is no store at ${where.path}.`);
  if (look && look.pending.length > 0) throw new Error("The store is of an older version: start Dueline once.");
  const store = await openStore({ ...where, newId, warn: (problem) => void messages.write(`${problem}\n`) });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/** More than anybody has. */
export const all = 1_000_000_000;
