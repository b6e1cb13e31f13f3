// Loads the copy of the code that Stryker has changed, as often as it is wanted anew, in one process: what comes from packages
// is loaded once, and what the code itself remembers (calendars, zones) is forgotten with each loading.
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const own: Readonly<Record<string, string>> = {
  vitest: new URL("vitest.ts", import.meta.url).href,
  "fast-check": new URL("fast-check.ts", import.meta.url).href,
};
const sources = new Map<string, string>();
let loading = 0;

export function forgetModules(): void {
  loading += 1;
}

/** From now on, modules below `root` are loaded so. */
export function loadFreshBelow(root: string): void {
  const below = `${pathToFileURL(root).href}/`;
  const ours = (url: string | undefined) => url?.startsWith(below) && !url.includes("/node_modules/");
  registerHooks({
    resolve(specifier, context, next) {
      const stand = ours(context.parentURL) && own[specifier];
      if (stand) return { url: stand, shortCircuit: true };
      const found = next(specifier, context);
      return ours(found.url) && found.url.endsWith(".ts") ? { ...found, url: `${found.url}?${loading}` } : found;
    },
    load(url, context, next) {
      if (!ours(url) || !url.includes(".ts?")) return next(url, context);
      return { format: "module", source: source(fileURLToPath(url)), shortCircuit: true };
    },
  });
}

function source(path: string): string {
  const text = sources.get(path) ?? stripTypeScriptTypes(readFileSync(path, "utf8"));
  sources.set(path, text);
  return text;
}
