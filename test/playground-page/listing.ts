// Icon and pictures for the stores: `npm run listing:pictures` writes docs/store-listing/*.png.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser, localContext } from "../browser.ts";
import { atRest, inPlayground, openInSlack, openInTeams } from "./pictured.ts";

const home = join(import.meta.dirname, "../../docs/store-listing");
const packaged = join(import.meta.dirname, "../../adapters/teams/package");
const size = { width: 1600, height: 1000 };

await inPlayground({ viewport: size }, async (page) => {
  const taken = (name: string) => page.screenshot({ path: join(home, `${name}.png`) });
  const inSlack = async () => void (await taken("dialog"));
  const inTeams = async () => void (await taken("teams"));
  await openInSlack(page, inSlack);
  await openInTeams(page, inTeams);
  await atRest(page);
  await taken("cards");
});

/** The package's own, larger: the same picture in both stores. */
const browser = await launchBrowser();
const page = await (await localContext(browser, { viewport: { width: 512, height: 512 } })).newPage();
await page.setContent(
  readFileSync(join(packaged, "icon.svg"), "utf8").replace("<svg", '<svg width="512" height="512"'),
);
await page.addStyleTag({ content: "body { margin: 0 } svg { display: block }" });
await page.screenshot({ path: join(home, "icon.png") });
await browser.close();
