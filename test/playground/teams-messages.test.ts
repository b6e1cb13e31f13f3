import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { type Desk, openDesk } from "./teams/desk.ts";
import { APP_ID, TENANT_ID } from "./teams/tiny-bot.ts";

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test("an installation is told to the app twice, as Teams does", async () => {
  await desk.teams.install(desk.team.id, desk.alex.id);
  expect(desk.bot.heard.map(({ type, action }) => action ?? type)).toEqual(["add", "conversationUpdate"]);
  expect(desk.bot.heard[1]?.membersAdded).toEqual([{ id: `28:${APP_ID}` }]);
  expect(desk.bot.heard[0]?.channelData).toMatchObject({ team: { id: desk.team.id }, tenant: { id: TENANT_ID } });
});

test("a person who joins a team with the app is announced", async () => {
  const adele = desk.teams.world.addPerson({ name: "Adele Vance" });
  await desk.teams.join(desk.team.id, adele.id);
  expect(desk.bot.heard[0]?.membersAdded).toMatchObject([{ id: adele.id, aadObjectId: adele.aadObjectId }]);
});

test("those who leave, a new version and the app's removal are told too", async () => {
  await desk.teams.leave(desk.team.id, desk.megan.id);
  await desk.teams.upgrade(desk.team.id, desk.alex.id);
  await desk.teams.uninstall(desk.team.id, desk.alex.id);
  expect(desk.bot.heard.map(({ action, membersRemoved }) => action ?? membersRemoved?.[0]?.id)).toEqual([
    desk.megan.id,
    "add-upgrade",
    "remove",
    `28:${APP_ID}`,
  ]);
});

test("people of another tenant talk under their own", async () => {
  const tenantId = "22222222-8888-7777-6666-555555555555";
  const guest = desk.teams.world.addPerson({ name: "Gail Guest", tenantId });
  const chat = desk.teams.world.personalChat(guest);
  await desk.teams.install(chat.id, guest.id);
  expect(desk.bot.heard[0]).toMatchObject({ conversation: { tenantId }, channelData: { tenant: { id: tenantId } } });
});

test("a mention in a channel reaches the app with the thread, the person's locale and zone", async () => {
  const { message, status } = await desk.alexs.say(desk.incidents.id, "sla", { mention: true });
  expect(status).toBe(200);
  expect(desk.bot.heard[0]).toMatchObject({
    text: "<at>SLA</at> sla",
    locale: "de-DE",
    localTimezone: "Europe/Berlin",
    from: { id: desk.alex.id, aadObjectId: desk.alex.aadObjectId },
    conversation: {
      id: `${desk.incidents.id};messageid=${message?.id}`,
      conversationType: "channel",
      tenantId: TENANT_ID,
    },
  });
  expect(desk.bot.heard[0]?.localTimestamp).toBe("2026-11-22T10:00:00.000+01:00");
});

test("without a mention the app hears nothing in a channel", async () => {
  const act = await desk.alexs.say(desk.incidents.id, "lunch?");
  expect(act.sent).toBe(false);
  expect(desk.bot.heard).toEqual([]);
  expect(desk.alexs.sees(desk.incidents.id).map(({ text }) => text)).toEqual(["lunch?"]);
});

test("in the personal chat it hears every word", async () => {
  const chat = desk.teams.world.personalChat(desk.alex);
  await desk.teams.install(chat.id, desk.alex.id);
  desk.bot.logic = async (context) => void (await context.sendActivity("Hello"));
  await desk.alexs.say(chat.id, "hi");
  expect(desk.alexs.sees(chat.id).map(({ text }) => text)).toEqual(["hi", "Hello"]);
});

test("the app's answer lands in the thread of the question", async () => {
  desk.bot.logic = async (context) => void (await context.sendActivity("On it"));
  const { message } = await desk.alexs.say(desk.incidents.id, "sla", { mention: true });
  expect(desk.megans.sees(desk.incidents.id).map(({ rootId, text }) => [rootId, text])).toEqual([
    [message?.id, "sla"],
    [message?.id, "On it"],
  ]);
});

test("a slash command stays between the person and the app", async () => {
  await desk.alexs.slash(desk.incidents.id, "help");
  expect(desk.bot.heard[0]?.recipient).toMatchObject({ id: `28:${APP_ID}`, isTargeted: true });
  expect(desk.alexs.sees(desk.incidents.id)).toHaveLength(1);
  expect(desk.megans.sees(desk.incidents.id)).toEqual([]);
});

test("what is not answered in time is sent once more, and an invoke is not", async () => {
  await desk.teams.install(desk.team.id, desk.alex.id);
  const seen: string[] = [];
  const server = createServer(async (request, response) => {
    seen.push(JSON.parse(await text(request)).type);
    if (seen.length === 2) response.end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close().closeAllConnections());
  const address = server.address();
  desk.teams.appUrl = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  Object.assign(desk.teams.rules, { eventTimeoutMs: 150, invokeTimeoutMs: 150 });
  await desk.alexs.say(desk.incidents.id, "sla", { mention: true });
  expect(desk.teams.deliveries.slice(-2).map(({ status }) => status)).toEqual([0, 200]);
  await desk.alexs.command(desk.incidents.id, "sla");
  expect(seen).toEqual(["message", "message", "invoke"]);
});

test("a delivery that is repeated carries the same id", async () => {
  await desk.alexs.say(desk.incidents.id, "sla", { mention: true });
  await desk.teams.redeliver();
  expect(desk.bot.heard).toHaveLength(2);
  expect(desk.bot.heard[1]?.id).toBe(desk.bot.heard[0]?.id);
});
