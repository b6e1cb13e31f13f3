// How fast and how punctual the store is with 100,000 open cases, on both engines: `node bench/store/run.ts [CASES]`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../test/postgres.ts";
import { runChild } from "../../test/store/child.ts";
import type { Figures } from "./measure.ts";

export async function main(cases = 100_000): Promise<readonly Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-bench-"));
  const server = await startPostgres();
  try {
    const sqlite = await measured("sqlite", join(folder, "dueline.db"), cases, 1000);
    const postgres = await measured("postgres", await server.freshDatabase(), cases, 500);
    return [sqlite, postgres];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(kind: string, at: string, cases: number, perSecond: number): Promise<Figures> {
  const child = runChild(join(import.meta.dirname, "measure.ts"), kind, at, String(cases), String(perSecond));
  const line = await child.line();
  if (line === null) throw new Error(await child.gone);
  await child.gone;
  const figures: Figures = JSON.parse(line);
  return figures;
}

if (import.meta.main) console.log(JSON.stringify(await main(Number(process.argv[2] ?? 100_000)), null, 2));
