// Starts once with credentials of nobody and ends, so that what a start keeps is there: for an image, whose folders may be read-only
// later. Without, each of its starts would take as long as the first, and 20 MB more for compiling TypeScript.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { steadyMs } from "./clock.ts";
import { keepCompiled } from "./compiled.ts";
import { readConfig } from "./config.ts";
import { createLog } from "./log.ts";

keepCompiled();
const folder = mkdtempSync(join(tmpdir(), "dueline-warm-"));
// Nobody is asked anything: there is no such Slack, and none of Teams' tokens is waited for.
const nobody = {
  SQLITE_FILE: join(folder, "dueline.db"),
  HOST: "127.0.0.1",
  PORT: "0",
  LOG_LEVEL: "silent",
  SLACK_SIGNING_SECRET: "nobody's",
  SLACK_BOT_TOKEN: "xoxb-nobody",
  SLACK_API_URL: "http://127.0.0.1:9/api/",
  MICROSOFT_APP_ID: "nobody",
  MICROSOFT_APP_TENANT_ID: "nobody",
  MICROSOFT_APP_PASSWORD: "nobody's",
};
try {
  const { startDueline } = await import("./start.ts");
  const config = readConfig(nobody);
  const log = createLog(config, process.stderr);
  const running = await startDueline(config, { now: Date.now, steady: steadyMs, newId: randomUUID, log });
  await running.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
