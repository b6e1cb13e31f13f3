// Measures one part of the house, or all: `npm run bench`, `npm run bench -- time`. A part is a folder here with a run.ts.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const parts = readdirSync(here).filter((name) => existsSync(join(here, name, "run.ts")));
const [wanted = "all"] = process.argv.slice(2);

if (wanted !== "all" && !parts.includes(wanted)) {
  console.error(`There is nothing to measure called "${wanted}"; there is: ${parts.join(", ")}, all`);
  process.exit(2);
}
if (!existsSync(join(here, "node_modules"))) {
  console.error("Fetching what we measure ourselves against (npm ci --prefix bench)");
  execFileSync("npm", ["ci", "--prefix", here], { stdio: ["ignore", 2, 2] });
}
for (const part of wanted === "all" ? parts : [wanted]) {
  execFileSync(process.execPath, [join(here, part, "run.ts")], { stdio: "inherit" });
}
