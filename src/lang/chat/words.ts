// Everything the bot says in a chat. English is written first; the other languages have to say exactly as much.
import type { ask } from "./en/ask.ts";
import type { card } from "./en/card.ts";
import type { moves } from "./en/moves.ts";
import type { settings } from "./en/settings.ts";
import type { talk } from "./en/talk.ts";

export type ChatWords = {
  readonly language: "en" | "de" | "ro";
  readonly ask: typeof ask;
  readonly card: typeof card;
  readonly moves: typeof moves;
  readonly settings: typeof settings;
  readonly talk: typeof talk;
};
