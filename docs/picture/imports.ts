// Which file imports what, read from the sources themselves.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** `from` as it is written; `to` is the file from the root of the project, null where it is a package. */
export type Import = { readonly file: string; readonly from: string; readonly to: string | null };

export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

export function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s+(?:type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map((match) => {
    const from = match[1] ?? match[2] ?? "";
    return { file, from, to: from.startsWith(".") ? normalize(join(dirname(file), from)) : null };
  });
}
