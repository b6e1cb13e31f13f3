// A disk that is truly full, under SQLite and under PostgreSQL, while people type and reminders fall due: `node proof/full-disk.ts`,
// two minutes; Linux, as root, since it mounts small disks of its own.
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { startPostgres } from "../test/postgres.ts";
import { smallDisk } from "./full-disk/disk.ts";
import { type Scene, through } from "./full-disk/through.ts";

const fullForMs = 25_000;
let broken = 0;

async function tried(what: string, scene: Scene): Promise<void> {
  const report = await through(scene);
  const lost = report.ofTheseLost + report.withoutCard + report.remindersTwice;
  const holds = lost === 0 && report.remindersSaid === report.remindersDue && report.status === 0;
  console.log(holds ? "holds:  " : "BROKEN: ", what, report);
  if (!holds) broken += 1;
}

/** Does the server do that? It may end in the middle of it. */
async function answers(url: string, statement: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(statement);
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const disk = smallDisk(16);
try {
  const where = { kind: "sqlite", at: join(disk.folder, "dueline.db") } as const;
  await tried("SQLite", { where, fill: async () => disk.fill(), free: async () => disk.free(), fullForMs });
} finally {
  disk.remove();
}

for (const what of ["rows", "log"] as const) {
  const under = smallDisk(160);
  process.env.TMPDIR = under.folder;
  const server = await startPostgres();
  delete process.env.TMPDIR;
  try {
    const url = await server.freshDatabase();
    const fill = async () => {
      under.fill();
      // Its log ends in the middle of the next change, and not in some minutes.
      if (what === "log") await answers(url, "select pg_switch_wal()");
    };
    const free = async () => {
      under.free();
      await pause(5_000);
      if (!(await answers(url, "select 1"))) await server.own?.restart();
    };
    await tried(`PostgreSQL, no room for ${what}`, { where: { kind: "postgres", at: url }, fill, free, fullForMs });
  } finally {
    await server.stop().catch(() => {});
    under.remove();
  }
}
process.exitCode = broken > 0 ? 1 : 0;
