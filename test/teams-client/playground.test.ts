import { TurnContext } from "botbuilder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attached, caseCard, dialogWith, impactForm } from "../playground/teams/cards.ts";
import { startTinyBot, type TinyBot } from "../playground/teams/tiny-bot.ts";
import { openPlayground, type Playground } from "./playground.ts";

let bot: TinyBot;
let client: Playground;

beforeAll(async () => {
  bot = await startTinyBot();
  client = await openPlayground(bot.url);
});
afterAll(async () => {
  await client?.close();
  await bot.close();
});

test("opening the personal chat installs the app", () => {
  expect(bot.heard.map(({ action, type }) => action ?? type)).toEqual(
    expect.arrayContaining(["add", "conversationUpdate"]),
  );
});

test("a dialog checks its inputs and leaves a card in the compose box", async () => {
  bot.logic = async () => dialogWith(impactForm());
  const dialog = await client.command("sla");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText("Say what").waitFor();
  await dialog.getByLabel("What is broken?").fill("Calls drop");
  await client.choose(dialog, "Impact", "Down");
  bot.logic = async () => ({
    composeExtension: { type: "result", attachmentLayout: "list", attachments: [attached(caseCard())] },
  });
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(bot.heard.at(-1)?.value.data).toMatchObject({ what: "Calls drop", impact: "down", step: "impact" });
  await client.page.getByRole("button", { name: "Take it" }).first().waitFor();
});

test("in a channel a mention brings the card, a press replaces it, and the thread hears more later", async () => {
  bot.logic = async (context) => {
    if (context.activity.type === "message") await context.sendActivity({ attachments: [attached(caseCard())] });
  };
  await client.open("Operations - Incidents");
  await client.ask("sla", { mention: "SLA", answer: /held by nobody, due 4:30 PM/ });
  const thread = TurnContext.getConversationReference(bot.heard.at(-1) ?? {});
  const value = caseCard("Alex");
  bot.logic = async () => ({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value });
  await client.page.getByRole("button", { name: "Take it" }).click();
  await client.page.getByText("held by Alex").waitFor();
  await bot.proactive(thread, async (context) => void (await context.sendActivity("15 minutes left")));
  await client.page.getByText("15 minutes left").first().waitFor();
  expect(thread.conversation?.id).toContain(";messageid=");
});
