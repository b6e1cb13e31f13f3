// Everything that the app package holds, by file name.
import { readFileSync } from "node:fs";
import { languages } from "../../../src/chat/app-words.ts";
import { localizationOf } from "./localizations.ts";
import { manifestOf, type PackageOptions } from "./manifest.ts";

export function filesOf(options: PackageOptions): { readonly [name: string]: Buffer } {
  return {
    "manifest.json": json(manifestOf(options)),
    ...Object.fromEntries(languages.map((language) => [`${language}.json`, json(localizationOf(language))])),
    "color.png": icon("color.png"),
    "outline.png": icon("outline.png"),
  };
}

/** 192 pixels a side in colour, and 32 in white on nothing, as Teams wants them. */
function icon(name: "color.png" | "outline.png"): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}

function json(content: object): Buffer {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}
