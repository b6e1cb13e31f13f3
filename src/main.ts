// The front door: puts the house together. It alone knows the adapters, and it alone reads the clock.
import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { ConfigError, readConfig } from "./config.ts";
import { PolicyError } from "./policy/policy-problem.ts";
import { type Running, startDueline } from "./start.ts";

const log = pino({ level: process.env.LOG_LEVEL ?? "info", redact: ["*.token", "*.secret", "*.authorization"] });

try {
  loadEnvFile();
  const config = readConfig(process.env);
  const running = await startDueline(config, { now: Date.now, newId: randomUUID, log });
  stopOnSignal(running);
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof PolicyError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** The first signal ends in order; the second at once. */
function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping: what is in flight is finished first");
    await running.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
