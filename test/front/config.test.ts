import { expect, test } from "vitest";
import { type Config, platformsOn, readConfig } from "../../front/config.ts";
import { ConfigError } from "../../src/chat/config-error.ts";

/** What is on, by name and in the words of the start. */
function onIn({ platforms }: Config): { readonly [name: string]: string | undefined } {
  return Object.fromEntries(platforms.map(({ module, setUp }) => [module.name, setUp?.summary]));
}

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
  const config = readConfig({});
  expect(onIn(config)).toEqual({ slack: undefined, teams: undefined });
  expect(config).toMatchObject({
    playground: true,
    host: "127.0.0.1",
    port: 3000,
    store: { kind: "sqlite", path: ":memory:" },
  });
});

test("a line left blank in .env counts as not set", () => {
  expect(readConfig({ SLACK_SIGNING_SECRET: "", MICROSOFT_APP_ID: "  " }).playground).toBe(true);
});

test("real credentials switch the playground off", () => {
  const config = readConfig({ SLACK_SIGNING_SECRET: "s", SLACK_BOT_TOKEN: "xoxb-1" });
  expect(config).toMatchObject({ playground: false, host: "0.0.0.0" });
  expect(onIn(config)).toEqual({ slack: "one workspace, requests to /slack/events", teams: undefined });
});

test("with Socket Mode nothing comes in that would be signed, so no signing secret is asked for", () => {
  const config = readConfig({ SLACK_APP_TOKEN: "xapp-1", SLACK_BOT_TOKEN: "xoxb-1" });
  expect(onIn(config)).toEqual({ slack: "one workspace, Socket Mode", teams: undefined });
  expect(platformsOn(config).map(({ secrets }) => secrets)).toEqual([["xoxb-1", "xapp-1"]]);
  expect(problemsOf({ SLACK_BOT_TOKEN: "xoxb-1" }).join(" ")).toContain("SLACK_SIGNING_SECRET");
  expect(problemsOf({ SLACK_APP_TOKEN: "xapp-1" }).join(" ")).toContain("SLACK_BOT_TOKEN");
});

test("a cloud that signs in elsewhere is refused in a sentence, on both platforms", () => {
  const slack = { SLACK_SIGNING_SECRET: "s", SLACK_BOT_TOKEN: "xoxb-1" };
  for (const host of ["slack-gov.com", "acme.slack-gov.com"])
    expect(problemsOf({ ...slack, SLACK_API_URL: `https://${host}/api/` })).toEqual([
      "SLACK_API_URL: GovSlack has hosts of its own for signing in and for Socket Mode, which Dueline does not speak to yet",
    ]);
  const teams = { MICROSOFT_APP_ID: "a", MICROSOFT_APP_PASSWORD: "p", MICROSOFT_APP_TENANT_ID: "t" };
  for (const cloud of ["gcc-high", "dod", "china"])
    expect(problemsOf({ ...teams, MICROSOFT_CLOUD: cloud })[0]).toMatch(
      /^MICROSOFT_CLOUD: GCC High, DoD and China sign in at other hosts/,
    );
  expect(problemsOf({ ...teams, MICROSOFT_CLOUD: "commercial" })).toEqual([]);
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

test("keys from before are given with commas, and not without the key of today", () => {
  const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
  const [today, one, two] = [key(1), key(2), key(3)];
  const { encryptionKey, earlierKeys } = readConfig({
    ENCRYPTION_KEY: today,
    ENCRYPTION_KEY_PREVIOUS: `${one}, ${two}`,
  });
  expect([encryptionKey, earlierKeys]).toEqual([today, [one, two]]);
  expect(readConfig({ ENCRYPTION_KEY: today }).earlierKeys).toEqual([]);
  expect(problemsOf({ ENCRYPTION_KEY_PREVIOUS: one }).join(" ")).toMatch(/^ENCRYPTION_KEY: missing/);
  const short = problemsOf({ ENCRYPTION_KEY: today, ENCRYPTION_KEY_PREVIOUS: `${one},hunter2` }).join(" ");
  expect(short).toMatch(/^ENCRYPTION_KEY_PREVIOUS: /);
  expect(short).not.toContain("hunter2");
});

test("readings are switched by id", () => {
  expect(readConfig({ READINGS: "netcor.zone=fixed, purecloud.holidays=site" }).readings).toEqual({
    "netcor.zone": "fixed",
    "purecloud.holidays": "site",
  });
});
