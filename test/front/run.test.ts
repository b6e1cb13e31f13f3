// The whole program, from its start to its end. It runs under plain Node, which takes no syntax that it cannot strip.
import { execFile } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { layOut, linkPackages } from "./image.ts";
import { emptyFolder, signed, slackOfNobody, startIn, startProgram, teamsOfNobody } from "./program.ts";

// Each test starts a process or two, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test("what the Dockerfile lays out gets ready with credentials, is alive, can be measured, and ends in order when it is asked to", async () => {
  const { root, workdir, env, user, command, healthcheck } = await layOut(await emptyFolder(), linkPackages);
  expect([user, command[0], healthcheck[0]]).toEqual(["node", "node", "node"]);
  const { PORT: _, SQLITE_FILE = "", ...own } = env;
  const place = join(root, workdir);
  const program = await startIn(place, command.slice(1), {
    ...own,
    ...teamsOfNobody,
    SQLITE_FILE: join(root, SQLITE_FILE),
    NODE_OPTIONS: "--preserve-symlinks",
  });
  await program.ready();
  const healthy = promisify(execFile)(process.execPath, healthcheck.slice(1), {
    env: { PORT: new URL(program.url).port },
  });
  await expect(healthy).resolves.toBeDefined();
  expect(await (await fetch(`${program.url}/healthz`)).json()).toEqual({ ok: true });
  const metrics = await (await fetch(`${program.url}/metrics`)).text();
  expect(metrics).toContain('dueline_notices_waiting{state="overdue"} 0');
  expect(metrics).toContain("dueline_store_up 1");
  expect((await fetch(`${program.url}/teams/messages`, { method: "POST", body: "{}" })).status).toBe(401);
  expect((await fetch(`${program.url}/slack/events`, { method: "POST" })).status).toBe(404);
  program.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  expect(program.stdout()).toMatch(/Teams +on, tenant aaaaaaaa/);
});

test("a request that is under way when the end comes is answered; a new one is not let in", async () => {
  const program = await startProgram(slackOfNobody);
  await program.ready();
  const body = JSON.stringify({ type: "url_verification", challenge: "still here" });
  const headers = { ...signed(body, "fake-signing-secret-1", Date.now()), "content-length": String(body.length) };
  const call = request(`${program.url}/slack/events`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
  });
  call.write(body.slice(0, 20));
  // The server has taken the first half once it answers a later request.
  await fetch(`${program.url}/healthz`);
  program.kill("SIGTERM");
  while (!program.stderr().includes("stopping")) await pause(10);
  await expect(fetch(`${program.url}/healthz`)).rejects.toThrow();
  call.end(body.slice(20));
  const [response] = await once(call, "response");
  const [text] = await once(response.setEncoding("utf8"), "data");
  expect(JSON.parse(text)).toEqual({ challenge: "still here" });
  expect(await program.ended).toBe(0);
});

test("it can be stopped while a platform keeps it waiting", async () => {
  const program = await startProgram({ ...slackOfNobody, SLACK_APP_TOKEN: "xapp-1-fake" });
  await program.ready();
  program.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  expect(program.stdout()).toBe("");
});

test("no secret is written anywhere, whatever goes wrong", async () => {
  const secrets = {
    ...slackOfNobody,
    ...teamsOfNobody,
    SLACK_CLIENT_ID: "1.2",
    SLACK_CLIENT_SECRET: "fake-client-secret-4",
    ENCRYPTION_KEY: Buffer.from("fake-encryption-key-5-of-32bytes").toString("base64"),
    PUBLIC_URL: "https://dueline.example.com",
    LOG_LEVEL: "debug",
  };
  const program = await startProgram(secrets);
  await program.ready();
  const post = (path: string, body: string, headers: Record<string, string>) =>
    fetch(`${program.url}${path}`, { method: "POST", body, headers }).then((answer) => answer.text());
  const command = new URLSearchParams({
    command: "/sla",
    text: "a secret text",
    team_id: "T1",
    user_id: "U1",
  }).toString();
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const answers = [
    await post("/slack/events", command, { ...form, ...signed(command, "fake-signing-secret-1", Date.now()) }),
    await post("/slack/events", command, { ...form, ...signed(command, "another-secret", Date.now()) }),
    await post("/teams/messages", '{"type":"message","text":"a secret text"}', { authorization: "Bearer ey.ey.ey" }),
    await (await fetch(`${program.url}/slack/oauth_redirect?code=abc&state=fake`)).text(),
    await (await fetch(`${program.url}/metrics`)).text(),
  ];
  program.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  const everything = [program.stdout(), program.stderr(), ...answers].join("\n");
  expect(everything).toContain('"msg":"answered"');
  for (const secret of [/fake-\w+-secret-\d/, /xoxb-fake/, /ZmFrZS1lbm/, /a secret text/])
    expect(everything).not.toMatch(secret);
});
