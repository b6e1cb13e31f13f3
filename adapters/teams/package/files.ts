// Everything that the app package holds, by file name.
import { colorIcon, outlineIcon } from "./icons.ts";
import { localizationOf } from "./localizations.ts";
import { manifestOf, type PackageOptions } from "./manifest.ts";

export function filesOf(options: PackageOptions): { readonly [name: string]: Buffer } {
  return {
    "manifest.json": json(manifestOf(options)),
    "en.json": json(localizationOf("en")),
    "de.json": json(localizationOf("de")),
    "ro.json": json(localizationOf("ro")),
    "color.png": colorIcon(),
    "outline.png": outlineIcon(),
  };
}

function json(content: object): Buffer {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}
