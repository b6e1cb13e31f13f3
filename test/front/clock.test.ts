// The whole house on a machine whose clock jumps: nothing false is said, the jump is told, and what it cost comes back.
import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { startSlack } from "../../adapters/playground/slack/index.ts";
import { readConfig } from "../../front/config.ts";
import { startDueline } from "../../front/start.ts";
import { choose, openForm } from "../slack/acts.ts";
import { furnish } from "../slack/furnish.ts";

const HOUR = 3_600_000;
const rooms = ["COPS", "CUNINVITED", "CSECRET"];

/** `off`: how wrong this machine's clock is; `passed`: what has really passed beside what does; `slackOff`: Slack's own clock. */
async function houseWithClock() {
  const clock = { off: 0, passed: 0, slackOff: 0 };
  const now = () => Date.now() + clock.passed + clock.slackOff;
  const own = {
    signingSecret: "fake-signing-secret-1",
    clientId: "1",
    clientSecret: "s",
    appUrl: "http://127.0.0.1:9/",
  };
  const slack = await startSlack({ ...own, now, rateLimits: false });
  furnish(slack, "T1", "");
  const env = { SLACK_API_URL: `${slack.url}/api/`, SLACK_BOT_TOKEN: slack.install("T1").token };
  const config = readConfig({
    ...env,
    SLACK_SIGNING_SECRET: own.signingSecret,
    SQLITE_FILE: ":memory:",
    HOST: "127.0.0.1",
    PORT: "0",
  });
  let cases = 0;
  const logged: (object & { readonly sentence: string })[] = [];
  const note = (fields: object, sentence: string) => void logged.push({ ...fields, sentence });
  const running = await startDueline(config, {
    now: () => Date.now() + clock.passed + clock.off,
    steady: () => performance.now() + clock.passed,
    newId: randomUUID,
    log: { info: () => {}, warn: note, error: note },
  });
  onTestFinished(async () => {
    await running.stop();
    await slack.close();
  });
  slack.deliverTo(`${running.url}/slack/events`);
  // A room to each case: in one they would wait for each other.
  for (const room of rooms) await slack.invite(room);
  const posts = (title: string) =>
    slack.calls("chat.postMessage").filter(({ args }) => String(args.text).includes(title));
  return {
    ...{ clock, slack, logged, posts },
    /** A case whose vendor has an hour; its card is there. */
    async opened(title: string): Promise<void> {
      const room = rooms[cases++ % rooms.length];
      await openForm({ slack }, "UDANA", "zoom meetings are down, no workaround", room);
      await choose({ slack }, "UDANA", { "plan.zoom": "business", title, reported: "yes" });
      await slack.as("UDANA").submit();
      await slack.until(() => posts(title).length > 0);
    },
    async figures(): Promise<unknown> {
      return (await fetch(`${running.url}/readyz`)).json();
    },
    async metrics(): Promise<string> {
      return (await fetch(`${running.url}/metrics`)).text();
    },
  };
}

test("five hours ahead for some seconds: no deadline is said, the log and the metric tell of it, and what is opened meanwhile has its right time", async () => {
  const { clock, slack, logged, posts, opened, figures, metrics } = await houseWithClock();
  await opened("Opened before.");
  clock.off = 5 * HOUR;
  await opened("Opened meanwhile.");
  expect(await figures()).toMatchObject({ ok: true, clockAheadMs: expect.any(Number) });
  expect(await metrics()).toMatch(/^dueline_clock_jumps 1$/m);
  expect(logged).toContainEqual({ byMs: expect.any(Number), sentence: expect.stringContaining("clock jumped") });
  clock.off = 0;
  await opened("Opened afterwards.");
  for (const title of ["Opened before.", "Opened meanwhile.", "Opened afterwards."])
    expect(posts(title).length).toBe(1);
  expect(JSON.stringify(rooms.map((room) => slack.messages(room)))).not.toMatch(/overdue|is due now/i);
  // The first that falls due now is a matter of an hour, not of six.
  clock.passed += 59 * 60_000;
  await opened("An hour later.");
  await slack.until(() => posts("Opened meanwhile.").length > 1);
}, 60_000);

test("a wrong time that lasted a minute was believed; when it is mended, what was dropped for it is judged anew", async () => {
  const { clock, logged, posts, slack, opened, figures } = await houseWithClock();
  await opened("Opened before.");
  clock.off = 5 * HOUR;
  await figures();
  clock.passed += 61_000;
  await figures();
  clock.slackOff = 5 * HOUR;
  await opened("Opened by the wrong time.");
  await slack.until(() => posts("Opened before.").length > 1);
  clock.off = 0;
  await figures();
  clock.passed += 61_000;
  await figures();
  clock.slackOff = 0;
  const told = (part: string) => logged.filter(({ sentence }) => sentence.includes(part));
  await expect.poll(() => told("judged anew").length).toBe(1);
  expect(told("is believed again").length).toBe(2);
  // What was said by the wrong time was said too early; what is right is said at its own.
  const before = posts("Opened before.").length;
  clock.passed += 59 * 60_000;
  await opened("Opened by the right time.");
  await slack.until(() => posts("Opened before.").length > before);
}, 60_000);
