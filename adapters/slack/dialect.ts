// Our own words as they are true in Slack: everything begins with `/sla`.
import type { Said } from "../../src/chat/reply.ts";
import { saidText } from "../kit/said.ts";

export function commandText(words: string): string {
  return `/sla ${words}`.trim();
}

/** Without markup, and not escaped. */
export function inSlack(said: Said): string {
  return saidText(said, commandText);
}
