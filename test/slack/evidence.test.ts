// Evidence in Slack: files in the thread of the case, over the real upload.
import { expect, test } from "vitest";
import { SCOPES } from "../../adapters/playground/slack/index.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { openCase, press, whispered } from "./acts.ts";
import { desk } from "./desk.ts";

const { chat } = wordsOf("en").evidence;

async function status(at: Awaited<ReturnType<typeof desk>>, who = "UDANA", channel = "COPS") {
  return whispered(at, who, () => at.slack.as(who).slash(channel, "status 1"), channel);
}

test("one press puts PDF, CSV and JSON into the thread of the case, with the pack's fingerprint", async () => {
  const at = await desk();
  const card = await openCase(at);
  const told = await status(at);
  const answer = await whispered(at, "UDANA", () => press(at, "UDANA", chat.button, told));
  expect(answer.text).toContain("Evidence: Case 1 · Zoom: PDF, CSV and JSON are in the thread of the case.");
  const [thread] = at.slack.messages("COPS").filter(({ ts }) => ts === card.ts);
  const shared = thread?.replies.find(({ files }) => files.length > 0);
  expect(shared?.text).toMatch(/^Evidence: Case 1 · Zoom, for dana\. Fingerprint: [0-9a-f]{64}$/);
  expect(shared?.files.map(({ name }) => name.split(".").at(-1))).toEqual(["pdf", "csv", "json"]);
  const bytes = (shared?.files ?? []).map(({ id }) => at.slack.file(id, "UDANA")?.bytes.toString("latin1") ?? "");
  expect(bytes[0]).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
  const pack = JSON.parse(bytes[2] ?? "");
  expect(pack.cases[0].link).toMatch(/^https:\/\/.*\.slack\.com\/archives\/COPS\/p\d+/);
  expect(at.slack.file(shared?.files[0]?.id ?? "", "UNOBODY")).toBeUndefined();
  expect(at.slack.problems()).toEqual([]);
  await at.stop();
});

test("a workspace that was installed before files were handed out is told how to mend it, and nothing else stops", async () => {
  const at = await desk();
  at.slack.install("T1").scopes = SCOPES.filter((scope) => scope !== "files:write");
  await openCase(at);
  const told = await status(at);
  const answer = await whispered(at, "UDANA", () => press(at, "UDANA", chat.button, told));
  expect(answer.text).toContain(chat.scope);
  await at.stop();
});
