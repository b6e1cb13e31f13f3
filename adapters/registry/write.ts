// Run by `npm run registry -- --to FOLDER --url https://…/`: writes the whole site as files that any server can give out.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { siteOf } from "./site.ts";

const { values } = parseArgs({
  options: {
    to: { type: "string", default: "build/registry" },
    policies: { type: "string", default: fileURLToPath(new URL("../../policies", import.meta.url)) },
    url: { type: "string" },
    repository: { type: "string" },
  },
});
const now = Date.now();
const catalog = await loadCatalog(values.policies, {}, new Date(now).toISOString().slice(0, 10));
const url = values.url === undefined ? null : values.url.replace(/\/*$/, "/");
const site = siteOf(catalog, { url, repository: values.repository ?? null }, now);
for (const [path, { draw }] of site) {
  const file = join(values.to, decodeURIComponent(path));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await draw());
}
process.stdout.write(`${site.size} files are in ${values.to}\n`);
