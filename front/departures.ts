// Administrators who could not be told at once that somebody left are told later, also after a new start.
import type { Core } from "../src/chat/core.ts";
import { tellDepartures } from "../src/chat/departed/tell.ts";
import type { House } from "../src/chat/door.ts";
import { nowAndThen } from "./now-and-then.ts";

const everyMs = 60_000;

export function keepTelling(core: Core, outside: Pick<House, "now" | "log">): { stop(): void } {
  const failed = (error: unknown) => outside.log.error({ err: error }, "who left could not be told");
  return nowAndThen(everyMs, () => tellDepartures(core, outside), failed);
}
