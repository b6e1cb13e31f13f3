import { expect, test } from "vitest";
import { readConfig } from "../../front/config.ts";
import { createLog } from "../../front/log.ts";
import { tokenText } from "../../src/case/token.ts";

/** Credentials of nobody: a program that serves a workspace, and no playground. */
const served = { SLACK_SIGNING_SECRET: "fake-secret-1", SLACK_BOT_TOKEN: "xoxb-fake" };

function lines(env: Record<string, string>, isTTY = false) {
  const written: string[] = [];
  const sink = { isTTY, write: (line: string) => written.push(line) };
  return { log: createLog(readConfig(env), sink), written };
}

test("a line is one JSON object with its level in words and its time in UTC", () => {
  const { log, written } = lines(served);
  log.info({ tenant: "T1" }, "installed");
  expect(JSON.parse(written.join(""))).toMatchObject({ level: "info", tenant: "T1", msg: "installed" });
  expect(JSON.parse(written.join("")).time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

test("secrets are taken out wherever they stand, as they are and as JSON writes them", () => {
  const { log, written } = lines({
    SLACK_SIGNING_SECRET: 'quoted"secret',
    SLACK_BOT_TOKEN: "xoxb-1",
    DATABASE_URL: "postgres://dueline:p%40ssword@db/dueline",
  });
  log.warn(
    { inside: { deep: 'a quoted"secret here' } },
    "p%40ssword and p@ssword, and a workspace's xoxe.xoxb-2-three",
  );
  log.error({ err: new Error("token eyJhbGciOi.eyJzdWIi.c2ln was refused") }, "no");
  log.warn({ header: `Bearer ${tokenText("a", "b")}` }, "no");
  expect(written.join("")).not.toMatch(/quoted|ssword|xoxb|eyJ|dl_/);
  expect(written.join("")).toContain("a [secret] here");
});

test("of an error the log has name, message, code, stack and cause, and not the request that it carries", () => {
  const { log, written } = lines({});
  const cause = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
  const error = Object.assign(new Error("not posted", { cause }), {
    config: { headers: { authorization: "hunter2" } },
  });
  log.error({ err: error }, "failed");
  expect(JSON.parse(written.join("")).err).toMatchObject({ message: "not posted", cause: { code: "ECONNREFUSED" } });
  expect(written.join("")).not.toContain("hunter2");
});

test("in a terminal and in the playground only warnings are shown, unless LOG_LEVEL says otherwise", () => {
  const told = { LOG_LEVEL: "info" };
  const quiet = [lines(served, true), lines({}, true), lines({}, false)];
  const loud = [lines(served, false), lines({ ...served, ...told }, true), lines(told, true), lines(told, false)];
  for (const { log } of [...quiet, ...loud]) log.info({}, "answered");
  expect(quiet.map(({ written }) => written.length)).toEqual([0, 0, 0]);
  expect(loud.map(({ written }) => written.length)).toEqual([1, 1, 1, 1]);
});
