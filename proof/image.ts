// What the image holds, tried without a container: production packages alone in an empty folder, the sources beside them,
// a start with credentials of nobody, and the end. Prints how many packages, and the heaviest.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), "dueline-image-"));
const port = "3917";
try {
  for (const name of ["package.json", "package-lock.json", "src", "adapters", "front", "policies"])
    await cp(resolve(name), join(folder, name), { recursive: true });
  await run("npm", ["ci", "--omit=dev", "--no-audit", "--no-fund"], { cwd: folder });
  const { stdout: sizes } = await run(
    "sh",
    ["-c", "du -sm node_modules; du -sm node_modules/[!@]* node_modules/@*/* | sort -rn | head -12"],
    { cwd: folder },
  );
  const packages = (await readdir(join(folder, "node_modules"), { recursive: true })).filter((name) =>
    name.endsWith("/package.json"),
  );
  console.log(`${packages.length} package.json files; MB by folder:\n${sizes}`);
  const child = spawn(process.execPath, ["front/main.ts"], {
    cwd: folder,
    env: {
      PORT: port,
      HOST: "127.0.0.1",
      SLACK_SIGNING_SECRET: "fake-secret",
      SLACK_BOT_TOKEN: "xoxb-fake",
      SLACK_API_URL: "http://127.0.0.1:9/api/",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "close");
  const deadline = performance.now() + 60_000;
  while (child.exitCode === null && performance.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) break;
    await pause(100);
  }
  child.kill("SIGTERM");
  const [status] = await ended;
  console.log(status === 0 ? "holds:  " : "BROKEN: ", "starts, gets ready and ends from production packages alone");
  process.exitCode = status === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
