// Whatever moment a process dies in, what the store acknowledged is there, and what was due is said.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startPostgres } from "../postgres.ts";
import { type KillReport, killAgain } from "./kill/kill.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-kill-"));
// Only processes are killed here, never the disk: what fsync gives is not at stake, and the run is shorter without.
const server = await startPostgres(["-c", "fsync=off"]);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function expectNothingLost(report: KillReport): void {
  const seed = `killed at the moments of seed ${report.seed}`;
  expect(report, seed).toMatchObject({ lost: [], unsaid: [], unexcused: [] });
  expect(report.changes, seed).toBeGreaterThan(4);
  expect(report.repeated, seed).toBeLessThanOrEqual(report.kills);
}

test("a process killed at any moment loses nothing on SQLite", async () => {
  const report = await killAgain({ kind: "sqlite", at: join(folder, "dueline.db") }, join(folder, "sqlite.log"), 4);
  expectNothingLost(report);
}, 60_000);

test("a process killed at any moment loses nothing on PostgreSQL", async () => {
  const where = { kind: "postgres", at: await server.freshDatabase() } as const;
  expectNothingLost(await killAgain(where, join(folder, "postgres.log"), 4));
}, 60_000);
