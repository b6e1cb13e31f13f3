// The connection on which PostgreSQL says that another process kept a notice. It comes back by itself, and is asked now
// and then whether it still lives: one that fell silent would only look as if nobody kept anything.
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Ears } from "./engine.ts";
import { toAnswer, toConnect } from "./postgres-pool.ts";
import { withinMs } from "./within.ts";

export const channel = "dueline_notice";

/** Between two attempts to hear again, ms; meanwhile polling finds what is due. */
const beforeAgain = 1_000;

export type Listening = { start(): Promise<void>; stop(): Promise<void> };
type ListenEars = Ears & {
  /** PostgreSQL does not answer here, and perhaps not elsewhere. */
  readonly silent: () => void;
};

type Wanted = { readonly url: string; readonly ownName: string; readonly patienceMs?: number };

export function listenIn(
  { url, ownName, patienceMs = toAnswer }: Wanted,
  { heard, warn, silent }: ListenEars,
): Listening {
  // Silence is known of when a statement would be given up: so long between two questions and for the answer together.
  const [betweenProbes, toProbe] = [patienceMs * 0.6, patienceMs * 0.4];
  const stopped = new AbortController();
  let client: Client | null = null;

  async function connect(): Promise<void> {
    const fresh = newClient(url);
    client = fresh;
    fresh.on("notification", ({ payload }) => {
      if (payload !== ownName) heard();
    });
    // A broken connection errs and ends; the end is what we act on.
    fresh.on("error", () => {});
    await fresh.connect();
    await answerOf(fresh.query(`listen ${channel}`), toConnect);
    const probing = setInterval(() => void probe(fresh), betweenProbes);
    fresh.on("end", () => {
      clearInterval(probing);
      void again();
    });
  }

  const answerOf = (asked: Promise<unknown>, ms = toProbe) =>
    withinMs(ms, asked, "PostgreSQL did not answer the listener.");

  async function probe(asked: Client): Promise<void> {
    await answerOf(asked.query("select 1")).catch(() => {
      silent();
      return end(asked);
    });
  }

  async function again(): Promise<void> {
    if (stopped.signal.aborted) return;
    warn("PostgreSQL no longer says what other processes keep; until it does again, polling finds what is due.");
    while (!stopped.signal.aborted) {
      await pause(beforeAgain, undefined, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return;
      const back = await connect().then(
        () => true,
        () => end(client).then(() => false),
      );
      if (back) return heard();
    }
  }

  return {
    start: connect,
    stop: async () => {
      stopped.abort();
      await end(client);
    },
  };
}

function newClient(url: string): Client {
  return new Client({
    connectionString: url,
    application_name: "dueline listener",
    connectionTimeoutMillis: toConnect,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
}

/** A goodbye that is answered by silence is not waited for. */
async function end(client: Client | null): Promise<void> {
  if (client) await withinMs(1_000, client.end(), "no goodbye").catch(() => {});
}
