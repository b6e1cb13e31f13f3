// `node bench/drafts/print.ts`: prints the pages of held-out/printed as PDFs, as a vendor's page is printed to be sent on.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser } from "../../test/browser.ts";
import { ours } from "./held-out.ts";

const printed = join(ours, "printed");
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const name of await readdir(printed)) {
    await page.goto(pathToFileURL(join(printed, name)).href);
    await page.pdf({ path: join(ours, name.replace(/\.html$/, ".pdf")), preferCSSPageSize: true });
  }
} finally {
  await browser.close();
}
