// A PostgreSQL that this machine's pg_dump may dump: the one that comes with the tests, or where pg_dump is older, the server installed beside it.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import { tied } from "./lifeline.ts";
import { databasesOn, type Server, startPostgres } from "./postgres.ts";

const run = promisify(execFile);
/** The major version of the server that comes with the tests. */
const ours = 18;
/** As docs/operations.md has it, and as it stands percent-encoded in a URL. */
const password = "p@ss/1";

/** Null where there is no pg_dump, or none that fits a server at hand: pg_dump refuses a server that is newer than itself. */
export async function dumpableServer(): Promise<{ start(): Promise<Server> } | null> {
  const version = await said("pg_dump", "--version").then((text) => Number(/\) (\d+)/.exec(text)?.[1] ?? 0));
  if (version === 0) return null;
  if (version >= ours || process.env.TEST_DATABASE_URL !== undefined)
    return { start: () => startPostgres(["-c", "fsync=off"]) };
  const folders = [`/usr/lib/postgresql/${version}/bin`, (await said("pg_config", "--bindir")).trim()];
  for (const folder of folders) {
    const isThere = await access(join(folder, "initdb")).then(
      () => true,
      () => false,
    );
    if (isThere) return { start: () => startInstalled(folder) };
  }
  return null;
}

function said(program: string, ...words: readonly string[]): Promise<string> {
  return run(program, words).then(
    ({ stdout }) => stdout,
    () => "",
  );
}

async function startInstalled(bin: string): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "dueline-postgres-"));
  await chmod(folder, 0o755);
  const [data, secret] = [join(folder, "data"), join(folder, "password")];
  await mkdir(data);
  await writeFile(secret, `${password}\n`);
  const as = await whoRunsIt();
  if (as.uid !== undefined && as.gid !== undefined)
    for (const path of [data, secret]) await chown(path, as.uid, as.gid);
  const how = ["--auth=scram-sha-256", "--username=dueline", `--pwfile=${secret}`];
  await run(join(bin, "initdb"), [`--pgdata=${data}`, ...how, "--encoding=UTF8", "--no-locale", "--no-sync"], {
    ...as,
    cwd: folder,
  });
  const port = await freePort();
  const flags = ["-D", data, "-p", String(port), "-k", "", "-h", "127.0.0.1", "-c", "fsync=off"];
  const server = tied(
    spawn(join(bin, "postgres"), flags, { ...as, cwd: folder, stdio: ["ignore", "ignore", "pipe"] }),
    { signal: "QUIT", folder },
  );
  await new Promise<void>((resolve, reject) => {
    let log = "";
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`The server did not start: ${log}`)));
  });
  const url = `postgres://dueline:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return databasesOn(url, async () => {
    const gone = once(server, "exit");
    server.kill("SIGINT");
    await gone;
    await rm(folder, { recursive: true, force: true });
  });
}

/** PostgreSQL does not run as root. */
async function whoRunsIt(): Promise<{ readonly uid?: number; readonly gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(["-u", "-g"].map((what) => said("id", what, "postgres").then(Number)));
  return uid && gid ? { uid, gid } : {};
}
