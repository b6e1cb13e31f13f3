// One of several processes on one PostgreSQL: says what is due until it is stopped or killed. It prints `holds ID` for
// what it claimed, and `said ID NOW LATE` before each message; from the `silentAfter`th on its platform never answers.
import { writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { deliver } from "../road.ts";
import { openAt } from "../where.ts";

const [url = "", leaseMs = "", sayMs = "", silentAfter = "Infinity"] = process.argv.slice(2);
const store = await openAt({ kind: "postgres", at: url });
const stopped = new AbortController();
process.once("SIGTERM", () => stopped.abort());
/** Keeps the claim in hand, as a platform does that leaves a connection open. */
const forever = new Promise<never>(() => {});
let count = 0;
print("ready");
await deliver(
  store,
  {
    batch: 40,
    leaseMs: Number(leaseMs),
    atOnce: 8,
    claim: (claimed) => {
      for (const { id } of claimed) print(`holds ${id}`);
    },
    say: async ({ id, dueAt }, now) => {
      print(`said ${id} ${now} ${now - dueAt}`);
      if (++count >= Number(silentAfter)) await forever;
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
