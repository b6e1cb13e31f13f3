// What Node strips and compiles is kept from one start to the next. Where that folder cannot be written it is not.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

export function keepCompiled(): void {
  enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/dueline", import.meta.url)));
}
