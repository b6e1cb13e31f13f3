// Evidence in Slack: files in the thread of the case, over the real upload.
import { expect, test } from "vitest";
import { SCOPES } from "../../adapters/playground/slack/index.ts";
import { make } from "../../src/case/make.ts";
import { noSettings } from "../../src/case/settings.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { aCase, hour, minute, noon, opening } from "../store/samples.ts";
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

/** One whose clock stands still for a day, so that it has days to draw. */
async function drawnCase({ store, clock }: Awaited<ReturnType<typeof desk>>, thread: string) {
  clock.now = noon + 10 * minute;
  const number = await store.nextNumber("T1");
  const row = aCase({ id: "drawn", number, room: { platform: "slack", id: "COPS", thread }, reportedAt: noon });
  await store.keep(opening(row));
  const paused = make({ kind: "pause", why: "logs" }, row, row.reporter, clock.now, noSettings);
  if ("problem" in paused) throw new Error(paused.problem.code);
  await store.keep(paused);
  clock.now += 24 * hour;
  return row;
}

test("Why? is drawn at a press: a picture in the case's thread, with all that it shows in words", async () => {
  const at = await desk();
  const card = await openCase(at);
  const { why } = wordsOf("en");
  // A clock that runs day and night is said in a sentence: there are no days to draw.
  const plainly = await whispered(at, "UDANA", () => at.slack.as("UDANA").slash("COPS", "why 1"), "COPS");
  expect(JSON.stringify(plainly)).not.toContain(why.picture.button);
  const row = await drawnCase(at, card.ts);
  const told = await whispered(at, "UDANA", () => at.slack.as("UDANA").slash("COPS", `why ${row.number}`), "COPS");
  const answer = await whispered(at, "UDANA", () => press(at, "UDANA", why.picture.button, told));
  expect(answer.text).toContain(why.picture.inThread("Case 2 · Zoom"));
  const [thread] = at.slack.messages("COPS").filter(({ ts }) => ts === card.ts);
  const shared = thread?.replies.find(({ files }) => files.length > 0);
  const [picture, ...others] = shared?.files ?? [];
  expect([shared?.text, others, picture?.name]).toEqual([
    why.picture.days("Case 2 · Zoom"),
    [],
    expect.stringMatching(/^dueline-2-[\d-]+\.png$/),
  ]);
  expect(
    at.slack
      .file(picture?.id ?? "", "UDANA")
      ?.bytes.subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  for (const said of [
    "Case 2 · Zoom",
    "First response: within 1 hour",
    "due Tue, 3 Mar 2026",
    "Mon, 2 Mar 2026",
    why.pause,
  ])
    expect(picture?.alt).toContain(said);
  expect(at.slack.problems()).toEqual([]);
  await at.stop();
});
