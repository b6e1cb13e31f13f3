// `npm run tables`: writes the tables of the documents anew.
import { readFileSync, writeFileSync } from "node:fs";
import { withTables, writtenPaths } from "./draw.ts";

for (const path of writtenPaths) writeFileSync(path, withTables(path, readFileSync(path, "utf8")));
