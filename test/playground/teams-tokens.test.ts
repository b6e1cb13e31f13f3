import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { FORGERIES, startTeams, type Teams } from "../../adapters/playground/teams/index.ts";
import { APP_ID, startTinyBot, TENANT_ID, type TinyBot } from "./teams/tiny-bot.ts";

let teams: Teams;
let bot: TinyBot;
let alexId: string;

beforeAll(async () => {
  // The SDK prints several lines for every bad token.
  vi.spyOn(console, "error").mockReturnValue();
  teams = await startTeams({ appId: APP_ID, tenantId: TENANT_ID, appUrl: "http://127.0.0.1:9/", now: () => 1.8e12 });
  bot = await startTinyBot(teams);
  alexId = teams.world.addPerson({ name: "Alex Wilber" }).id;
});
afterAll(async () => {
  await bot.close();
  await teams.close();
});
beforeEach(() => {
  bot.heard.length = 0;
});

test.each(FORGERIES)("Microsoft's own SDK turns away a delivery forged by %s", async (forgery) => {
  expect((await teams.forge(forgery, alexId)).status).toBe(401);
  expect(bot.heard).toEqual([]);
});

test("the same delivery with the issuer's own token is let in", async () => {
  const { activity } = await teams.forge("no-token", alexId);
  expect(await teams.redeliver({ activity, status: 0, body: undefined, ms: 0 })).toMatchObject({ status: 200 });
  expect(bot.heard).toHaveLength(1);
});

test("an app that isn't there gives status 0 and an error, not a hanging test", async () => {
  const chat = teams.world.personalChat(teams.world.person(alexId));
  teams.appUrl = "http://127.0.0.1:9/";
  const { bar, status } = await teams.as(alexId).command(chat.id, "sla");
  teams.appUrl = bot.url;
  expect([status, bar?.text]).toEqual([0, "Unable to reach app. Please try again."]);
});

test("who asks for an outbound token, as one asks Entra, gets one", async () => {
  const response = await fetch(`${teams.url}/${TENANT_ID}/oauth2/v2.0/token`, { method: "POST" });
  expect(await response.json()).toMatchObject({ token_type: "Bearer", access_token: expect.any(String) });
});
