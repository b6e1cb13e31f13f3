import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startTeams, type Teams } from "../../adapters/playground/teams/index.ts";
import { attached, caseCard, dialogWith, impactForm } from "./teams/cards.ts";
import { APP_ID, startTinyBot, TENANT_ID, type TinyBot } from "./teams/tiny-bot.ts";

let teams: Teams;
let bot: TinyBot;

beforeAll(async () => {
  teams = await startTeams({ appId: APP_ID, tenantId: TENANT_ID, appUrl: "http://127.0.0.1:9/", now: () => 1.8e12 });
  bot = await startTinyBot(teams);
});
afterAll(async () => {
  await bot.close();
  await teams.close();
});
beforeEach(() => {
  bot.logic = async () => dialogWith(impactForm());
  bot.heard.length = 0;
});

function alexInTheWarRoom() {
  const alex = teams.world.addPerson({ name: "Alex Wilber" });
  const room = teams.world.addGroupChat("War room", { members: [alex] });
  return { alex, room, alexs: teams.as(alex.id) };
}

test("a command opens a dialog, also where the app isn't installed", async () => {
  const { alexs, room } = alexInTheWarRoom();
  const act = await alexs.command(room.id, "sla");
  expect(act.dialog).toMatchObject({ title: "Impact", inputs: {} });
  expect(bot.heard[0]).toMatchObject({
    name: "composeExtension/fetchTask",
    value: { commandId: "sla", commandContext: "compose" },
    conversation: { id: room.id, conversationType: "groupChat" },
  });
});

test("a command on a message carries what the message says", async () => {
  const { alexs, alex, room } = alexInTheWarRoom();
  const { message } = await alexs.say(room.id, "Calls < 1 min drop");
  await alexs.command(room.id, "sla", { context: "message", message: message?.id ?? "" });
  expect(bot.heard[0]?.value).toMatchObject({
    commandContext: "message",
    messagePayload: {
      id: message?.id,
      body: { contentType: "html", content: "<div>Calls &lt; 1 min drop</div>" },
      from: { user: { id: alex.aadObjectId, displayName: "Alex Wilber" } },
    },
  });
});

test("the client refuses what the inputs don't allow, and the app hears nothing of it", async () => {
  const { alexs, room } = alexInTheWarRoom();
  await alexs.command(room.id, "sla");
  const act = await alexs.submit("Next", { what: "a sentence that is far too long", users: "120" });
  expect(act.sent).toBe(false);
  expect(act.problems).toEqual([
    { id: "what", message: "Say what" },
    { id: "users", message: "Not above 100" },
    { id: "impact", message: "Pick one" },
  ]);
  expect(bot.heard).toHaveLength(1);
});

test("a button that takes no inputs goes past the checks and sends none", async () => {
  const { alexs, room } = alexInTheWarRoom();
  await alexs.command(room.id, "sla");
  alexs.fill({ what: "half a word" });
  await alexs.submit("Back");
  expect(bot.heard[1]?.value).toMatchObject({ commandId: "sla" });
  expect(bot.heard[1]?.value.data).toEqual({ step: "back" });
});

test("nobody can pick what isn't offered, or type where there is no input", async () => {
  const { alexs, room } = alexInTheWarRoom();
  await alexs.command(room.id, "sla");
  expect(() => alexs.fill({ impact: "on fire" })).toThrow("doesn't offer");
  expect(() => alexs.fill({ colour: "red" })).toThrow("No input");
});

test("a dialog goes on step by step and ends with a card in the compose box", async () => {
  const { alexs, room } = alexInTheWarRoom();
  await alexs.command(room.id, "sla");
  bot.logic = async () => dialogWith(impactForm("confirm"), "Confirm");
  const second = await alexs.submit("Next", { what: "Calls drop", impact: "down" });
  expect(second.dialog?.title).toBe("Confirm");
  bot.logic = async () => ({
    composeExtension: { type: "result", attachmentLayout: "list", attachments: [attached(caseCard())] },
  });
  await alexs.submit("Next", { what: "Calls drop", impact: "down" });
  expect(alexs.screen.dialog).toBeUndefined();
  const sent = alexs.sendComposed();
  expect(sent).toMatchObject({ from: { app: false }, cards: [caseCard()] });
  expect(alexs.screen.compose).toBeUndefined();
});

test("an empty answer to a submit closes the dialog", async () => {
  const { alexs, room } = alexInTheWarRoom();
  await alexs.command(room.id, "sla");
  bot.logic = async () => ({});
  const act = await alexs.submit("Next", { what: "Calls drop", impact: "down" });
  expect([act.bar, act.dialog]).toEqual([undefined, undefined]);
});

test("a dialog stays open, with what was typed, while the app can't be reached", async () => {
  const { alexs, room } = alexInTheWarRoom();
  await alexs.command(room.id, "sla");
  bot.logic = async () => Promise.reject(new Error("turn: boom"));
  const act = await alexs.submit("Next", { what: "Calls drop", impact: "down" });
  expect(act.bar?.text).toContain("Unable to reach app");
  expect(alexs.screen.dialog?.inputs).toEqual({ what: "Calls drop", impact: "down" });
});

test("a card in a dialog that breaks a limit is recorded, and when strict not shown", async () => {
  const { alexs, room } = alexInTheWarRoom();
  bot.logic = async () => dialogWith({ ...impactForm(), version: "1.6" });
  expect((await alexs.command(room.id, "sla")).dialog?.title).toBe("Impact");
  expect(teams.violations.at(-1)).toMatchObject({ place: "dialog", path: "card" });
  alexs.dismiss();
  teams.rules.strict = true;
  const { dialog, bar } = await alexs.command(room.id, "sla");
  teams.rules.strict = false;
  expect([dialog, bar?.cause]).toEqual([undefined, "card: version 1.6: Teams takes 1.0 to 1.5"]);
});
