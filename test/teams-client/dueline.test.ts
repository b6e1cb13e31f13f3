// Dueline as it is shipped, in Microsoft's own client.

import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../free-port.ts";
import { operator } from "../operator.ts";
import { MINUTE, MONDAY } from "../teams/desk.ts";
import { APP_ID, type Bot, startBot, turnTo } from "../teams/house.ts";
import { openPlayground, type Playground } from "./playground.ts";
import { type Signing, startSigning } from "./signing.ts";

const TENANT = "00000000-0000-0000-0000-0000000000001";
const clock = { now: MONDAY };
let signing: Signing;
let bot: Bot;
let client: Playground;

beforeAll(async () => {
  const port = await freePort();
  signing = await startSigning(APP_ID);
  const local = { openIdMetadataUrl: signing.openIdMetadataUrl, token: "outbound" };
  bot = await startBot({ local, localServiceUrl: `http://localhost:${port}`, tenantId: TENANT }, clock);
  signing.appUrl = bot.url;
  client = await openPlayground(signing.url, { port });
}, 60_000);
afterAll(async () => {
  await client?.close();
  await bot?.close();
  await signing?.close();
});

const shown = (words: string | RegExp) => client.page.getByText(words).last().waitFor();

/** Answers the dialog as somebody would to whom Zoom is down. */
async function fill(dialog: Locator): Promise<void> {
  await client.choose(dialog, "Vendor", "Zoom");
  await dialog.getByLabel("What is wrong, in one line").fill("Nobody can join");
  await dialog.getByRole("radio", { name: /^Down: it, or a function your work depends on, is out/ }).check();
  await dialog.getByRole("button", { name: "Next" }).click();
  // Plans are asked for on the second page alone: "No" stands on the first one too, and an answer given there goes with it.
  await dialog.getByRole("radio", { name: /^Business: 1, 4 or 24 hours; phone/ }).check();
  await dialog.getByRole("radio", { name: "No", exact: true }).first().check();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText(/Suggested:/).waitFor();
}

async function open(dialog: Locator): Promise<void> {
  // The Playground has no place: its zone is that of the machine.
  const country = dialog.getByRole("combobox", { name: "Country of the site" });
  await country.fill("Germany");
  // Its list lies outside the dialog, which hides all else: it is chosen from by keys.
  await client.page.locator("[role=option]", { hasText: "Germany" }).waitFor({ state: "attached" });
  await country.press("ArrowDown");
  await country.press("Enter");
  await dialog.getByRole("button", { name: "Open case" }).click();
  // Teams closes a dialog that is answered with nothing (“No response”, in its documentation); this client cannot, and says so.
  await dialog.getByRole("button", { name: "Open case" }).waitFor({ state: "detached" });
  await dialog.getByRole("button").first().click();
  await dialog.waitFor({ state: "detached" });
}

describe("in the personal chat", () => {
  test("the first words come by themselves, with a button", async () => {
    await shown("Hello, this is Dueline");
    await client.page.getByRole("button", { name: "Open a case" }).first().waitFor();
  });

  test("words are enough", async () => {
    await client.say("help");
    await shown("What Dueline does");
  });

  test("the dialog is opened by its command, checks its inputs, suggests, and its card comes from the bot", async () => {
    const dialog = await client.command("sla");
    await dialog.getByRole("button", { name: "Next" }).click();
    await dialog.getByText("Choose the vendor.").waitFor();
    await fill(dialog);
    await open(dialog);
    await bot.delivery.tick();
    await shown(/Case 1 · Priority/);
  });

  test("a button answers the presser at once, and the card follows for everyone", async () => {
    await client.page.getByRole("button", { name: "Vendor answered" }).first().click();
    await shown("Done.");
    await bot.delivery.tick();
    await client.page
      .getByText(/Answered/)
      .first()
      .waitFor();
    await client.page.getByRole("button", { name: "Works again" }).first().waitFor();
  });
});

describe("in a channel", () => {
  test("a mention brings a list into the thread", async () => {
    await client.open("Operations - Incidents");
    await client.ask("list", { mention: "SLA", answer: "No case is open here" });
  });

  test("a message's own menu opens the dialog with what the message says", async () => {
    await client.say("Zoom is down and nobody can join, no workaround");
    const dialog = await client.commandOn("Zoom is down and nobody can join, no workaround", "sla");
    await dialog.getByText("Business: 1, 4 or 24 hours; phone").click();
    expect(await dialog.getByLabel("What is wrong, in one line").inputValue()).toContain("Zoom is down and nobody");
    await dialog.getByRole("button", { name: "Next" }).click();
    await open(dialog);
    await bot.delivery.tick();
    await shown(/Case 2 · Priority/);
  });

  test("a reminder comes by itself, into the thread of the case", async () => {
    await turnTo(clock.now + 61 * MINUTE, bot, clock);
    await shown("This case is not reported to Zoom yet. The");
    const posted = bot.store.listCases(TENANT, {
      asker: operator,
      state: "open",
      limit: 1,
      room: { platform: "teams", id: "channel-incidents-id" },
    });
    expect((await posted)[0]?.room.thread).toMatch(/^\d+$/);
  });
});
