// How fast and how punctual the store is with 100,000 open cases, on both engines: `node bench/store/run.ts [CASES] [ENGINE]`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../test/postgres.ts";
import { runChild } from "../../test/store/child.ts";
import type { Figures } from "./measure.ts";

const load = { sqlite: 1000, postgres: 500 } as const;
type Kind = keyof typeof load;

export async function main(cases = 100_000, engines: readonly Kind[] = ["sqlite", "postgres"]): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-bench-"));
  const server = await startPostgres();
  const figures: Figures[] = [];
  try {
    for (const kind of engines) {
      const at = kind === "sqlite" ? join(folder, "dueline.db") : await server.freshDatabase();
      figures.push(await measured(kind, at, cases));
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

async function measured(kind: Kind, at: string, cases: number): Promise<Figures> {
  const child = runChild(join(import.meta.dirname, "measure.ts"), kind, at, String(cases), String(load[kind]));
  const line = await child.line();
  if (line === null) throw new Error(await child.gone);
  await child.gone;
  const figures: Figures = JSON.parse(line);
  return figures;
}

if (import.meta.main) {
  const [cases = "100000", only] = process.argv.slice(2);
  const engines = (["sqlite", "postgres"] as const).filter((kind) => only === undefined || only === kind);
  console.log(JSON.stringify(await main(Number(cases), engines), null, 2));
}
