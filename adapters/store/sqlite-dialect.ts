// Kysely's words for the SQLite that is built into Node.
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { SqliteConnection } from "./sqlite-connection.ts";

export function sqliteDialect(open: () => DatabaseSync): Dialect {
  return {
    createDriver: () => new SqliteDriver(open),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new Adapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class Adapter extends SqliteAdapter {
  /** SQLite can roll back DDL, so a process killed in a migration leaves no half of it. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Statements answer at once, so awaiting them lets nothing else in; after so many the event loop gets a turn. */
const queriesPerTurn = 16;

class SqliteDriver implements Driver {
  readonly #open: () => DatabaseSync;
  #database: DatabaseSync | null = null;
  #connection: SqliteConnection | null = null;
  #sinceTurn = 0;

  constructor(open: () => DatabaseSync) {
    this.#open = open;
  }

  async init(): Promise<void> {
    this.#database = this.#open();
    this.#connection = new SqliteConnection(this.#database);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#connection) throw new Error("The database is not open.");
    this.#sinceTurn += 1;
    if (this.#sinceTurn >= queriesPerTurn) {
      this.#sinceTurn = 0;
      await nextTurn();
    }
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    this.#database?.exec("begin immediate");
  }

  async commitTransaction(): Promise<void> {
    this.#database?.exec("commit");
  }

  async rollbackTransaction(): Promise<void> {
    if (this.#database?.isTransaction) this.#database.exec("rollback");
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection = null;
    this.#database?.close();
  }
}
