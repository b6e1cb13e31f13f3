// Many pictures on one sheet, each with its name: what a look leads through, seen at once.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Browser } from "playwright-core";
import { localContext } from "../../browser.ts";

export async function contactSheet(
  browser: Browser,
  files: readonly string[],
  path: string,
  narrow: boolean,
): Promise<void> {
  const columns = narrow ? 10 : 6;
  const width = narrow ? 260 : 420;
  const context = await localContext(browser, { viewport: { width: columns * (width + 16) + 16, height: 800 } });
  const page = await context.newPage();
  const figures = files.map((file) => {
    const data = readFileSync(file).toString("base64");
    return `<figure><img src="data:image/png;base64,${data}" alt=""><figcaption>${basename(file, ".png")}</figcaption></figure>`;
  });
  await page.setContent(
    `<style>body{margin:8px;background:#888;font:13px sans-serif;display:flex;flex-wrap:wrap;align-items:flex-start}
figure{margin:8px;width:${width}px}img{width:100%;display:block}figcaption{color:#fff;padding:3px 0}</style>${figures.join("")}`,
  );
  await page.screenshot({ path, fullPage: true, type: "jpeg", quality: 55 });
  await context.close();
}
