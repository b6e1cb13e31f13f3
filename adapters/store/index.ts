// Where cases are kept: one set of queries over two engines, SQLite in a file of its own or a PostgreSQL that is shared.
import type { Store } from "../../src/case/store.ts";
import type { Ears, Engine } from "./engine.ts";
import { fillFigures } from "./figures.ts";
import { listeners } from "./listeners.ts";
import { migrate } from "./migrations/migrate.ts";
import { whenFree } from "./sqlite-busy.ts";
import { storeOver } from "./store-over.ts";

/** Which store, and where it is. `path` is a file, or `:memory:`. */
export type StorePlace =
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "sqlite"; readonly path: string };

/** Of a PostgreSQL: `poolSize` is how many connections are held, 10 if not said; `patienceMs` 8 s. */
export type StoreOptions = StorePlace & {
  readonly poolSize?: number;
  readonly patienceMs?: number;
  /** Ids that nobody else gives, in this process or another. */
  readonly newId: () => string;
  /** Hears of a problem that stopped nothing. */
  readonly warn?: (problem: string) => void;
};

/** Opens the store and brings its tables up to date. Throws what a person can act on. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { newId, warn = () => {} } = options;
  const told = listeners();
  const engine = await openEngine(options, { heard: told.call, warn });
  try {
    const added = await engine.unhurried(() => whenFree(() => migrate(engine.db)));
    if (added.length > 0)
      warn(`A newer Dueline added to this database (${added.join(", ")}). This one goes on beside it: update it soon.`);
    await engine.unhurried(() => whenFree(() => engine.index()));
    await engine.unhurried(() => whenFree(() => fillFigures(engine)));
    await engine.listen();
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOver(engine, { newId, warn, told });
}

async function openEngine(options: StoreOptions, ears: Ears): Promise<Engine> {
  // Each engine reads its own driver.
  switch (options.kind) {
    case "sqlite":
      return (await import("./sqlite.ts")).openSqlite(options.path);
    case "postgres": {
      const { openPostgres } = await import("./postgres.ts");
      const { url, poolSize = 10, patienceMs, newId } = options;
      return openPostgres(
        { url, poolSize, ...(patienceMs === undefined ? {} : { patienceMs }), ownName: newId() },
        ears,
      );
    }
    default:
      return options satisfies never;
  }
}
