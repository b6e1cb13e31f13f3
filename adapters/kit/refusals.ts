// Requests that were turned away, told in the log so that a wrong setting is found, and so seldom that nobody can flood it.
import type { Log } from "../../src/chat/door.ts";
import { isFresh } from "../../src/chat/fresh.ts";

export type Refusals = { note(why: string): void };

const quietForMs = 60_000;

export type Where = { readonly path: string /** Where an operator reads on. */; readonly help: string };

/** The first at once, then at most one line a minute, which says how many there were. `now` is epoch ms. */
export function createRefusals({ path, help }: Where, log: Log, now: () => number): Refusals {
  let count = 0;
  let saidAt: number | null = null;
  return {
    note(why) {
      count++;
      if (saidAt !== null && isFresh(saidAt, quietForMs, now())) return;
      saidAt = now();
      log.warn({ why, count }, `requests to ${path} were turned away; see ${help}`);
      count = 0;
    },
  };
}
