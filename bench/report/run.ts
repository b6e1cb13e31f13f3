// How long cases of the first version take to be carried over; and with 100,000 cases how long a report and a search take, and
// how long anybody else waits meanwhile. `node bench/report/run.ts [CASES] [CARRIED] [sqlite|postgres]`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgres } from "../../adapters/store/postgres.ts";
import { openSqlite } from "../../adapters/store/sqlite.ts";
import { startPostgres } from "../../test/postgres.ts";
import { openAt, type Where } from "../../test/store/where.ts";
import { firstVersion } from "./first-version.ts";
import { grow } from "./grow.ts";
import { measured } from "./measure.ts";

const [cases = "100000", carried = "10000", only] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "dueline-bench-"));
const server = await startPostgres();
const deaf = { heard: () => {}, warn: () => {} };

async function open({ kind, at }: Where) {
  return kind === "sqlite" ? openSqlite(at) : openPostgres({ url: at, poolSize: 1, ownName: "v1" }, deaf);
}

async function carriedOver(where: Where): Promise<{ cases: number; seconds: number }> {
  const engine = await open(where);
  const count = await engine.unhurried(() => firstVersion(engine, Number(carried)));
  const started = performance.now();
  const store = await openAt(where);
  const seconds = Math.round(performance.now() - started) / 1000;
  await store.close();
  return { cases: count, seconds };
}

async function multiplied(where: Where, by: number): Promise<void> {
  const engine = await open(where);
  await engine.unhurried(async () => {
    for (const table of ["support_case", "case_index", "ruling"]) await grow(engine.db, table, by - 1, "+");
  });
  await engine.close();
}

try {
  for (const kind of ["sqlite", "postgres"] as const) {
    if (only !== undefined && only !== kind) continue;
    const where = { kind, at: kind === "sqlite" ? join(folder, "dueline.db") : await server.freshDatabase() };
    const carriage = await carriedOver(where);
    const by = Math.ceil(Number(cases) / carriage.cases);
    await multiplied(where, by);
    const store = await openAt(where);
    const figures = await measured(store);
    console.log(JSON.stringify({ kind, carriage, cases: carriage.cases * by, ...figures }, null, 2));
    await store.close();
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
