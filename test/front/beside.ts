// The program with a Slack beside it that remembers what it was told, on a store that outlives the program.
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Slack, startSlack } from "../../adapters/playground/slack/index.ts";
import { furnish } from "../slack/furnish.ts";
import { type Env, emptyFolder, type Program, startProgram } from "./program.ts";

export type Beside = {
  readonly slack: Slack;
  /** Of the store. */
  readonly path: string;
  /** Started, ready, and the one that Slack speaks to. */
  start(): Promise<Program>;
  /** Another program on the same store, ready; Slack goes on speaking to whom it did. */
  launch(main: string): Promise<Program>;
};

export async function besideSlack(more: Env = {}): Promise<Beside> {
  const signingSecret = "fake-signing-secret-1";
  const own = { clientId: "1", clientSecret: "s", appUrl: "http://127.0.0.1:9/", rateLimits: false };
  const slack = await startSlack({ signingSecret, now: Date.now, ...own });
  onTestFinished(() => slack.close());
  furnish(slack, "T1", "");
  const path = join(await emptyFolder(), "dueline.db");
  const env: Env = {
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_BOT_TOKEN: slack.install("T1").token,
    SLACK_SIGNING_SECRET: signingSecret,
    SQLITE_FILE: path,
    ...more,
  };
  return {
    slack,
    path,
    async start() {
      const program = await startProgram(env);
      slack.deliverTo(`${program.url}/slack/events`);
      await program.ready();
      return program;
    },
    async launch(main) {
      const program = await startProgram(env, main);
      await program.ready();
      return program;
    },
  };
}
