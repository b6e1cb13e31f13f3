// A process that opens cases, moves them and posts what is due into a file, until it is killed. It writes down what the
// store acknowledged, line by line: `opened ID`, `moved ID REVISION`, `posted NOTICE`, `settled NOTICE`.
import { appendFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "../../../src/case/store.ts";
import { aCase, aNotice, moving, noon, opening, said } from "../samples.ts";
import { openAt, whereFrom } from "../where.ts";

const [kind, at, log = "", round = ""] = process.argv.slice(2);
/** A clock that passes a minute from one process to the next, so that a dead one's leases have run out. */
const now = noon + Number(round) * 60_000;
const leaseMs = 30_000;

console.log("starting");
const store = await openAt(whereFrom(kind, at));
console.log("open");
for (let turn = 0; ; turn += 1) {
  await openOne(store, `case-${round}-${turn}`);
  await moveOne(store, `case-${round}-${turn - 1}`);
  await deliver(store);
}

async function openOne(to: Store, id: string): Promise<void> {
  const it = aCase({ id, number: await to.nextNumber("T1"), openedAt: now });
  const half = aNotice(it, { id: `${id}/half`, topic: "half", dueAt: now + 30_000 });
  if ((await to.keep(opening(it, [aNotice(it), half]))) === "kept") write(`opened ${id}`);
}

async function moveOne(to: Store, id: string): Promise<void> {
  const before = await to.findCase("T1", id);
  if (!before) return;
  const half = aNotice(before, { id: `${id}/half`, topic: "half", dueAt: now + 30_000 });
  const news = aNotice(before, { id: `${id}/moved/${before.revision + 1}`, topic: "moved", dueAt: now });
  const change = moving(before, { set: { title: `moved by ${round}` }, notices: [half, news] });
  if ((await to.keep(change)) === "kept") write(`moved ${id} ${change.case.revision}`);
}

async function deliver(to: Store): Promise<void> {
  for (const claimed of await to.claim(now, 3, leaseMs)) {
    write(`posted ${claimed.id}`);
    // As long as an answer takes to come back: here a kill leaves a message that nobody settled.
    await pause(2);
    if (await to.settle(claimed, said(now, `message of ${claimed.id}`, "t"))) write(`settled ${claimed.id}`);
  }
}

function write(line: string): void {
  appendFileSync(log, `${round} ${line}\n`);
  console.log(line);
}
