// What the image holds, tried without a container: the Dockerfile's steps in an empty folder, with npm's own installation; a start
// with credentials of nobody, and the end. Prints how many packages, and the heaviest.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { layOut } from "../test/front/image.ts";

const run = promisify(execFile);
const all = await mkdtemp(join(tmpdir(), "dueline-image-"));
const port = "3917";
try {
  const image = await layOut(all);
  const folder = join(image.root, image.workdir);
  const { stdout: sizes } = await run(
    "sh",
    ["-c", "du -sm node_modules; du -sm node_modules/[!@]* node_modules/@*/* | sort -rn | head -12"],
    { cwd: folder },
  );
  const packages = (await readdir(join(folder, "node_modules"), { recursive: true })).filter((name) =>
    name.endsWith("/package.json"),
  );
  console.log(`${packages.length} package.json files; MB by folder:\n${sizes}`);
  const child = spawn(process.execPath, image.command.slice(1), {
    cwd: folder,
    env: {
      ...image.env,
      SQLITE_FILE: join(image.root, "data/dueline.db"),
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
  await rm(all, { recursive: true, force: true });
}
