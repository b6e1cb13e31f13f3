// One engine measured in a process of its own: prints its figures as one line of JSON.
import { Client } from "pg";
import type { Store } from "../../src/case/store.ts";
import { deliver } from "../../test/store/road.ts";
import { aCase, aNotice, opening, said } from "../../test/store/samples.ts";
import { percentile } from "../../test/store/share/share.ts";
import { openAt, type Where, whereFrom } from "../../test/store/where.ts";

export type Figures = {
  readonly engine: string;
  readonly cases: number;
  readonly keepsPerSecond: number;
  /** Opening the store with all cases in it, ms. */
  readonly ready: number;
  readonly claimsAndSettlementsPerSecond: number;
  /** ms */
  readonly idle: Lateness;
  readonly underLoad: Lateness & { readonly perSecond: number };
  /** ms */
  readonly findCase: number;
  readonly listTwenty: number;
  readonly backlog: number;
  /** MB at the end of all this. */
  readonly rss: number;
};
type Lateness = { readonly median: number; readonly p99: number };

const day = 86_400_000;
/** So many cases are there before keeping is timed. */
const small = 1_000;
let given = 0;

if (import.meta.main) {
  const [kind, at, cases = "100000", perSecond = "1000"] = process.argv.slice(2);
  console.log(JSON.stringify(await measure(whereFrom(kind, at), Number(cases), Number(perSecond))));
}

async function measure(where: Where, cases: number, perSecond: number): Promise<Figures> {
  const first = await openAt(where);
  await fill(first, 0, small);
  await known(where);
  const filling = await took(() => fill(first, small, cases));
  await first.close();
  const started = performance.now();
  const store = await openAt(where);
  const ready = performance.now() - started;
  const claimsAndSettlementsPerSecond = await throughput(store);
  const idle = await lateness(store, 20, 6);
  const underLoad = { perSecond, ...(await lateness(store, perSecond, 10)) };
  const figures = {
    engine: where.kind,
    cases,
    keepsPerSecond: Math.round((cases - small) / (filling / 1000)),
    ready: Math.round(ready),
    claimsAndSettlementsPerSecond,
    idle,
    underLoad,
    findCase: await median(() => store.findCase("T1", `case-${Math.floor(Math.random() * cases)}`)),
    listTwenty: await median(() => store.listCases("T1", { asker: { kind: "operator" }, state: "open", limit: 20 })),
    backlog: await median(() => store.backlog(Date.now())),
    rss: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
  await store.close();
  return figures;
}

/**
 * PostgreSQL learns by itself, within a minute or two of the first cases, how large its tables are. Until then it looks for the
 * case behind each row by the tenant alone, which takes the longer the more there are, and would be all that is measured here.
 */
async function known({ kind, at }: Where): Promise<void> {
  if (kind === "sqlite") return;
  const client = new Client({ connectionString: at });
  await client.connect();
  await client.query("analyze");
  await client.end();
}

/** Open cases, each with a reminder that is due in some days. */
async function fill(store: Store, from: number, until: number): Promise<void> {
  const now = Date.now();
  await inParallel(until - from, 16, async (index) => {
    const nth = from + index;
    const dueAt = now + day + nth;
    const it = aCase({ id: `case-${nth}`, number: nth + 1, openedAt: now });
    given = Math.max(given, nth + 1);
    await store.keep(opening(it, [aNotice(it, { id: `${it.id}/half`, topic: "half", dueAt })], dueAt));
  });
}

/** New cases with ten reminders each, due evenly from then on; neighbours in time are of different cases. */
async function plan(store: Store, notices: number, from: number, perSecond: number): Promise<void> {
  await inParallel(notices / 10, 8, async (nth) => {
    given += 1;
    const it = aCase({ id: `more-${given}`, number: given, openedAt: from });
    const reminders = Array.from({ length: 10 }, (_, n) => {
      const dueAt = Math.round(from + ((n * (notices / 10) + nth) / perSecond) * 1000);
      return aNotice(it, { id: `${it.id}/${n}`, topic: "half", dueAt });
    });
    await store.keep(opening(it, reminders, from + day));
  });
}

async function throughput(store: Store): Promise<number> {
  const count = 10_000;
  await plan(store, count, Date.now() - 60_000, count / 50);
  let settled = 0;
  const ms = await took(async () => {
    for (let due = await store.claim(Date.now(), 50, 60_000); due.length > 0; ) {
      await Promise.all(due.map((one) => store.settle(one, said(Date.now(), one.id, null))));
      settled += due.length;
      due = await store.claim(Date.now(), 50, 60_000);
    }
  });
  if (settled !== count) throw new Error(`${settled} settled of ${count}.`);
  return Math.round(settled / (ms / 1000));
}

async function lateness(store: Store, perSecond: number, seconds: number): Promise<Lateness> {
  const count = perSecond * seconds;
  const planning = 1000 + count * 1.5;
  await plan(store, count, Date.now() + planning, perSecond);
  const late: number[] = [];
  const stop = new AbortController();
  const say = (one: { dueAt: number }, now: number) => {
    late.push(now - one.dueAt);
    if (late.length === count) stop.abort();
  };
  await deliver(store, { batch: 50, leaseMs: 60_000, atOnce: 10, say }, stop.signal);
  return { median: percentile(late, 0.5), p99: percentile(late, 0.99) };
}

async function inParallel(count: number, atOnce: number, work: (nth: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 101; turn += 1) times.push(await took(work));
  return Number(percentile(times, 0.5).toFixed(2));
}
