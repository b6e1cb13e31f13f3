// What the store promises, tried in full: 50 kills on each engine, and 20,000 notices within a minute on three replicas.
// `node proof/store.ts [kills] [share]` prints its counts and fails where a promise was broken. About five minutes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../test/postgres.ts";
import { killAgain } from "../test/store/kill/kill.ts";
import { share } from "../test/store/share/share.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-proof-"));
const server = await startPostgres();
const wanted = process.argv.slice(2);
const asked = (part: string) => wanted.length === 0 || wanted.includes(part);
const broken: string[] = [];

try {
  if (asked("kills")) await kills();
  if (asked("share")) await shareOut();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const promise of broken) console.error(`BROKEN: ${promise}`);
process.exitCode = broken.length > 0 ? 1 : 0;

async function kills(): Promise<void> {
  const engines = [
    { kind: "sqlite", at: join(folder, "dueline.db") },
    { kind: "postgres", at: await server.freshDatabase() },
  ] as const;
  for (const where of engines) {
    const report = await killAgain(where, join(folder, `${where.kind}.log`), 50);
    console.log(`kills on ${where.kind}`, report);
    hold(`no acknowledged change is missing (${where.kind})`, report.lost.length === 0);
    hold(`every due notice was posted (${where.kind})`, report.unsaid.length === 0);
    hold(`none twice but where a process died in between (${where.kind})`, report.unexcused.length === 0);
  }
}

async function shareOut(): Promise<void> {
  const url = await server.freshDatabase();
  const report = await share({ url, notices: 20_000, spreadMs: 60_000, leaseMs: 30_000, sayMs: 2, silentAfter: 1_667 });
  console.log("three replicas, one killed", report);
  hold("every notice was said", report.unsaid === 0);
  hold("none by two living replicas", report.twice.length === 0);
  hold("the dead one held some, which came up again", report.takenOver > 0);
  hold("within a minute", report.takenOverAfter <= 60_000);
}

function hold(promise: string, holds: boolean): void {
  console.log(holds ? "holds:  " : "BROKEN: ", promise);
  if (!holds) broken.push(promise);
}
