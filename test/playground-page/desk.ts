// The whole product with its playground on a free port and nothing kept, and one browser to look at it.
import { randomUUID } from "node:crypto";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { readConfig } from "../../front/config.ts";
import { type Running, startDueline } from "../../front/start.ts";
import { launchBrowser, localContext } from "../browser.ts";

/** A Monday in November, 9:00 UTC, from which time goes on as it does. */
const begun = Date.parse("2026-11-23T09:00:00Z");
const silent = { info: () => {}, warn: () => {}, error: () => {} };

export type Person = "grace" | "lena" | "jack" | "andrei";

export type Desk = {
  readonly url: () => string;
  /** Opens the page as this person of the cast; scenes play without rests. */
  open(as: Person, options?: BrowserContextOptions): Promise<Page>;
};

/** Started before the tests of a file, stopped after them. */
export function desk(): Desk {
  let running: Running;
  let browser: Browser;
  beforeAll(async () => {
    const start = performance.now();
    const now = () => begun + Math.round(performance.now() - start);
    const config = readConfig({ PORT: "0", LOG_LEVEL: "silent" });
    [running, browser] = await Promise.all([
      startDueline(config, { now, newId: randomUUID, log: silent }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  return {
    url: () => running.url,
    async open(as, options = {}) {
      const context = await localContext(browser, { viewport: { width: 1440, height: 900 }, ...options });
      await context.addInitScript((person) => localStorage.setItem("dueline-as", person), as);
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on("pageerror", (error) => troubles.push(String(error.stack ?? error)));
      page.on("console", (line) => line.type() === "error" && troubles.push(line.text()));
      onTestFinished(async () => {
        await context.close();
        if (troubles.length > 0) throw new Error(`The page complained:\n${troubles.join("\n")}`);
      });
      await page.goto(`${running.url}/?pace=0`);
      await page.getByRole("region", { name: "Teams" }).or(page.locator("#slack")).first().waitFor();
      return page;
    },
  };
}

export function slackOf(page: Page): Locator {
  return page.locator("#slack");
}

export function teamsOf(page: Page): Locator {
  return page.locator("#teams");
}

/** Writes into the composer of a window, and sends with Enter. */
export async function write(window: Locator, text: string): Promise<void> {
  const box = window.locator(".composer textarea").last();
  await box.fill(text);
  await box.press("Enter");
}

/** Opens a case with Zoom in Slack's channel, by its dialog. */
export async function openInSlack(page: Page): Promise<void> {
  await write(slackOf(page), "/sla zoom meetings are down for everyone, no workaround");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /^Business/ }).check();
  await dialog.getByText("Suggested: Priority 1").waitFor();
  await dialog.getByRole("button", { name: "Open case" }).click();
  await slackOf(page)
    .getByRole("button", { name: /^Vendor answered|^Reported to vendor/ })
    .last()
    .waitFor();
}

/** The same in a channel of Teams, where the dialog comes in steps. */
export async function openInTeams(page: Page): Promise<void> {
  await teamsOf(page).getByRole("button", { name: "Incidents", exact: true }).click();
  await write(teamsOf(page), "/sla");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Vendor").locator("input").fill("Zoom");
  await dialog.getByRole("textbox").fill("Nobody can join a meeting");
  await dialog.getByRole("radio", { name: /Down/ }).check();
  await dialog.getByRole("radio", { name: /workaround\? No$/ }).check();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("radio", { name: /Business/ }).check();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText("Suggested: Priority 1").waitFor();
  await dialog.getByRole("button", { name: "Open case" }).click();
  await teamsOf(page)
    .getByRole("button", { name: /^Vendor answered|^Reported to vendor/ })
    .last()
    .waitFor();
  await dialog.waitFor({ state: "detached" });
}
