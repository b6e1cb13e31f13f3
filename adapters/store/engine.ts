// What a database engine must offer so that one set of queries serves both.
import type { CompiledQuery, Kysely, Transaction } from "kysely";
import type { Tables } from "./schema.ts";

/** All of it or nothing; it is on the disk when this resolves. */
export type Transact = <T>(work: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>;

export type Engine = {
  readonly db: Kysely<Tables>;
  readonly transact: Transact;
  /** Several processes work on these rows: one that claims passes over what another has locked. */
  readonly shared: boolean;
  /** It knows the standard's `percentile_cont` and `percentile_disc`. */
  readonly percentiles: boolean;
  /** Something to be said was kept: other processes are told soon. */
  announce(): void;
  /** Work whose single statements may take minutes, as a migration's do. */
  unhurried<T>(work: () => Promise<T>): Promise<T>;
  /** A question that may take a second: nobody else's request waits for its answer. */
  aside<Row>(question: CompiledQuery<Row>): Promise<readonly Row[]>;
  /** Has the indexes built that came later than their tables; a large table's beside the work. */
  index(): Promise<void>;
  /** Hears what other processes announce, until closed. */
  listen(): Promise<void>;
  close(): Promise<void>;
};

/** Where an engine hands in what it hears, and what a person should know. */
export type Ears = {
  /** Another process kept a notice, or may have while we could not hear. */
  readonly heard: () => void;
  readonly warn: (problem: string) => void;
};
