// All that is heard, whatever language it is said in: people mix them.
import { type Language, languages } from "../../policy/parts.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { Heard } from "./heard.ts";
import { ro } from "./ro.ts";

export { type CommandWord, commandWords, type Heard } from "./heard.ts";

const tables: { readonly [L in Language]: Heard } = { en, de, ro };
export const heard: readonly Heard[] = languages.map((language) => tables[language]);
