// Every screen in three languages, light, dark and on a phone: `npm run screens -- SHEETS LANGUAGE BEFORE` draws them into build/screens.
// SHEETS: a folder for the sheets; BEFORE: one of the same pictures of an earlier version, to be set beside them. All three may be left out.
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readConfig } from "../../../front/config.ts";
import { startDueline } from "../../../front/start.ts";
import { type Language, languages } from "../../../src/lang/languages.ts";
import { launchBrowser, localContext } from "../../browser.ts";
import { contactSheet } from "./sheet.ts";
import { type Stop, type TourStep, tourIn } from "./tour.ts";

/** A place for the single pictures, and one for the sheets of them all. */
const folder = join(import.meta.dirname, "../../../build/screens");
const [, , sheets = folder, only, earlier] = process.argv;

const spoken: { readonly [L in Language]: string } = { en: "grace", de: "lena", ro: "andrei" };
const locales: { readonly [L in Language]: string } = { en: "en-US", de: "de-DE", ro: "ro-RO" };
const looks: { readonly [name: string]: BrowserContextOptions } = {
  light: { viewport: { width: 1500, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1500, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true },
};

const silent = { info: () => {}, warn: () => {}, error: () => {} };

mkdirSync(sheets, { recursive: true });
const browser = await launchBrowser();
for (const language of languagesAsked()) await take(language, browser);
await browser.close();

function languagesAsked(): Language[] {
  return languages.filter((one) => only === undefined || only === "all" || one === only);
}

async function take(language: Language, with_: Browser): Promise<void> {
  const began = Date.parse("2026-11-24T13:40:00Z") - performance.now();
  const outside = { now: () => Math.round(began + performance.now()), newId: randomUUID, log: silent };
  const running = await startDueline(readConfig({ PORT: "0" }), outside);
  try {
    const pages = new Map<string, Page>();
    for (const [look, options] of Object.entries(looks)) {
      pages.set(
        look,
        await opened(with_, `${running.url}/?pace=0`, spoken[language], { ...options, locale: locales[language] }),
      );
      mkdirSync(join(folder, language, look), { recursive: true });
    }
    const stops = tourIn(language);
    for (const [nth, stop] of stops.entries()) {
      await lead(stop, pages);
      for (const [look, page] of pages) await picture(page, look, fileOf(language, look, nth, stop));
    }
    for (const look of pages.keys()) {
      const shots = stops.map((stop, nth) => {
        return { file: fileOf(language, look, nth, stop), before: beforeOf(language, look, stop) };
      });
      const shown = earlier === undefined ? shots : shots.filter(({ before }) => before !== undefined);
      await contactSheet(with_, shown, join(sheets, `${language}-${look}.webp`), look === "phone");
    }
    await Promise.all([...pages.values()].map((page) => page.context().close()));
  } finally {
    await running.stop();
  }
}

async function opened(browser_: Browser, url: string, as: string, options: BrowserContextOptions): Promise<Page> {
  const context = await localContext(browser_, options);
  await context.addInitScript((person) => localStorage.setItem("dueline-as", person), as);
  await context.addInitScript({ path: join(import.meta.dirname, "hands.js") });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("#slack").waitFor();
  return page;
}

/** One page acts, as the person does once; where one looks and what is unfolded each page knows for itself. */
async function lead({ steps, shows }: Stop, pages: ReadonlyMap<string, Page>): Promise<void> {
  const [first, ...rest] = pages.values();
  for (const step of steps) {
    const who = isLook(step) ? [first, ...rest] : [first];
    for (const page of who) {
      const isDone = await page?.evaluate(`tour.still().then(() => tour.step(${JSON.stringify(step)}))`);
      if (isDone !== true) console.warn(`${shows}: ${JSON.stringify(step)} could not be done`);
    }
  }
}

function isLook(step: TourStep): boolean {
  return step.do === "go" || step.do === "chat" || step.do === "thread" || step.do === "unfold" || step.do === "see";
}

/** Of one window alone, or of all where a dialog stands on top. */
async function picture(page: Page, look: string, path: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate("tour.still()");
  const dialog = page.locator("dialog.modal[open]");
  const app = path.includes("-teams-") ? "#teams" : "#slack";
  const seen = (await dialog.count()) > 0 ? dialog.last() : page.locator(app);
  await (look === "phone" ? page.screenshot({ path }) : seen.screenshot({ path }));
}

function fileOf(language: Language, look: string, nth: number, { shows }: Stop): string {
  return join(folder, language, look, `${String(nth + 1).padStart(2, "0")}-${shows}.png`);
}

/** The picture of the same screen in an earlier version; undefined: it had none. */
function beforeOf(language: Language, look: string, { shows }: Stop): string | undefined {
  const there = earlier === undefined ? "" : join(earlier, language, look);
  const found = existsSync(there)
    ? readdirSync(there).find((name) => name.replace(/^\d+-/, "") === `${shows}.png`)
    : null;
  return found ? join(there, found) : undefined;
}
