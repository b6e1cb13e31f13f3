// In which language a browser wants to be answered.
import type { IncomingMessage } from "node:http";
import { type Language, languageAmong } from "../../src/chat/door.ts";

/** The browser's first wish among our languages. */
export function languageAsked({ headers }: IncomingMessage): Language {
  return languageAmong((headers["accept-language"] ?? "").split(",").map((wish) => wish.trim()));
}
