// A port for a program that must be told its own. Below 32768, where systems take the ports of outgoing connections from:
// between our look and the program's start, one of those may take what was free.
import { randomInt } from "node:crypto";
import { createServer } from "node:net";

const [from, until] = [15_000, 32_000];

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(from, until);
    if (await isFree(port)) return port;
  }
  throw new Error("No port is free.");
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = createServer();
  probe.once("error", () => resolve(false));
  probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  return promise;
}
