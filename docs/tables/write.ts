// `npm run tables`: writes the tables of docs/reliability.md anew.
import { readFileSync, writeFileSync } from "node:fs";
import { withTables } from "./draw.ts";

const path = "docs/reliability.md";
writeFileSync(path, withTables(readFileSync(path, "utf8")));
