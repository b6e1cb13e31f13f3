// The picture of the playground in the README: `npm run playground:picture` writes docs/playground.png.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { readConfig } from "../../front/config.ts";
import { startDueline } from "../../front/start.ts";
import { launchBrowser, localContext } from "../browser.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const began = Date.parse("2026-11-24T13:40:00Z") - performance.now();
const outside = { now: () => Math.round(began + performance.now()), newId: randomUUID, log: silent };
const running = await startDueline(readConfig({ PORT: "0" }), outside);
const browser = await launchBrowser();
try {
  const context = await localContext(browser, { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 });
  await context.addInitScript(() => localStorage.setItem("dueline-as", "grace"));
  const page = await context.newPage();
  await page.goto(`${running.url}/?pace=0`);
  await openInSlack(page);
  await openInTeams(page);
  await page.mouse.move(0, 0);
  await page.evaluate("document.activeElement?.blur()");
  await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))");
  await page.screenshot({ path: join(import.meta.dirname, "../../docs/playground.png") });
} finally {
  await browser.close();
  await running.stop();
}

async function openInSlack(page: Page): Promise<void> {
  const [slack, dialog] = [page.locator("#slack"), page.getByRole("dialog")];
  await write(slack, "/sla purecloud is down for everyone, no workaround");
  await dialog.getByText("Suggested: Prioritätsstufe 1").waitFor();
  await reportedAndOpened(slack, dialog);
}

async function openInTeams(page: Page): Promise<void> {
  const [teams, dialog] = [page.locator("#teams"), page.getByRole("dialog")];
  await teams.locator("[data-place=Incidents]").click();
  await write(teams, "/sla");
  await dialog.getByRole("combobox", { name: "Vendor" }).selectOption({ label: "Zoom" });
  await dialog.getByRole("textbox").fill("Nobody can join a meeting");
  await dialog.getByRole("radio", { name: /Down/ }).check();
  await dialog.getByRole("radio", { name: /workaround\? No$/ }).check();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("radio", { name: /Business/ }).check();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText("Suggested: Priorität 1").waitFor();
  await reportedAndOpened(teams, dialog);
}

async function write(window: Locator, text: string): Promise<void> {
  const box = window.locator(".composer textarea").last();
  await box.fill(text);
  await box.press("Enter");
}

async function reportedAndOpened(window: Locator, dialog: Locator): Promise<void> {
  await dialog.getByRole("radio", { name: /Yes/ }).last().check();
  await dialog.getByRole("button", { name: "Open case" }).click();
  await dialog.waitFor({ state: "detached" });
  await window.getByRole("button", { name: /^Vendor responded/ }).waitFor();
}
