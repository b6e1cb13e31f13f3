import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTeams, type Teams } from "../../adapters/playground/teams/index.ts";
import { attached, caseCard, dialogWith, impactForm } from "./cards.ts";
import { APP_ID, startTinyBot, TENANT_ID, type TinyBot } from "./tiny-bot.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 0);
let teams: Teams;
let bot: TinyBot;

beforeAll(async () => {
  const rules = { strict: true, invokeTimeoutMs: 300 };
  teams = await startTeams({
    appId: APP_ID,
    tenantId: TENANT_ID,
    appUrl: "http://127.0.0.1:9/",
    now: () => NOW,
    rules,
  });
  bot = await startTinyBot(teams);
});
afterAll(async () => {
  await bot.close();
  await teams.close();
});
beforeEach(() => {
  bot.logic = async () => {};
  bot.heard.length = 0;
});

function office() {
  const [alex, megan] = [
    teams.world.addPerson({ name: "Alex Wilber", locale: "de-DE", timezone: "Europe/Berlin" }),
    teams.world.addPerson({ name: "Megan Bowen", timezone: "America/Chicago" }),
  ];
  const team = teams.world.addTeam("Operations", { channels: ["General", "Incidents"], members: [alex, megan] });
  const incidents = team.channels[1];
  if (!incidents) throw new Error("no channel");
  return { alex, megan, team, incidents, alexs: teams.as(alex.id), megans: teams.as(megan.id) };
}

async function officeWithApp() {
  const here = office();
  await teams.install(here.team.id, here.alex.id);
  bot.heard.length = 0;
  return here;
}

describe("installation", () => {
  test("tells the app twice, as Teams does", async () => {
    const { team, alex } = office();
    await teams.install(team.id, alex.id);
    expect(bot.heard.map(({ type, action }) => action ?? type)).toEqual(["add", "conversationUpdate"]);
    expect(bot.heard[1]?.membersAdded).toEqual([{ id: `28:${APP_ID}` }]);
    expect(bot.heard[0]?.channelData).toMatchObject({ team: { id: team.id }, tenant: { id: TENANT_ID } });
  });

  test("a person who joins a team with the app is announced", async () => {
    const { team } = await officeWithApp();
    const adele = teams.world.addPerson({ name: "Adele Vance" });
    await teams.join(team.id, adele.id);
    expect(bot.heard[0]?.membersAdded).toMatchObject([{ id: adele.id, aadObjectId: adele.aadObjectId }]);
  });
});

describe("messages", () => {
  test("a mention in a channel reaches the app with the thread, the person's locale and zone", async () => {
    const { incidents, alexs, alex } = await officeWithApp();
    const { message, status } = await alexs.say(incidents.id, "sla", { mention: true });
    expect(status).toBe(200);
    expect(bot.heard[0]).toMatchObject({
      text: "<at>SLA</at> sla",
      locale: "de-DE",
      localTimezone: "Europe/Berlin",
      from: { id: alex.id, aadObjectId: alex.aadObjectId },
      conversation: {
        id: `${incidents.id};messageid=${message?.id}`,
        conversationType: "channel",
        tenantId: TENANT_ID,
      },
    });
    expect(bot.heard[0]?.localTimestamp).toBe("2026-11-22T10:00:00.000+01:00");
  });

  test("without a mention the app hears nothing in a channel", async () => {
    const { incidents, alexs } = await officeWithApp();
    const act = await alexs.say(incidents.id, "lunch?");
    expect(act.sent).toBe(false);
    expect(bot.heard).toEqual([]);
    expect(alexs.sees(incidents.id).map(({ text }) => text)).toEqual(["lunch?"]);
  });

  test("in the personal chat it hears every word", async () => {
    const { alex, alexs } = office();
    const chat = teams.world.personalChat(alex);
    await teams.install(chat.id, alex.id);
    bot.logic = async (context) => void (await context.sendActivity("Hello"));
    await alexs.say(chat.id, "hi");
    expect(alexs.sees(chat.id).map(({ text }) => text)).toEqual(["hi", "Hello"]);
  });

  test("the app's answer lands in the thread of the question", async () => {
    const { incidents, alexs, megans } = await officeWithApp();
    bot.logic = async (context) => void (await context.sendActivity("On it"));
    const { message } = await alexs.say(incidents.id, "sla", { mention: true });
    expect(megans.sees(incidents.id).map(({ rootId, text }) => [rootId, text])).toEqual([
      [message?.id, "sla"],
      [message?.id, "On it"],
    ]);
  });

  test("a slash command stays between the person and the app", async () => {
    const { incidents, alexs, megans } = await officeWithApp();
    await alexs.slash(incidents.id, "help");
    expect(bot.heard[0]?.recipient).toMatchObject({ id: `28:${APP_ID}`, isTargeted: true });
    expect(alexs.sees(incidents.id)).toHaveLength(1);
    expect(megans.sees(incidents.id)).toEqual([]);
  });

  test("a delivery that is repeated carries the same id", async () => {
    const { incidents, alexs } = await officeWithApp();
    await alexs.say(incidents.id, "sla", { mention: true });
    await teams.redeliver();
    expect(bot.heard).toHaveLength(2);
    expect(bot.heard[1]?.id).toBe(bot.heard[0]?.id);
  });
});

describe("a card in a message", () => {
  async function posted() {
    const here = await officeWithApp();
    bot.logic = async (context) =>
      void (await context.sendActivity({ attachments: [attached(caseCard("nobody", [here.megan.id]))] }));
    await here.alexs.say(here.incidents.id, "sla", { mention: true });
    const message = here.alexs.sees(here.incidents.id).at(-1);
    if (!message) throw new Error("no card");
    bot.heard.length = 0;
    return { ...here, message };
  }
  const shown = (value: unknown) => JSON.stringify(value).match(/held by (\w+)/)?.[1];

  test("Action.Execute changes the presser's view alone", async () => {
    const { message, alexs, megans, incidents } = await posted();
    bot.logic = async () => ({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: caseCard("Alex"),
    });
    const act = await alexs.click(message.id, "Take it");
    expect(act).toMatchObject({ sent: true, status: 200 });
    expect(bot.heard[0]?.value).toMatchObject({ action: { verb: "take", data: { id: "c1" } }, trigger: "manual" });
    const cards = (of: typeof alexs) =>
      of
        .state()
        .conversations.find(({ id }) => id === incidents.id)
        ?.messages.at(-1)?.cards;
    expect([shown(cards(alexs)), shown(cards(megans))]).toEqual(["Alex", "nobody"]);
  });

  test("a client without Action.Execute sends the fallback as a message", async () => {
    const { message, alexs } = await posted();
    bot.logic = async () => {};
    await alexs.click(message.id, "Take it", {}, { withoutExecute: true });
    expect(bot.heard[0]).toMatchObject({ type: "message", value: { verb: "take", id: "c1" }, replyToId: message.id });
  });

  test("a button with task/fetch opens a dialog, and the dialog answers as task/submit", async () => {
    const { message, alexs } = await posted();
    bot.logic = async () => dialogWith(impactForm());
    const opened = await alexs.click(message.id, "Change");
    expect(opened.dialog?.title).toBe("Impact");
    bot.logic = async () => ({ task: { type: "message", value: "Saved" } });
    const act = await alexs.submit("Next", { what: "Calls drop", impact: "down" });
    expect(bot.heard.map(({ name }) => name)).toEqual(["task/fetch", "task/submit"]);
    expect(bot.heard[1]?.value.data).toEqual({ step: "impact", what: "Calls drop", impact: "down" });
    expect(act.bar).toEqual({ tone: "info", text: "Saved" });
    expect(alexs.screen.dialog).toBeUndefined();
  });

  test("refreshes by itself for those it names", async () => {
    const { message, alexs, megans } = await posted();
    bot.logic = async () => ({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: caseCard("Megan"),
    });
    expect((await alexs.refresh(message.id)).sent).toBe(false);
    expect((await megans.refresh(message.id)).sent).toBe(true);
    expect(bot.heard[0]?.value).toMatchObject({ action: { verb: "look" }, trigger: "automatic" });
  });

  test("an address that is opened goes past the app", async () => {
    const { message, alexs } = await posted();
    await alexs.click(message.id, "Portal");
    expect(alexs.screen.opened).toEqual(["https://support.example.com/"]);
    expect(bot.heard).toEqual([]);
  });

  test.each([
    [
      "an error",
      async () => ({
        statusCode: 400,
        type: "application/vnd.microsoft.error",
        value: { code: "x", message: "Too late" },
      }),
      "Something went wrong",
    ],
    ["nothing", async () => undefined, "Something went wrong"],
    ["a fault", async () => Promise.reject(new Error("turn: boom")), "Unable to reach app"],
    ["too late", () => new Promise((resolve) => setTimeout(resolve, 450)), "Unable to reach app"],
  ])("an app that answers a click with %s is reported to the person", async (_name, logic, text) => {
    const { message, alexs } = await posted();
    bot.logic = logic;
    const { bar } = await alexs.click(message.id, "Take it");
    expect(bar).toMatchObject({ tone: "error", messageId: message.id });
    expect(bar?.text).toContain(text);
  });
});
