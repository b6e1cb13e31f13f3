// The first file that runs, and the only one in JavaScript: what Node compiles is kept from one start to the next, and a start that
// finds all of it loads no compiler for TypeScript (20 MB). Where that folder cannot be written nothing is kept.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/dueline", import.meta.url)));
await import("./main.ts");
