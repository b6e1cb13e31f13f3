// Kills a working process again and again, then asks the store what became of everything it acknowledged.
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import type { Store } from "../../../src/case/store.ts";
import { runChild } from "../child.ts";
import { noon, said } from "../samples.ts";
import { openAt, type Where } from "../where.ts";

export type KillReport = {
  /** Of the moments at which it was killed: they can be had again, as far as a machine does the same twice. */
  readonly seed: number;
  readonly kills: number;
  readonly changes: number;
  /** Acknowledged changes that are not there. */
  readonly lost: readonly string[];
  readonly posted: number;
  /** Notices of acknowledged cases that nobody posted. */
  readonly unsaid: readonly string[];
  /** Posted more than once because a process died between post and settlement. */
  readonly repeated: number;
  /** Posted more than once without that excuse. */
  readonly unexcused: readonly string[];
};

/** `log` is a file of its own for this run; a kill comes at any moment, one in eight while the store is being opened. */
export async function killAgain(
  where: Where,
  log: string,
  kills: number,
  seed = Math.trunc(performance.timeOrigin),
): Promise<KillReport> {
  appendFileSync(log, "");
  const moments = fc.sample(moment, { seed, numRuns: kills });
  for (const [index, one] of moments.entries()) await killOne(where, log, index + 1, one);
  const store = await openAt(where);
  await sayTheRest(store, log, kills + 1);
  const report = await judge(store, readFileSync(log, "utf8").trimEnd().split("\n"), kills);
  await store.close();
  return { seed, ...report };
}

/** How much of its work a process gets done before it dies, and how long (ms) it then still has. */
type Moment = { readonly lines: number; readonly ms: number };
const moment: fc.Arbitrary<Moment> = fc.noBias(fc.record({ lines: fc.integer({ min: 5, max: 50 }), ms: fc.nat(10) }));

async function killOne(where: Where, log: string, round: number, { lines, ms }: Moment): Promise<void> {
  const child = runChild(join(import.meta.dirname, "worker.ts"), where.kind, where.at, log, String(round));
  await child.line();
  if (round % 8 === 0) await pause(ms * 6);
  else {
    if ((await child.line()) !== "open") throw new Error(await child.gone);
    for (let line = 0; line < lines; line += 1) await child.line();
    await pause(ms);
  }
  child.process.kill("SIGKILL");
  const errors = await child.gone;
  if (errors.includes("Error")) throw new Error(errors);
}

async function sayTheRest(store: Store, log: string, round: number): Promise<void> {
  const now = noon + round * 60_000 + 60_000;
  for (;;) {
    const due = await store.claim(now, 50, 60_000);
    if (due.length === 0) return;
    for (const claimed of due) {
      appendFileSync(log, `${round} posted ${claimed.id}\n`);
      if (await store.settle(claimed, said(now))) appendFileSync(log, `${round} settled ${claimed.id}\n`);
    }
  }
}

async function judge(store: Store, log: readonly string[], kills: number): Promise<Omit<KillReport, "seed">> {
  const lines = log.map((line) => line.split(" "));
  const changes = lines.filter(([, what]) => what === "opened" || what === "moved");
  const lost: string[] = [];
  for (const [, , id = "", revision = "1"] of changes) {
    const journal = await store.journalOf("T1", id);
    const found = await store.findCase("T1", id);
    const there = journal.some((entry) => entry.revision === Number(revision));
    if (!there || (found?.revision ?? 0) < Number(revision)) lost.push(`${id} ${revision}`);
  }
  const due = changes.flatMap(([, what, id, revision]) =>
    what === "opened" ? [`${id}/half`] : [`${id}/moved/${revision}`],
  );
  return { kills, changes: changes.length, lost, ...judgePosts(lines, due) };
}

function judgePosts(lines: readonly string[][], due: readonly string[]) {
  const settled = new Set(lines.filter(([, what]) => what === "settled").map(([round, , id]) => `${round} ${id}`));
  const posts = Map.groupBy(
    lines.filter(([, what]) => what === "posted"),
    ([, , id = ""]) => id,
  );
  const again = [...posts].filter(([, times]) => times.length > 1);
  // Of all who posted it, only the last may have lived to settle it.
  const excused = ([id, times]: [string, string[][]]) =>
    times.slice(0, -1).every(([by]) => !settled.has(`${by} ${id}`));
  return {
    posted: posts.size,
    unsaid: due.filter((id) => !posts.has(id)),
    repeated: again.filter(excused).length,
    unexcused: again.filter((one) => !excused(one)).map(([id]) => id),
  };
}
