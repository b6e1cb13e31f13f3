// Cards as a person sees them: Microsoft's own renderer in a headless browser, with the colours of Teams.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser, localContext } from "../browser.ts";

export type Look = { readonly theme: "light" | "dark"; readonly locale: string; readonly width: number };
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

function styleOf(theme: Look["theme"]): string {
  const { page, card, ink, edge, field } = colours[theme];
  return `
  body { margin: 0; } main { padding: 16px; background: ${page}; display: inline-block; }
  #card { background: ${card}; color: ${ink}; border-radius: 4px; font: 14px/20px "Segoe UI", "Open Sans", "DejaVu Sans", sans-serif; }
  .ac-pushButton { border: 1px solid ${edge}; border-radius: 4px; padding: 5px 12px; background: none; color: inherit;
    font: inherit; font-weight: 600; cursor: pointer; white-space: normal; text-align: center; }
  .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
  .ac-pushButton.style-destructive { background: #c4314b; border-color: #c4314b; color: #fff; }
  .ac-input { box-sizing: border-box; max-width: 100%; font: inherit; color: inherit; background: ${field}; border: 1px solid ${edge};
    border-radius: 4px; padding: 5px 8px; }
  .ac-textInput, .ac-dateInput, .ac-timeInput, .ac-multichoiceInput { width: 100%; }
  .ac-anchor { color: inherit; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-container { box-sizing: border-box; }`;
}

const colours = {
  light: { page: "#f5f5f5", card: "#ffffff", ink: "#242424", edge: "#8a8886", field: "#ffffff" },
  dark: { page: "#1f1f1f", card: "#292929", ink: "#ffffff", edge: "#8a8886", field: "#1f1f1f" },
};

/** Teams' own colours, as its design kit gives them. */
function hostConfig(theme: Look["theme"]) {
  const light = theme === "light";
  const tone = (normal: string, subtle = normal) => ({ default: normal, subtle });
  const foregroundColors = {
    default: light ? tone("#242424", "#616161") : tone("#ffffff", "#d6d6d6"),
    accent: light ? tone("#444791") : tone("#aeb2f5"),
    good: light ? tone("#0e6027") : tone("#92c353"),
    warning: light ? tone("#7a5200") : tone("#f2c661"),
    attention: light ? tone("#a5102d") : tone("#f9a4b0"),
  };
  const background = light
    ? {
        default: "#ffffff",
        emphasis: "#f5f5f5",
        accent: "#e8ebfa",
        good: "#e7f2da",
        warning: "#fbf6d9",
        attention: "#fcf4f6",
      }
    : {
        default: "#292929",
        emphasis: "#3d3d3d",
        accent: "#383966",
        good: "#1b3a1b",
        warning: "#463100",
        attention: "#3b1219",
      };
  const containerStyles = Object.fromEntries(
    Object.entries(background).map(([style, backgroundColor]) => [style, { backgroundColor, foregroundColors }]),
  );
  return {
    fontFamily: "inherit",
    containerStyles,
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      spacing: "default",
    },
    textBlock: { headingLevel: 2 },
    textStyles: { heading: { size: "large", weight: "bolder" } },
  };
}
