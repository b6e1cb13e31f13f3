// Messages to other programs: written with the change, each to one worker, settled once, and gone with what they are of.
import { expect, test } from "vitest";
import type { DispatchEnd, Hook } from "../../../src/case/hook.ts";
import type { Store } from "../../../src/case/store.ts";
import { aCase, ana, hour, moving, noon, opening } from "../samples.ts";

export const hook: Hook = {
  ...{ id: "h1", tenant: "T1", kind: "webhook", url: "https://hooks.example.com", secret: "s", earlier: null },
  ...{ incoming: null, scope: { kind: "all" }, events: ["opened", "noted"], by: ana },
  ...{ platform: "slack", createdAt: noon, failing: null },
};
const lease = 60_000;

export function tellsOthers(store: () => Store): void {
  const later = noon + 100 * 24 * hour;
  const claim = (at = noon + hour) => store().hooks.claim(at, 99, lease);
  const named = async (at?: number) => (await claim(at)).map(({ event, nth }) => `${event} ${nth}`);

  test("a change writes what others are to hear of it, and one that was too late writes nothing", async () => {
    await store().hooks.put(hook);
    await store().hooks.put({ ...hook, id: "h2", tenant: "T2" });
    const it = aCase();
    await store().keep(opening(it));
    const note = moving(it, { move: { kind: "note", text: "x" } });
    expect([await store().keep(note), await store().keep(note)]).toEqual(["kept", "stale"]);
    expect(await named()).toEqual(["opened 1", "noted 2"]);
    expect(await store().hooks.counts("T2")).toEqual([]);
  });

  test("of many workers one has a message, until its lease ends; who lost it settles nothing", async () => {
    await store().hooks.put(hook);
    await store().keep(opening(aCase()));
    const all = await Promise.all([claim(), claim(), claim(), claim()]);
    const [first, ...others] = all.flat();
    expect(others).toEqual([]);
    const [second] = await claim(noon + hour + lease);
    expect([first?.attempts, second?.attempts]).toEqual([0, 1]);
    if (!first || !second) throw new Error("nothing was claimed");
    const said = { kind: "said", at: noon + hour, why: null } as const;
    expect([await store().hooks.settle(first, said), await store().hooks.settle(second, said)]).toEqual([false, true]);
    expect(await claim(noon + 2 * hour)).toEqual([]);
    expect(await store().hooks.counts("T1")).toMatchObject([{ hook: "h1", failed: 0, saidAt: noon + hour }]);
  });

  test("what was given up is sent again when it is asked for, and what is put off comes up then; the backlog says how many", async () => {
    const backlog = (at: number) => store().hooks.backlog(at);
    expect(await backlog(later)).toEqual({ waiting: 0, overdue: 0, oldestUpAt: null, dead: 0 });
    await store().hooks.put(hook);
    await store().keep(opening(aCase()));
    expect(await backlog(noon + hour)).toEqual({ waiting: 1, overdue: 1, oldestUpAt: noon, dead: 0 });
    const [one] = await claim();
    if (!one) throw new Error("nothing was claimed");
    await store().hooks.settle(one, { kind: "again", at: noon + 3 * hour, why: "status 500", untried: false });
    expect(await claim(noon + 2 * hour)).toEqual([]);
    expect(await backlog(noon + 2 * hour)).toEqual({ waiting: 1, overdue: 0, oldestUpAt: null, dead: 0 });
    const [again] = await claim(noon + 3 * hour);
    if (!again) throw new Error("it did not come up");
    await store().hooks.settle(again, { kind: "failed", at: noon + 3 * hour, why: "status 500" });
    expect(await store().hooks.counts("T1")).toMatchObject([{ failed: 1 }]);
    expect(await backlog(later)).toEqual({ waiting: 0, overdue: 0, oldestUpAt: null, dead: 1 });
    expect(await store().hooks.replay("T1", "h1", noon + 4 * hour)).toBe(1);
    expect((await claim(noon + 4 * hour)).map(({ attempts }) => attempts)).toEqual([0]);
  });

  test("a message that was dropped, told or put off in a time that has not come is judged anew once the clock is right", async () => {
    await store().hooks.put(hook);
    await store().keep(opening(aCase()));
    const rest = { tenant: "T1", hook: "h1", caseId: null, target: null, deadline: null, nth: 0 } as const;
    const early = noon + 4 * hour;
    for (const event of ["missed", "noted", "due_soon"] as const)
      await store().hooks.add({ ...rest, id: event, event, dueAt: early });
    const wrong = noon + 5 * hour;
    const ends = new Map<string, DispatchEnd>([
      ["opened", { kind: "dropped", at: wrong, why: "no longer true" }],
      ["missed", { kind: "said", at: wrong, why: null }],
      ["noted", { kind: "said", at: wrong, why: null }],
      ["due_soon", { kind: "again", at: wrong + hour, why: "status 500", untried: false }],
    ]);
    for (const claimed of await claim(wrong)) {
      const end = ends.get(claimed.event);
      if (end) await store().hooks.settle(claimed, end);
    }
    expect(await store().takeBackFuture(noon + hour, true)).toBe(2);
    expect(await named(noon + hour)).toEqual(["opened 1"]);
    expect((await named(early)).toSorted()).toEqual(["due_soon 0", "missed 0", "opened 1"]);
    expect(await store().takeBackFuture(noon + hour, true)).toBe(0);
  });

  test("a hook that cannot be read keeps no case from being kept; an erased maker leaves it in force", async () => {
    await store().hooks.put(hook);
    await store().records.put("T1", "hook", "broken", "{");
    await store().records.put("T1", "hook", "newer", JSON.stringify({ ...hook, id: "newer", kind: "pigeon" }));
    expect(await store().keep(opening(aCase()))).toBe("kept");
    await store().erasePerson("T1", ana.id);
    expect((await store().hooks.list("T1")).map(({ id, by }) => [id, by.name])).toEqual([["h1", "erased"]]);
  });

  test("messages go with their hook, and with their tenant", async () => {
    await store().hooks.put(hook);
    await store().keep(opening(aCase()));
    expect(await store().hooks.remove("T1", "h1")).toBe(true);
    expect(await store().hooks.remove("T1", "h1")).toBe(false);
    expect(await claim(later)).toEqual([]);
    await store().hooks.put(hook);
    const trial = {
      tenant: "T1",
      hook: "h1",
      caseId: null,
      event: "ping",
      target: null,
      deadline: null,
      nth: 0,
    } as const;
    await store().hooks.add({ ...trial, id: "p1", dueAt: noon });
    expect(await store().hooks.nextAt()).toBe(noon);
    await store().eraseTenant("T1");
    expect([await store().hooks.nextAt(), await store().hooks.list("T1")]).toEqual([null, []]);
  });
}
