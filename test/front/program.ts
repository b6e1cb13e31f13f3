// The program as people start it: plain `node front/first.js`, in an empty folder, with nothing set but what a test sets.
import { createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { freePort } from "../free-port.ts";
import { type Env, type Program, spawned } from "./spawned.ts";

export type { Env, Program } from "./spawned.ts";

/** Credentials of nobody, at addresses where nobody answers. */
export const slackOfNobody: Env = {
  SLACK_SIGNING_SECRET: "fake-signing-secret-1",
  SLACK_BOT_TOKEN: "xoxb-fake-bot-token-2",
  SLACK_API_URL: "http://127.0.0.1:9/api/",
};
export const teamsOfNobody: Env = {
  MICROSOFT_APP_ID: "aaaaaaaa-0000-4000-8000-000000000001",
  MICROSOFT_APP_TENANT_ID: "aaaaaaaa-0000-4000-8000-000000000002",
  MICROSOFT_APP_PASSWORD: "fake-client-secret-3",
  // Nobody is to be asked for a token: that way leads nowhere.
  HTTPS_PROXY: "http://127.0.0.1:9",
};

/** Started at once, on a free port; killed at the end of the test if it still runs. `main`: another than the program. */
export async function startProgram(env: Env, main = resolve("front/first.js")): Promise<Program> {
  return startIn(await emptyFolder(), [main], { POLICIES_DIR: resolve("policies"), ...env });
}

/** The same in a folder, by what Node is given there. */
export async function startIn(cwd: string, args: readonly string[], env: Env): Promise<Program> {
  const port = env.PORT ?? String(await freePort());
  const program = spawned(cwd, args, port, env);
  onTestFinished(async () => {
    program.kill("SIGKILL");
    await program.ended;
  });
  return program;
}

export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dueline-main-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** As Slack signs its requests; `at` is epoch ms. */
export function signed(body: string, secret: string, at: number): Env {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${signature}` };
}
