// Three replicas share what is due, and one of them is killed on the way.
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "../../../src/case/store.ts";
import { type Child, runChild } from "../child.ts";
import { aCase, aNotice, opening } from "../samples.ts";
import { openAt } from "../where.ts";

export type ShareOptions = {
  readonly url: string;
  readonly notices: number;
  /** All are due within this time from the start, evenly, ms. */
  readonly spreadMs: number;
  readonly leaseMs: number;
  /** How long one message takes to be said, ms. */
  readonly sayMs: number;
  /** The message from which on one replica gets no answer any more: it is killed with this one and others in its hands. */
  readonly silentAfter: number;
};

export type ShareReport = {
  readonly notices: number;
  readonly unsaid: number;
  /** By a living replica and once more by another: none may be. */
  readonly twice: readonly string[];
  /** Held by the replica that was killed, and said by a living one: up to its claim of 40. */
  readonly takenOver: number;
  /** Of these, said by the dead one too, unsettled. */
  readonly saidAgain: number;
  /** From the kill until a living replica had said all that the dead one held, ms. */
  readonly takenOverAfter: number;
  readonly byReplica: readonly number[];
  /** Lateness of all but what the dead one held, ms. */
  readonly lateness: { readonly median: number; readonly p99: number };
};

const perCase = 10;

export async function share(options: ShareOptions): Promise<ShareReport> {
  const { url, notices, spreadMs, silentAfter } = options;
  const store = await openAt({ kind: "postgres", at: url });
  const victim = new Replica(options, silentAfter);
  const replicas = [victim, new Replica(options), new Replica(options)];
  await Promise.all(replicas.map((replica) => replica.ready()));
  await fill(store, notices, Date.now() + notices * 1.5 + 500, spreadMs);
  await victim.saidAtLeast(silentAfter);
  victim.child.process.kill("SIGKILL");
  const killedAt = Date.now();
  while ((await store.backlog(Date.now())).waiting > 0) await pause(100);
  for (const { child } of replicas) child.process.kill("SIGTERM");
  await Promise.all(replicas.map((replica) => replica.done));
  await store.close();
  return judge(replicas, notices, killedAt);
}

type Line = { readonly id: string; readonly at: number; readonly late: number };

class Replica {
  readonly child: Child;
  readonly lines: Line[] = [];
  readonly held = new Set<string>();
  readonly done: Promise<void>;
  readonly #ready = Promise.withResolvers<void>();

  constructor({ url, leaseMs, sayMs }: ShareOptions, silentAfter = Number.POSITIVE_INFINITY) {
    const numbers = [leaseMs, sayMs, silentAfter].map(String);
    this.child = runChild(join(import.meta.dirname, "replica.ts"), url, ...numbers);
    this.done = this.#read();
  }

  async ready(): Promise<void> {
    await Promise.race([this.#ready.promise, this.child.gone.then((errors) => Promise.reject(new Error(errors)))]);
  }

  async saidAtLeast(count: number): Promise<void> {
    while (this.lines.length < count) await pause(5);
  }

  async #read(): Promise<void> {
    for (let line = await this.child.line(); line !== null; line = await this.child.line()) {
      const [what, id = "", at, late] = line.split(" ");
      if (what === "ready") this.#ready.resolve();
      if (what === "holds") this.held.add(id);
      if (what === "said") this.lines.push({ id, at: Number(at), late: Number(late) });
    }
  }
}

async function fill(store: Store, count: number, from: number, spreadMs: number): Promise<void> {
  const cases = Array.from({ length: Math.ceil(count / perCase) }, (_, number) => number);
  for (let at = 0; at < cases.length; at += 8) {
    await Promise.all(cases.slice(at, at + 8).map((number) => store.keep(openingOf(number))));
  }

  function openingOf(number: number) {
    const it = aCase({ id: `case-${number}`, number: number + 1 });
    const planned = Array.from({ length: Math.min(perCase, count - number * perCase) }, (_, n) => {
      const nth = number * perCase + n;
      const dueAt = from + Math.floor((nth / count) * spreadMs);
      return aNotice(it, { id: `${it.id}/${n}`, topic: "half", dueAt });
    });
    return opening(it, planned);
  }
}

function judge(replicas: readonly Replica[], notices: number, killedAt: number): ShareReport {
  const [dead, ...alive] = replicas;
  const byLiving = alive.flatMap((replica) => replica.lines);
  const living = Map.groupBy(byLiving, (line) => line.id);
  const byDead = new Set(dead?.lines.map((line) => line.id));
  const all = new Set([...byDead, ...living.keys()]);
  const taken = byLiving.filter((line) => dead?.held.has(line.id));
  const late = [...(dead?.lines ?? []), ...byLiving.filter((line) => !taken.includes(line))].map((line) => line.late);
  return {
    notices,
    unsaid: notices - all.size,
    twice: [...living].filter(([, lines]) => lines.length > 1).map(([id]) => id),
    takenOver: taken.length,
    saidAgain: taken.filter((line) => byDead.has(line.id)).length,
    takenOverAfter: Math.max(...taken.map((line) => line.at)) - killedAt,
    byReplica: replicas.map((replica) => replica.lines.length),
    lateness: { median: percentile(late, 0.5), p99: percentile(late, 0.99) },
  };
}

/** The value that this share of all does not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
