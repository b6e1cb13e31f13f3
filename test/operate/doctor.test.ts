// The doctor says of each thing how it is, and how to mend it.
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { emptySlack } from "../playground/slack-desk.ts";
import { dueline, folder } from "./desk.ts";

async function slackWith(scopes?: readonly string[]) {
  const slack = await emptySlack();
  slack.addWorkspace({ id: "T1", name: "Acme" });
  const { token } = slack.install("T1", scopes ? { scopes } : {});
  const env = { SLACK_SIGNING_SECRET: "a-signing-secret", SLACK_API_URL: `${slack.url}/api/` };
  return { slack, env: { ...env, SLACK_BOT_TOKEN: token, SQLITE_FILE: join(folder(), "dueline.db") } };
}

/** Answers everything with this, as JSON. */
async function answering(status: number, body: object): Promise<string> {
  const server: Server = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

const teams = {
  MICROSOFT_APP_ID: "aaaaaaaa-0000-4000-8000-000000000001",
  MICROSOFT_APP_TENANT_ID: "aaaaaaaa-0000-4000-8000-000000000002",
  MICROSOFT_APP_PASSWORD: "fake-client-secret",
};

test("where all is well each thing is said to be, and nothing is written down", async () => {
  const { env } = await slackWith();
  const { status, output } = await dueline(["doctor"], env);
  expect(status).toBe(0);
  expect(output).not.toContain("mend ");
  expect(output).toMatch(/^ok {4}Settings/);
  expect(output).toMatch(/^ok {4}Policies +.*NETCOR/m);
  expect(output).toMatch(/^ok {4}Store +\S+dueline\.db will be made at the first start$/m);
  expect(output).toMatch(/^ok {4}Slack token +of @\S+ in Acme \(T1\)$/m);
  expect(output).toMatch(/^ok {4}Slack scopes +commands, chat:write/m);
  expect(output).toMatch(/^ok {4}Clock +agrees with Slack$/m);
  expect((await dueline(["doctor"], env)).output).toContain("will be made at the first start");
});

test("a scope that the token lacks is named, and how to get it", async () => {
  const { env } = await slackWith(["commands", "chat:write"]);
  const { status, output } = await dueline(["doctor"], env);
  expect(status).toBe(1);
  expect(output).toMatch(
    /^mend {2}Slack scopes +the token lacks users:read, .*install the app again \(docs\/slack\.md\)$/m,
  );
});

test("a token that Slack does not take is said with Slack's word, and is not repeated", async () => {
  const { env } = await slackWith();
  const { status, output } = await dueline(["doctor"], { ...env, SLACK_BOT_TOKEN: "xoxb-somebody-elses" });
  expect(status).toBe(1);
  expect(output).toMatch(/^mend {2}Slack token +Slack does not take SLACK_BOT_TOKEN: invalid_auth\. Copy/m);
  expect(output).not.toContain("somebody");
});

test("client id and secret for many workspaces are tried, without installing anything", async () => {
  const { slack, env } = await slackWith();
  const { SLACK_BOT_TOKEN, ...rest } = env;
  const many = {
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
    PUBLIC_URL: slack.url,
    SLACK_CLIENT_ID: "1.2",
  };
  const good = await dueline(["doctor"], { ...rest, ...many, SLACK_CLIENT_SECRET: "a-client-secret" });
  expect(good.output).toMatch(/^ok {4}Slack client/m);
  const bad = await dueline(["doctor"], { ...rest, ...many, SLACK_CLIENT_SECRET: "another-secret" });
  expect(bad.output).toMatch(/^mend {2}Slack client +Slack does not take them: bad_client_secret/m);
});

test("an app-level token for Socket Mode is tried", async () => {
  const base = { SLACK_BOT_TOKEN: "xoxb-1-fake", SLACK_APP_TOKEN: "xapp-1-fake", SQLITE_FILE: ":memory:" };
  const refusing = await answering(200, { ok: false, error: "missing_scope" });
  const { output } = await dueline(["doctor"], { ...base, SLACK_API_URL: `${refusing}/api/` });
  expect(output).toMatch(/^mend {2}Slack socket +.*missing_scope\. Make an app-level token with connections:write/m);
  const taking = await answering(200, { ok: true, url: "wss://example.com" });
  const good = await dueline(["doctor"], { ...base, SLACK_API_URL: `${taking}/api/` });
  expect(good.output).toMatch(/^ok {4}Slack socket/m);
});

test("a clock that is minutes off is to be mended; one that is seconds off is worth knowing", async () => {
  const { env } = await slackWith();
  const ahead = (ms: number) => dueline(["doctor"], env, { now: () => Date.now() + ms });
  expect((await ahead(240_000)).output).toMatch(
    /^mend {2}Clock +this machine is (239|240|241) s ahead of Slack\. Set its clock/m,
  );
  expect((await ahead(-20_000)).output).toMatch(/^note {2}Clock +this machine is (19|20|21) s behind Slack/m);
});

test("a platform that cannot be reached is to be mended, and says so", async () => {
  const { output, status } = await dueline(["doctor"], { ...teams, SQLITE_FILE: ":memory:" });
  expect(status).toBe(1);
  expect(output).toMatch(
    /^mend {2}Teams token +login\.microsoftonline\.com cannot be reached from here \(.+\)\. Let this machine/m,
  );
});

test.each([
  [
    401,
    { error: "invalid_client", error_codes: [7000215] },
    /^mend {2}Teams token .*AADSTS7000215\..* copy the value/m,
  ],
  [400, { error: "unauthorized_client", error_codes: [700016] }, /^mend {2}Teams token .*not known in that tenant/m],
  [200, { access_token: "eyJ", expires_in: 3599 }, /^ok {4}Teams token +SingleTenant/m],
])("what Microsoft answers the bot's secret with is told: %i %j", async (status, body, said) => {
  const microsoft = await answering(status, body);
  const { output } = await dueline(["doctor"], { ...teams, SQLITE_FILE: ":memory:" }, { microsoft });
  expect(output).toMatch(said);
  expect(output).toContain("npm run teams:package");
});

test("problems of the settings and of the policies are all listed", async () => {
  const wrong = await dueline(["doctor"], { PORT: "many", LOG_LEVEL: "loud" });
  expect([wrong.status, wrong.output.match(/^mend {2}Settings/gm)?.length]).toEqual([1, 2]);
  const policies = folder();
  writeFileSync(join(policies, "acme.yaml"), "id: acme\nname: Acme\n");
  const doubtful = await dueline(["doctor"], { POLICIES_DIR: policies });
  expect(doubtful.output).toMatch(/^mend {2}Policies +acme\.yaml:\d+:\d+: error: /m);
});

test("a store of this version is told from none and from a broken one, also while Dueline runs", async () => {
  const path = join(folder(), "dueline.db");
  const running = await openStore({ kind: "sqlite", path, newId: () => "1" });
  const { output } = await dueline(["doctor"], { SQLITE_FILE: path });
  expect(output).toMatch(/^ok {4}Store +SQLite, \S+, up to date$/m);
  // Where nobody's credentials are set, the first of them is one press away.
  expect(output).toMatch(
    /^note {2}Slack app +this link has it all filled in: https:\/\/api\.slack\.com\/apps\?new_app=1&/m,
  );
  await running.close();
  writeFileSync(path, "This is a letter and not a database. ".repeat(50));
  const broken = await dueline(["doctor"], { SQLITE_FILE: path });
  expect(broken.output).toMatch(/^mend {2}Store +\S+ is no store: file is not a database\. Restore a back-up/m);
  const nobody = await dueline(["doctor"], { DATABASE_URL: "postgres://u:hunter2@127.0.0.1:9/d" });
  expect(nobody.output).toMatch(/^mend {2}Store +PostgreSQL cannot be used at 127\.0\.0\.1:9\/d/m);
  expect(nobody.output).not.toContain("hunter2");
});
