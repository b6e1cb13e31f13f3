// Many pictures on one sheet, each with its name: what a look leads through, seen at once; beside each, what stood there before.
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Browser } from "playwright-core";
import { localContext } from "../../browser.ts";

/** `before`: the same screen of an earlier version; absent: nothing is compared. */
export type Shot = { readonly file: string; readonly before?: string | undefined };

export async function contactSheet(
  browser: Browser,
  shots: readonly Shot[],
  path: string,
  narrow: boolean,
): Promise<void> {
  const isPaired = shots.some(({ before }) => before !== undefined);
  const width = narrow ? 260 : 420;
  const columns = (narrow ? 10 : 6) / (isPaired ? 2 : 1);
  const wide = isPaired ? 2 * width + 6 : width;
  const context = await localContext(browser, { viewport: { width: columns * (wide + 16) + 16, height: 800 } });
  const page = await context.newPage();
  await page.setContent(
    `<style>body{margin:8px;background:#888;font:13px sans-serif;display:flex;flex-wrap:wrap;align-items:flex-start}
figure{margin:8px;width:${wide}px}div{display:flex;gap:6px;align-items:flex-start}img{width:${width}px;display:block}
figcaption{color:#fff;padding:3px 0}</style>${shots.map(figureOf).join("")}`,
  );
  const height = await page.evaluate<number>("document.documentElement.scrollHeight");
  const clip = { x: 0, y: 0, width: columns * (wide + 16) + 16, height, scale: 1 };
  const client = await context.newCDPSession(page);
  // Playwright itself writes no WebP, which is half as large.
  const shot = { format: "webp", quality: 42, captureBeyondViewport: true, clip } as const;
  const { data } = await client.send("Page.captureScreenshot", shot);
  await writeFile(path, Buffer.from(data, "base64"));
  await context.close();
}

function figureOf({ file, before }: Shot): string {
  const images = [before, file].map((path) => (path === undefined ? "" : `<img src="${dataOf(path)}" alt="">`));
  const name = basename(file, ".png");
  const caption = before === undefined ? name : `${name}: before, and now`;
  return `<figure><div>${images.join("")}</div><figcaption>${caption}</figcaption></figure>`;
}

function dataOf(path: string): string {
  return `data:image/png;base64,${readFileSync(path).toString("base64")}`;
}
