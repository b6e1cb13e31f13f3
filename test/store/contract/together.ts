// What several processes on one database owe each other.
import { Client } from "pg";
import { expect, test, vi } from "vitest";
import type { Store } from "../../../src/case/store.ts";
import { ask, openReplicas } from "../replicas.ts";
import { aCase, aNotice, hour, idsOf, minute, moving, noon, opening, said } from "../samples.ts";
import { openAt } from "../where.ts";

export function worksTogether(freshDatabase: () => Promise<string>): void {
  test("replicas share out what is due, each notice to one of them", async () => {
    const { stores, close } = await openReplicas(await freshDatabase(), 3);
    const it = aCase();
    const notices = Array.from({ length: 300 }, (_, n) => aNotice(it, { id: `n${n}`, topic: "half" }));
    await stores[0]?.keep(opening(it, notices));
    const claims = await Promise.all(
      Array.from({ length: 30 }, (_, turn) => stores[turn % 3]?.claim(noon, 10, minute) ?? []),
    );
    const taken = claims.flatMap(idsOf);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.length).toBeGreaterThan(100);
    await close();
  });

  test("presses and deliveries on one case at the same time neither block nor lose each other", async () => {
    const { stores, close } = await openReplicas(await freshDatabase(), 3);
    const [one, two, three] = stores;
    if (!one || !two || !three) throw new Error("No replicas.");
    const it = aCase();
    const notices = Array.from({ length: 40 }, (_, n) => aNotice(it, { id: `n${n}`, topic: "half", dueAt: noon + n }));
    await one.keep(opening(it, notices));
    async function press(store: Store): Promise<number> {
      let kept = 0;
      while (kept < 15) {
        const now = await store.findCase("T1", it.id);
        if (now && (await store.keep(moving(now, { notices }))) === "kept") kept += 1;
      }
      return kept;
    }
    async function deliver(store: Store): Promise<number> {
      let settled = 0;
      // An empty answer is not the end: what somebody writes just now is passed over.
      while ((await store.backlog(noon + hour)).waiting > 0) {
        const claimed = await store.claim(noon + hour, 3, minute);
        const outcomes = await Promise.all(claimed.map((notice) => store.settle(notice, said(noon))));
        settled += outcomes.filter(Boolean).length;
      }
      return settled;
    }
    const [, , ...delivered] = await Promise.all([press(one), press(two), deliver(two), deliver(three)]);
    expect(delivered.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await one.findCase("T1", it.id)).toMatchObject({ revision: 31, reminded: 40 });
    await close();
  });

  test("a lease that is taken over in the very moment of the settlement leaves nothing of it on the case", async () => {
    const url = await freshDatabase();
    const store = await openAt({ kind: "postgres", at: url });
    await store.keep(opening(aCase(), [aNotice(aCase())]));
    const [claimed] = await store.claim(noon, 1, minute);
    if (!claimed) throw new Error("Nothing is due.");
    const other = new Client({ connectionString: url });
    await other.connect();
    await other.query("begin; update notice set lease = 'somebody else'");
    const settling = store.settle(claimed, said(noon));
    await waiting(url);
    await other.query("commit");
    await other.end();
    expect(await settling).toBe(false);
    expect(await store.findCase("T1", "case-1")).toEqual(aCase());
    await store.close();
  });
}

/** Resolves once some query waits for a lock. */
async function waiting(url: string): Promise<void> {
  const locked = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  await vi.waitFor(async () => expect(await ask(url, locked)).toHaveLength(1), 30_000);
}
