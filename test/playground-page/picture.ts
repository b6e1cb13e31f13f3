// The picture of the playground in the README: `npm run playground:picture` writes docs/playground.png.
import { join } from "node:path";
import { atRest, inPlayground, openInSlack, openInTeams } from "./pictured.ts";

await inPlayground({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 }, async (page) => {
  await openInSlack(page);
  await openInTeams(page);
  await atRest(page);
  await page.screenshot({ path: join(import.meta.dirname, "../../docs/playground.png") });
});
