// The picture of the playground in the README: `npm run playground:picture` writes docs/playground.png.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
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
  const page = await context.newPage();
  await page.goto(`${running.url}/?pace=0`);
  for (const scene of ["zoom-pro", "purecloud-perth"]) {
    await page.locator("[popovertarget=scene-list]").click();
    await page.locator(`[data-scene=${scene}]`).click();
    await page.locator(".scene-strip").first().waitFor();
    await page.locator(".scene-strip").waitFor({ state: "detached" });
  }
  await page.locator("#person").selectOption("grace");
  await page.locator('html[lang="en"]').waitFor();
  await page
    .locator("#slack")
    .getByRole("button", { name: /^Works again/ })
    .first()
    .waitFor();
  await page.locator("#teams [data-place=Incidents]").click();
  await page.evaluate(`document.querySelector("#teams .log").scrollTo(0, 0)`);
  await page.mouse.move(0, 0);
  await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))");
  await page.screenshot({ path: join(import.meta.dirname, "../../docs/playground.png") });
} finally {
  await browser.close();
  await running.stop();
}
