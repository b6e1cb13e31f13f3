// One headless Chromium for every suite that looks at a page: the system's own, or the one from the npm registry.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import bundled from "../node_modules/@sparticuz/chromium/package.json" with { type: "json" };

const CACHE = join(import.meta.dirname, "../node_modules/.cache");
const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** `CHROMIUM_PATH` names another browser. The caller closes what it launched. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? SYSTEM.find((path) => existsSync(path));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: FLAGS });
  const home = unpacked();
  return chromium.launch({ executablePath: join(home, "chromium"), args: FLAGS, env: environmentOf(home) });
}

/** A context that never asks beyond this machine. */
export async function localContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.route(/^https?:\/\/(?!localhost[:/]|127\.0\.0\.1[:/])/, (route) => route.abort());
  return context;
}

/** Where the bundled Chromium lies; unpacked the first time. */
function unpacked(): string {
  const home = join(CACHE, `chromium-${bundled.version}`);
  if (existsSync(home)) return home;
  mkdirSync(CACHE, { recursive: true });
  // Suites may start at the same moment: each unpacks for itself, and a whole folder is moved into place.
  const fresh = mkdtempSync(join(CACHE, "chromium-"));
  unpackInto(fresh);
  try {
    renameSync(fresh, home);
  } catch {
    rmSync(fresh, { recursive: true });
  }
  return home;
}

// The package unpacks into the temporary folder, and its own libraries only if it finds itself on Amazon Linux 2023.
function unpackInto(folder: string): void {
  const script = 'import("@sparticuz/chromium").then((chromium) => chromium.default.executablePath())';
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: import.meta.dirname, env });
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  // Its own names /tmp/fonts.
  writeFileSync(join(folder, "fonts/fonts.conf"), '<fontconfig><dir prefix="relative">fonts</dir></fontconfig>');
}

function environmentOf(home: string): Record<string, string> {
  const { PATH = "", HOME = home } = process.env;
  const fonts: Record<string, string> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: join(home, "fonts") };
  return { PATH, HOME, LD_LIBRARY_PATH: join(home, "al2023/lib"), ...fonts };
}
