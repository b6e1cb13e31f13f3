// Microsoft's own client for bots, the 365 Agents Playground, driven in a headless browser.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { launchBrowser, localContext } from "../browser.ts";
import { freePort } from "../free-port.ts";
import { tied } from "../lifeline.ts";

const PROGRAM = join(import.meta.dirname, "../../node_modules/.bin/agentsplayground");
const WINDOW = { viewport: { width: 1400, height: 1000 }, locale: "en-US", timezoneId: "Europe/Berlin" };

export interface Playground {
  page: Page;
  /** Opens a chat or channel of the list on the left, such as `Operations - Incidents`. */
  open(place: string): Promise<void>;
  /** Writes into the open conversation; outside the personal chat the app hears only what mentions it. */
  say(text: string, options?: { mention?: string }): Promise<void>;
  /** Says it in a channel until the answer is seen: see `ask`. */
  ask(text: string, wanted: { mention: string; answer: string | RegExp }): Promise<void>;
  /** Calls an action command by its id, as from the compose box's "+" menu; gives the dialog it opens. */
  command(commandId: string): Promise<Locator>;
  /** The same from the menu of the message that says this. */
  commandOn(text: string, commandId: string): Promise<Locator>;
  /** Picks an option of a compact choice set. */
  choose(within: Locator, label: string, option: string): Promise<void>;
  close(): Promise<void>;
}

type Options = BrowserContextOptions & {
  /** For an app that must know where its service is before it starts. */
  port?: number;
};

/** The app at `appUrl` must take activities without a token: the Playground sends none. */
export async function openPlayground(appUrl: string, given: Options = {}): Promise<Playground> {
  const { port: wanted, ...options } = given;
  const [port, browser] = await Promise.all([wanted ?? freePort(), launchBrowser()]);
  const program = await start(appUrl, port);
  const close = () => stop(browser, program);
  const page = await visit(browser, port, { ...WINDOW, ...options }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    page,
    open: (place) => open(page, place),
    say: (text, { mention } = {}) => say(page, text, mention),
    ask: (text, wanted) => ask(page, text, wanted),
    command: (commandId) => command(page, commandId),
    commandOn: (text, commandId) => commandOn(page, text, commandId),
    choose: (within, label, option) => choose(page, within, label, option),
    close,
  };
}

async function visit(browser: Browser, port: number, options: BrowserContextOptions): Promise<Page> {
  const context = await localContext(browser, options);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`http://localhost:${port}/`);
  await composer(page).waitFor();
  // Its log panel tells when the app has answered to being installed in the personal chat.
  await page.getByText(/^conversationUpdate \d+$/).waitFor();
  return page;
}

async function open(page: Page, place: string): Promise<void> {
  await page.getByRole("treeitem", { name: place }).click();
  // The compose box of the conversation before stands until this one is drawn, and what is typed into it is lost with it. Only
  // the button beside it tells them apart: a channel calls it "Post", a chat "Send Message".
  const send = place.includes(" - ") ? "Post" : "Send Message";
  await page.getByRole("button", { name: send, exact: true }).first().waitFor();
  await composer(page).waitFor();
}

async function say(page: Page, text: string, mention?: string): Promise<void> {
  await composer(page).click();
  if (mention !== undefined) {
    await page.keyboard.type(`@${mention}`);
    await page.getByRole("menuitem", { name: mention }).click();
    // The mention takes the place of what was typed, and the menu goes, a moment later: until then keys go to the menu.
    await page.getByRole("menuitem", { name: mention }).waitFor({ state: "detached" });
    await composer(page).getByText(mention, { exact: false }).first().waitFor();
    await page.keyboard.type(" ");
  }
  await page.keyboard.type(text);
  await composer(page).getByText(text).first().waitFor();
  await page
    .getByRole("button", { name: /^(Send Message|Post)$/ })
    .first()
    .click();
}

/**
 * An answer that is quicker than this client draws the post it belongs to is taken by it (its log says 201) and never shown: then
 * somebody asks again.
 */
async function ask(page: Page, text: string, wanted: { mention: string; answer: string | RegExp }): Promise<void> {
  const once = async () => {
    await say(page, text, wanted.mention);
    await page.getByText(wanted.answer).first().waitFor({ timeout: 10_000 });
  };
  await once().catch(once).catch(once);
}

async function command(page: Page, commandId: string): Promise<Locator> {
  await page.getByRole("button", { name: "Trigger Message Extension App" }).first().click();
  return called(page, commandId);
}

async function commandOn(page: Page, text: string, commandId: string): Promise<Locator> {
  const more = page.getByRole("button", { name: "Show more information" });
  const message = page.locator("div").filter({ hasText: text }).filter({ has: more }).last();
  await message.hover();
  await message.getByRole("button", { name: "Show more information" }).click();
  return called(page, commandId);
}

async function called(page: Page, commandId: string): Promise<Locator> {
  await page.getByRole("menuitem", { name: "Action Command" }).click();
  await page.getByRole("textbox", { name: "Command ID" }).fill(commandId);
  await page.getByRole("button", { name: "Create", exact: true }).click();
  return page.getByRole("dialog").first();
}

async function choose(page: Page, within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole("button", { name: `Open ${label}` }).click();
  await page.getByRole("option", { name: option }).click();
}

function composer(page: Page): Locator {
  return page.locator("[data-lexical-editor=true]").first();
}

/** Starts beside the file that tells it who is there; it keeps its logs in `devTools`, next to that file. */
async function start(appUrl: string, port: number): Promise<ChildProcess> {
  const args = [PROGRAM, "-e", appUrl, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  const cwd = import.meta.dirname;
  const env = { ...process.env, PATH: `${join(cwd, "bin")}:${process.env.PATH}` };
  const program = tied(spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] }));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  program.stdout.on("data", (line) => /Listening on/.test(String(line)) && resolve());
  program.once("exit", (code) => reject(new Error(`The Agents Playground ended with ${code}`)));
  await promise;
  return program;
}

async function stop(browser: Browser, program: ChildProcess): Promise<void> {
  await browser.close();
  program.kill();
  if (program.exitCode === null && program.signalCode === null) await once(program, "exit");
}
