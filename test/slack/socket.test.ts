// Socket Mode, for those who cannot open a port: the same journey through a connection that we open.
import { expect, test } from "vitest";
import { inSlack } from "../../adapters/slack/dialect.ts";
import type { House } from "../../src/chat/door.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { cardOf, openCase, whispered } from "./acts.ts";
import { type Desk, desk } from "./desk.ts";
import { type Bridge, startBridge } from "./socket-bridge.ts";

const en = wordsOf("en");

const appToken = "xapp-1-A0-1-secret";
const mostAtOnce = 20;

/** The bridge stands between the app and its Slack; the app has no signing secret and no address. */
async function socketDesk(token = appToken, house = (own: House) => own): Promise<{ at: Desk; bridge: Bridge }> {
  let bridge: Bridge | undefined;
  const at = await desk({
    house,
    prepare: async (slack) => {
      bridge = await startBridge(slack.url, appToken);
      return bridge.close;
    },
    options: (base) => ({ ...base, signingSecret: null, appToken: token, apiUrl: bridge?.apiUrl ?? "", mostAtOnce }),
  });
  if (!bridge) throw new Error("no bridge");
  at.slack.deliverTo(bridge.url);
  return { at, bridge };
}

test("a case is opened through the connection, and its card and reminders come", async () => {
  const { at, bridge } = await socketDesk();
  expect(bridge.connections()).toBe(1);
  await at.slack.invite("CUNINVITED");
  await at.slack.until(() => at.slack.messages("CUNINVITED").length === 1);
  const told = await whispered(at, "UDANA", () => at.slack.as("UDANA").slash("COPS", "help"));
  expect(told.text).toContain(en.talk.helpTitle);
  await openCase(at);
  await at.turn(60 * 60_000 + 1000);
  expect(cardOf(at, "Nobody can join a meeting").replies.length).toBeGreaterThan(0);
  expect(at.slack.problems()).toEqual([]);
});

test("there is no address to send requests to, so nobody can forge one", async () => {
  const { at } = await socketDesk();
  expect(Object.keys(at.adapter.routes)).toEqual([]);
  expect((await fetch(`${at.url}/slack/events`, { method: "POST" })).status).toBe(404);
});

test("the connection is closed when the adapter stops", async () => {
  const { at, bridge } = await socketDesk();
  await at.adapter.stop();
  await expect.poll(() => bridge.connections()).toBe(0);
});

test("a wrong app-level token is said at the start, and not repeated", async () => {
  await expect(socketDesk("xapp-1-A0-1-wrong")).rejects.toThrow(/invalid_auth/);
});

test("what comes when too much is being worked on: a command hears so at once, an event is left for Slack to send again", async () => {
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  const { at, bridge } = await socketDesk(appToken, (house) => ({
    ...house,
    answer: async (intent) => {
      asked += 1;
      await gate.promise;
      return house.answer(intent);
    },
  }));
  const dana = at.slack.as("UDANA");
  await Promise.all(Array.from({ length: mostAtOnce }, () => dana.slash("COPS", "help")));
  await expect.poll(() => asked).toBe(mostAtOnce);
  expect((await dana.slash("COPS", "help")).body).toMatchObject({ text: inSlack(en.fallback.apology) });
  expect(bridge.waiting()).toBe(0);
  const home = dana.openHome();
  await expect.poll(() => [bridge.waiting(), at.refused.length]).toEqual([1, 2]);
  expect(asked).toBe(mostAtOnce);
  gate.resolve();
  await at.settle();
  bridge.giveUp();
  expect((await home).status).toBe(200);
  expect(asked).toBe(mostAtOnce + 1);
});
