// The SDK's own words, into the house's log: without its debug lines, which hold payloads.
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/chat/door.ts";

export function boltLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...words) => log.warn({ from: "slack sdk" }, sentence(words)),
    error: (...words) => log.error({ from: "slack sdk" }, sentence(words)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** Messages only: an error's other fields may carry a request with its token. */
function sentence(words: readonly unknown[]): string {
  return words.map((word) => (word instanceof Error ? word.message : String(word))).join(" ");
}
