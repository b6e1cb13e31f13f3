// A PostgreSQL that falls silent: every wait has an end, and what is mute is not used again.
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import type { Store } from "../../src/case/store.ts";
import { startPostgres } from "../postgres.ts";
import { hook } from "./contract/hooks.ts";
import { lineTo } from "./line.ts";
import { ask } from "./replicas.ts";
import { aCase, aNotice, ids, minute, noon, opening } from "./samples.ts";
import { through } from "./silence/through.ts";

// Waits of several seconds are what is tried here.
vi.setConfig({ testTimeout: 180_000 });
const server = await startPostgres(["-c", "fsync=off", "-c", "max_connections=200"]);
afterAll(() => server.stop());
const newId = ids();
/** An eighth of what holds in earnest: the waits themselves are what is tried. */
const patienceMs = 1_000;

async function storeOnLine(warn: (problem: string) => void = () => {}) {
  const direct = await server.freshDatabase();
  const line = await lineTo(direct);
  onTestFinished(() => line.close());
  const open = (url: string) => openStore({ kind: "postgres", url, newId, warn, patienceMs });
  const store = await open(line.url);
  onTestFinished(() => store.close());
  const other = await open(direct);
  onTestFinished(() => other.close());
  // Several connections are open, as they are after a busy minute.
  await Promise.all(Array.from({ length: 8 }, () => store.backlog(noon)));
  return { direct, line, store, other };
}

test("connections that go mute without closing are found at the first question, and all replaced together", async () => {
  const { line, store } = await storeOnLine();
  line.mute();
  await expect(store.findCase("T1", "case-1")).rejects.toThrow("did not answer in 1 s");
  const answers = await Promise.all(Array.from({ length: 10 }, () => store.backlog(noon)));
  expect(answers).toHaveLength(10);
});

test("a listener that went mute is found without anybody asking, says so, and the connections beside it are replaced", async () => {
  const warnings: string[] = [];
  const { line, store, other } = await storeOnLine((problem) => warnings.push(problem));
  let calls = 0;
  store.onNotice(() => {
    calls += 1;
  });
  line.mute();
  await vi.waitFor(() => expect(calls).toBe(1), 30_000);
  expect(warnings).toEqual([expect.stringContaining("no longer says")]);
  expect(await store.backlog(noon)).toMatchObject({ waiting: 0 });
  await other.keep(opening(aCase(), [aNotice(aCase())]));
  await vi.waitFor(() => expect(calls).toBe(2), 30_000);
});

test("a change that met silence is there whole or not at all, and may be made again", async () => {
  const { line, store, other } = await storeOnLine();
  line.delay(100);
  const kept = store.keep(opening(aCase(), [aNotice(aCase())]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  line.mute();
  line.delay(0);
  await expect(kept).rejects.toThrow("did not answer");
  expect(await other.findCase("T1", "case-1")).toBeNull();
  expect(await store.keep(opening(aCase(), [aNotice(aCase())]))).toBe("kept");
});

test("what a silent claim took is free again before a lease would have ended", async () => {
  const { line, store, other } = await storeOnLine();
  await other.keep(opening(aCase(), [aNotice(aCase())]));
  line.delay(100);
  const claimed = store.claim(noon, 10, minute);
  await new Promise((resolve) => setTimeout(resolve, 350));
  line.mute();
  line.delay(0);
  await expect(claimed).rejects.toThrow("did not answer");
  await vi.waitFor(async () => expect(await other.claim(noon + 1, 10, minute)).toHaveLength(1), {
    timeout: 30_000,
    interval: 200,
  });
});

/** The two kinds of rows that are claimed: how a store claims them at that moment. */
const claims = {
  notices: (store: Store, at: number) => store.claim(at, 10, minute),
  "messages to other programs": (store: Store, at: number) => store.hooks.claim(at, 10, minute),
};

test.each(Object.entries(claims))(
  "what a claim of %s took whose end was never heard is handed out again as soon as one may ask",
  async (_what, claim) => {
    const { line, store, other } = await storeOnLine();
    await other.hooks.put(hook);
    await other.keep(opening(aCase(), [aNotice(aCase())]));
    line.delay(100);
    const claimed = claim(store, noon);
    // It begins, takes and ends, each 100 ms there and back: the end has arrived, its answer has not.
    await new Promise((resolve) => setTimeout(resolve, 550));
    line.mute();
    line.delay(0);
    await expect(claimed).rejects.toThrow("did not answer");
    const again = async () => expect(await claim(store, noon + 1)).toHaveLength(1);
    await vi.waitFor(again, { timeout: 30_000, interval: 200 });
    expect(await claim(store, noon + 2)).toEqual([]);
  },
);

test("a server that may only be read is not ready, and one that may be written again is", async () => {
  const { direct, store } = await storeOnLine();
  const name = new URL(direct).pathname.slice(1);
  await expect(store.ping()).resolves.toBeUndefined();
  const elsewhere = direct.replace(name, "postgres");
  await ask(elsewhere, `alter database ${name} set default_transaction_read_only = on`);
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dueline' and datname = '${name}'`;
  await ask(elsewhere, end);
  await vi.waitFor(() => expect(store.ping()).rejects.toThrow("read-only"), { timeout: 30_000, interval: 500 });
  await expect(store.keep(opening(aCase()))).rejects.toThrow("read-only");
  expect(await store.findCase("T1", "case-1")).toBeNull();
  await ask(elsewhere, `alter database ${name} reset default_transaction_read_only`);
  await vi.waitFor(async () => expect(await store.keep(opening(aCase()))).toBe("kept"), 30_000);
});

test("closing a store whose every connection is mute comes to an end", async () => {
  const direct = await server.freshDatabase();
  const line = await lineTo(direct);
  onTestFinished(() => line.close());
  const store = await openStore({ kind: "postgres", url: line.url, newId, patienceMs });
  await Promise.all(Array.from({ length: 8 }, () => store.backlog(noon)));
  line.muteAll(true);
  const asked = store.backlog(noon).catch(() => "nothing");
  await store.close();
  expect(await asked).toBe("nothing");
});

// Side by side: each has a line and a database of its own, and mostly waits.
test.concurrent.each(["mute", "freeze", "refuse", "cut", "demoted"] as const)(
  "after the line or the database was disturbed (%s) everything due is said, each once",
  async (how) => {
    const report = await through(how, server, { patienceMs, lastsMs: 2_000 });
    expect(report).toMatchObject({ cards: 20, reminders: 10, told: 20, twice: 0, outOfOrder: 0 });
  },
);

test.skipIf(!server.own).each(["stopped", "restarted", "full"] as const)(
  "after the server itself was away (%s) what was acknowledged is there, and everything due is said, each once",
  async (how) => {
    const report = await through(how, server, { patienceMs, lastsMs: 2_000 });
    expect(report).toMatchObject({ cards: 20, reminders: 10, told: 20, twice: 0, outOfOrder: 0 });
  },
);
