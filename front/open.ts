// What must be there before anything starts: the policies and the store. Where one is not, a sentence says why.
import { join } from "node:path";
import { openStore } from "../adapters/store/index.ts";
import type { Store } from "../src/case/store.ts";
import type { Log } from "../src/chat/door.ts";
import { type Catalog, loadCatalog } from "../src/policy/catalog.ts";
import { keptIn } from "../src/policy/kept.ts";
import { toIso } from "../src/time/instant.ts";
import type { Config } from "./config.ts";
import { explained } from "./refusal.ts";

const keptPlace = join(import.meta.dirname, "../node_modules/.cache/dueline-policies");

/** What the front door hands in. */
export type Outside = {
  /** The machine's clock, epoch ms. */
  readonly now: () => number;
  /** Ms that passed since any beginning, which nobody can set; where none is handed in, the clock is believed. */
  readonly steady?: (() => number) | undefined;
  /** Ids that nobody else gives. */
  readonly newId: () => string;
  readonly log: Log;
};

/** Throws a {@link PolicyError} with everything that is wrong with them. */
export async function openPolicies({ policiesDir, readings }: Config, { now, log }: Outside): Promise<Catalog> {
  try {
    const catalog = await loadCatalog(policiesDir, readings, toIso(now()).slice(0, 10), keptIn(keptPlace));
    for (const { file, line, message } of catalog.warnings) log.warn({ file, line }, message);
    return catalog;
  } catch (error) {
    throw explained(error, `The policies in ${policiesDir}`, "Set POLICIES_DIR to the folder with the policy files.");
  }
}

export async function openStoreFor({ store }: Pick<Config, "store">, { newId, log }: Outside): Promise<Store> {
  try {
    return await openStore({ ...store, newId, warn: (problem) => log.warn({}, problem) });
  } catch (error) {
    if (store.kind === "postgres") throw error;
    const mend = "Set SQLITE_FILE to a file that this user may write, or restore a back-up (docs/operations.md).";
    throw explained(error, store.path, mend);
  }
}
