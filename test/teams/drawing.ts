// Cards as a person sees them: Microsoft's own renderer in a headless browser, with the colours of Teams.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser, localContext } from "../browser.ts";
import { hostConfig, styleOf, type Theme } from "./colours.ts";

export type Look = { readonly theme: Theme; readonly locale: string; readonly width: number };
export type Drawn = {
  /** What the renderer found wrong. */
  readonly problems: readonly string[];
  /** How many pixels the widest element stands out of the card. */
  readonly overflow: number;
  /** What a checker for accessibility finds wrong. */
  readonly violations: readonly string[];
  readonly text: string;
};

export type Board = {
  draw(card: unknown, look: Look): Promise<Drawn>;
  picture(path: string): Promise<void>;
  close(): Promise<void>;
};

const packages = createRequire(import.meta.url);
const renderer = readFileSync(
  join(dirname(packages.resolve("adaptivecards/package.json")), "dist/adaptivecards.min.js"),
  "utf8",
);
const axe = readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");

export async function openBoard(): Promise<Board> {
  const browser = await launchBrowser();
  const context = await localContext(browser, { viewport: { width: 760, height: 900 }, timezoneId: "Europe/Berlin" });
  const page = await context.newPage();
  await page.setContent("<!doctype html><html lang='en'><title>Card</title><body></body></html>");
  await page.addScriptTag({ content: renderer });
  await page.addScriptTag({ content: axe });
  return {
    draw: (card, look) => draw(page, card, look),
    picture: async (path) => void (await page.locator("main").screenshot({ path })),
    close: () => browser.close(),
  };
}

async function draw(page: Page, card: unknown, look: Look): Promise<Drawn> {
  const { theme, width } = look;
  const main = `<style>${styleOf(theme)}</style><main><div id="card" style="width:${width}px"></div></main>`;
  await page.evaluate(`document.body.innerHTML = ${JSON.stringify(main)}`);
  const given = JSON.stringify({ card, config: hostConfig(theme), locale: look.locale });
  return page.evaluate<Drawn>(`(${drawing})(${given})`);
}

// Runs in the page.
const drawing = `async ({ card, config, locale }) => {
  const AC = AdaptiveCards;
  // Backslashes are all of Markdown that our cards use.
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/\\\\\\\\([^a-z0-9\\\\s])/gi, "$1");
    result.outputHtml = plain.replaceAll("\\n", "<br>");
    result.didProcess = true;
  };
  const drawn = new AC.AdaptiveCard();
  drawn.hostConfig = new AC.HostConfig(config);
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  drawn.parse(card, context);
  drawn.lang = locale;
  document.documentElement.lang = locale.slice(0, 2);
  const problems = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message);
  const place = document.getElementById("card");
  place.replaceChildren(drawn.render());
  // The library names the box around a list that filters, and leaves the input in it without a name; Teams has its own renderer.
  for (const input of place.querySelectorAll("input.ac-choiceSetInput-filtered"))
    input.setAttribute("aria-labelledby", input.parentElement.getAttribute("aria-labelledby"));
  const edge = place.getBoundingClientRect().right;
  const rights = [...place.querySelectorAll("*")].map((element) => element.getBoundingClientRect().right);
  const { violations } = await axe.run(place, { runOnly: ["wcag2a", "wcag2aa"] });
  return {
    problems,
    overflow: Math.max(0, Math.round(Math.max(...rights) - edge)),
    violations: violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | ")),
    text: place.innerText,
  };
}`;
