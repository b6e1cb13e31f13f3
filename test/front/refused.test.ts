// Why it does not start: one sentence that a person can act on, no stack, exit status 1.

import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { freePort } from "../free-port.ts";
import { aCase, aNotice, noon, opening } from "../store/samples.ts";
import { type Env, emptyFolder, slackOfNobody, startProgram } from "./program.ts";

// Each test starts a process or two, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function refusalOf(env: Env): Promise<string> {
  const program = await startProgram({ ...slackOfNobody, LOG_LEVEL: "silent", ...env });
  expect(await program.ended).toBe(1);
  expect(program.stdout()).toBe("");
  expect(program.stderr()).not.toMatch(/\n\s+at /);
  return program.stderr();
}

test("what is wrong in the environment is listed", async () => {
  const said = await refusalOf({ PORT: "many", MICROSOFT_APP_ID: "1" });
  expect(said).toMatch(/^The environment needs mending:\n {2}- PORT: /);
});

test("a policy that is wrong is named with its line", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, "acme.yaml"), "id: acme\nname: Acme\nversion: 1\n");
  expect(await refusalOf({ POLICIES_DIR: folder })).toMatch(
    /^The policies need mending:\n {2}acme\.yaml:\d+:\d+: error: /,
  );
});

test("a folder of policies that is not there is named", async () => {
  expect(await refusalOf({ POLICIES_DIR: "nowhere" })).toBe(
    "The policies in nowhere: there is no such folder. Set POLICIES_DIR to the folder with the policy files.\n",
  );
});

test("a port that is taken is named", async () => {
  const other = createServer().listen(await freePort(), "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = String(typeof address === "object" && address ? address.port : 0);
  expect(await refusalOf({ PORT: port })).toBe(`Port ${port} is taken; set PORT to another one.\n`);
});

test("a platform that does not take a token is named with its own word for it", async () => {
  const slack = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"ok":false,"error":"invalid_auth"}');
  });
  await once(slack.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void slack.close());
  const address = slack.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/api/`;
  expect(await refusalOf({ SLACK_APP_TOKEN: "xapp-1-fake", SLACK_API_URL: url })).toMatch(
    /^Slack does not let Dueline in: .*invalid_auth\. npm run doctor says how to mend it\.\n$/,
  );
});

test("a SQLite file that another process holds is named, and what to do", async () => {
  const path = join(await emptyFolder(), "dueline.db");
  const other = await openStore({ kind: "sqlite", path, newId: () => "1" });
  onTestFinished(() => other.close());
  expect(await refusalOf({ SQLITE_FILE: path })).toMatch(
    /dueline\.db is in use by another Dueline process\. Stop that one/,
  );
});

test("a file that is no store is named", async () => {
  const path = join(await emptyFolder(), "dueline.db");
  await writeFile(path, "This is a letter and not a database. ".repeat(50));
  expect(await refusalOf({ SQLITE_FILE: path })).toMatch(/dueline\.db: file is not a database\. Set SQLITE_FILE/);
});

test("a PostgreSQL that is not there is named, without its password", async () => {
  const port = await freePort();
  const said = await refusalOf({ DATABASE_URL: `postgres://dueline:hunter2@127.0.0.1:${port}/dueline` });
  expect(said).toMatch(
    new RegExp(`^PostgreSQL cannot be used at 127\\.0\\.0\\.1:${port}/dueline \\(DATABASE_URL\\): .*ECONNREFUSED`),
  );
  expect(said).not.toContain("hunter2");
});

test("without credentials a store that holds a workspace's cases is not given to the playground, and nothing in it is touched", async () => {
  const path = join(await emptyFolder(), "dueline.db");
  const before = await openStore({ kind: "sqlite", path, newId: () => "1" });
  await before.keep(opening(aCase(), [aNotice(aCase())]));
  await before.close();
  const program = await startProgram({ SQLITE_FILE: path, LOG_LEVEL: "silent" });
  expect(await program.ended).toBe(1);
  expect(program.stderr()).toMatch(/^Nobody's credentials are set, and this store holds a workspace's cases/);
  const after = await openStore({ kind: "sqlite", path, newId: () => "2" });
  onTestFinished(() => after.close());
  expect(await after.claim(noon, 10, 1)).toMatchObject([{ topic: "card", attempts: 0 }]);
});

test("blank credentials never open a playground to the network, nor where it is switched off", async () => {
  const blank = { SLACK_SIGNING_SECRET: "", SLACK_BOT_TOKEN: "", LOG_LEVEL: "silent" };
  const said = async (env: Env) => {
    const program = await startProgram({ ...blank, ...env });
    expect(await program.ended).toBe(1);
    return program.stderr();
  };
  expect(await said({ HOST: "0.0.0.0" })).toMatch(/HOST: with nobody's credentials the playground opens/);
  expect(await said({ PLAYGROUND: "off" })).toMatch(/PLAYGROUND: it is off, and nobody's credentials are set/);
});
