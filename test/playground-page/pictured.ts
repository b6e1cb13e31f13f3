// The playground as it is pictured: its start, and the two cases that are opened in it.
import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { readConfig } from "../../front/config.ts";
import { startDueline } from "../../front/start.ts";
import { launchBrowser, localContext } from "../browser.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const began = Date.parse("2026-11-24T13:40:00Z") - performance.now();
const outside = { now: () => Math.round(began + performance.now()), newId: randomUUID, log: silent };

/** Started, looked at, and ended. */
export async function inPlayground(look: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const running = await startDueline(readConfig({ PORT: "0" }), outside);
  const browser = await launchBrowser();
  try {
    const context = await localContext(browser, look);
    await context.addInitScript(() => localStorage.setItem("dueline-as", "grace"));
    const page = await context.newPage();
    await page.goto(`${running.url}/?pace=0`);
    await act(page);
  } finally {
    await browser.close();
    await running.stop();
  }
}

/** Nothing moves, and nothing has the focus. */
export async function atRest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate("document.activeElement?.blur()");
  await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))");
}

/** `seen`: called while the dialog shows its suggestion. */
export async function openInSlack(page: Page, seen = async () => {}): Promise<void> {
  const [slack, dialog] = [page.locator("#slack"), page.getByRole("dialog")];
  await write(slack, "/sla purecloud is down for everyone, no workaround");
  await dialog.getByText("Suggested: Priority 1").waitFor();
  await seen();
  await reportedAndOpened(slack, dialog);
}

export async function openInTeams(page: Page, seen = async () => {}): Promise<void> {
  const [teams, dialog] = [page.locator("#teams"), page.getByRole("dialog")];
  await teams.locator("[data-place=Incidents]").click();
  await write(teams, "/sla");
  await dialog.getByLabel("Vendor").locator("input").fill("Zoom");
  await dialog.getByRole("textbox").fill("Nobody can join a meeting");
  const suggested = dialog.getByText("Suggested: Priority 1");
  // Which step asks what depends on the vendors that are there.
  for (let step = 0; step < 4 && !(await suggested.isVisible()); step += 1) {
    for (const name of [/Down/, /workaround\? No$/, /Business/]) {
      const answer = dialog.getByRole("radio", { name });
      if ((await answer.count()) > 0) await answer.first().check();
    }
    await dialog.getByRole("button", { name: "Next" }).click();
    await page.waitForTimeout(700);
  }
  await suggested.waitFor();
  await seen();
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
  await window.getByRole("button", { name: /^Vendor answered/ }).waitFor();
}
