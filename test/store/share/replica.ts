// One of several processes on one PostgreSQL: says what is due, one line a notice, until its input ends or it is killed.
import { writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { deliver } from "../road.ts";
import { openAt } from "../where.ts";

const [url = "", leaseMs = "", sayMs = ""] = process.argv.slice(2);
const store = await openAt({ kind: "postgres", at: url });
const stopped = new AbortController();
process.once("SIGTERM", () => stopped.abort());
print("ready");
await deliver(
  store,
  {
    batch: 40,
    leaseMs: Number(leaseMs),
    atOnce: 8,
    say: async (claimed, now) => {
      print(`${claimed.id} ${now} ${now - claimed.dueAt}`);
      await pause(Number(sayMs));
    },
  },
  stopped.signal,
);
await store.close();

/** At once and whole, so that a kill takes back no line. */
function print(line: string): void {
  writeSync(1, `${line}\n`);
}
