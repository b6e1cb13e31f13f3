// Our own words as they are true in Teams: there `/sla` opens the dialog, everything else is said to the bot by name.
import type { Said } from "../../src/chat/reply.ts";
import { saidText } from "../kit/said.ts";

export function commandText(words: string): string {
  return words === "" ? "/sla" : `@Dueline ${words}`;
}

/** Without markup, and not escaped. */
export function inTeams(said: Said): string {
  return saidText(said, commandText);
}
