// The front door: reads the environment, starts the house, and ends it in order.
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { steadyClock } from "./clock.ts";
import { type Config, environment, readConfig } from "./config.ts";
import { createLog } from "./log.ts";
import { sentenceFor } from "./refusal.ts";
import { readSoon } from "./soon.ts";
import type { Running } from "./start.ts";
import { summaryOf } from "./summary.ts";

/** Docker waits ten seconds unless it is told otherwise, Kubernetes thirty. */
const stopWithinMs = 25_000;

try {
  const config = readConfig(environment());
  const log = createLog(config, process.stderr);
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "something failed that nobody was ready for");
    process.exit(1);
  });
  const hurry = new AbortController();
  const starting = start(config, log, hurry.signal);
  stopOnSignal(starting, log, hurry);
  const running = await starting;
  if (!hurry.signal.aborted) process.stdout.write(summaryOf(config, running));
  readSoon();
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}

async function start(config: Config, log: Logger, hurry: AbortSignal): Promise<Running> {
  const { startDueline } = await import("./start.ts");
  return startDueline(config, { now: Date.now, steady: steadyClock(Date.now), newId: randomUUID, log }, hurry);
}

/** The first signal ends in order, the second at once. */
function stopOnSignal(starting: Promise<Running>, log: Logger, hurry: AbortController): void {
  const stop = async (signal: NodeJS.Signals) => {
    if (hurry.signal.aborted) process.exit(1);
    hurry.abort();
    log.info({ signal }, "stopping: what is in flight is finished first");
    setTimeout(() => {
      log.error({ withinMs: stopWithinMs }, "stopped before everything in flight was finished");
      process.exit(1);
    }, stopWithinMs).unref();
    await (await starting).stop();
    log.info({}, "stopped");
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
