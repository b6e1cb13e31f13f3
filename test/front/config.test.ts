import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../../front/config.ts";

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test("an empty environment starts the playground on this machine alone, with the embedded store in memory", () => {
  expect(readConfig({})).toMatchObject({
    playground: true,
    host: "127.0.0.1",
    port: 3000,
    store: { kind: "sqlite", path: ":memory:" },
    slack: null,
    teams: null,
  });
});

test("a line left blank in .env counts as not set", () => {
  expect(readConfig({ SLACK_SIGNING_SECRET: "", MICROSOFT_APP_ID: "  " }).playground).toBe(true);
});

test("real credentials switch the playground off", () => {
  const config = readConfig({ SLACK_SIGNING_SECRET: "s", SLACK_BOT_TOKEN: "xoxb-1" });
  expect(config).toMatchObject({ playground: false, host: "0.0.0.0", slack: { botToken: "xoxb-1", oauth: null } });
});

test("with Socket Mode nothing comes in that would be signed, so no signing secret is asked for", () => {
  const config = readConfig({ SLACK_APP_TOKEN: "xapp-1", SLACK_BOT_TOKEN: "xoxb-1" });
  expect(config.slack).toMatchObject({ signingSecret: null, appToken: "xapp-1", botToken: "xoxb-1" });
  expect(problemsOf({ SLACK_BOT_TOKEN: "xoxb-1" }).join(" ")).toContain("SLACK_SIGNING_SECRET");
  expect(problemsOf({ SLACK_APP_TOKEN: "xapp-1" }).join(" ")).toContain("SLACK_BOT_TOKEN");
});

test("every problem is listed at once, and none repeats a secret", () => {
  const found = problemsOf({
    PORT: "99999",
    SLACK_BOT_TOKEN: "hunter2",
    READINGS: "netcor.zone",
    DATABASE_URL: "mysql://u:hunter2@h/d",
  });
  expect(found.map((problem) => problem.split(":")[0])).toEqual([
    "PORT",
    "READINGS",
    "DATABASE_URL",
    "SLACK_BOT_TOKEN",
  ]);
  expect(found.join(" ")).not.toContain("hunter2");
});

test("Teams without an app id or a tenant is refused, since nobody's requests could be checked", () => {
  const found = problemsOf({ MICROSOFT_APP_PASSWORD: "p" });
  expect(found.join(" ")).toMatch(/MICROSOFT_APP_ID.*MICROSOFT_APP_TENANT_ID/);
});

test("many workspaces need a key to keep their tokens with, and an address to come back to", () => {
  const found = problemsOf({ SLACK_SIGNING_SECRET: "s", SLACK_CLIENT_ID: "1", SLACK_CLIENT_SECRET: "x" });
  expect(found.join(" ")).toMatch(/ENCRYPTION_KEY.*PUBLIC_URL/);
});

test("readings are switched by id", () => {
  expect(readConfig({ READINGS: "netcor.zone=fixed, purecloud.holidays=site" }).readings).toEqual({
    "netcor.zone": "fixed",
    "purecloud.holidays": "site",
  });
});
