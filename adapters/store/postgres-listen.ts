// The connection on which PostgreSQL says that another process kept a notice. It comes back by itself.
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Ears } from "./engine.ts";

export const channel = "dueline_notice";

/** Between two attempts to hear again, ms; meanwhile polling finds what is due. */
const beforeAgain = 1000;

export type Listening = { start(): Promise<void>; stop(): Promise<void> };

export function listenIn(url: string, ownName: string, { heard, warn }: Ears): Listening {
  const stopped = new AbortController();
  let client: Client | null = null;

  async function connect(): Promise<void> {
    const fresh = new Client({ connectionString: url, application_name: "dueline listener", keepAlive: true });
    client = fresh;
    fresh.on("notification", ({ payload }) => {
      if (payload !== ownName) heard();
    });
    // A broken connection errs and ends; the end is what we act on.
    fresh.on("error", () => {});
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
    fresh.on("end", () => void again());
  }

  async function again(): Promise<void> {
    if (stopped.signal.aborted) return;
    warn("PostgreSQL no longer says what other processes keep; until it does again, polling finds what is due.");
    while (!stopped.signal.aborted) {
      await pause(beforeAgain, undefined, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return;
      const back = await connect().then(
        () => true,
        () => client?.end().then(() => false) ?? false,
      );
      if (back) return heard();
    }
  }

  return {
    start: connect,
    stop: async () => {
      stopped.abort();
      await client?.end();
    },
  };
}
