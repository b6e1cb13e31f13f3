// Everything that is said. English is written first; the other languages have to say exactly as much.
import type { en } from "./en/index.ts";

export type ChatWords = typeof en;
