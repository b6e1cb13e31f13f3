// Cases, their journal and their numbers.
import { expect, test } from "vitest";
import type { Store } from "../../../src/case/store.ts";
import { operator } from "../../operator.ts";
import { aCase, aNotice, ben, hour, moving, noon, opening } from "../samples.ts";

export function keepsCases(store: () => Store): void {
  test("a case comes back as it was kept, with its journal", async () => {
    const it = aCase({ description: "Quotes \" ' \\, a null \u0000, a lone \ud800, ţară, 日本" });
    const change = opening(it);
    expect(await store().keep(change)).toBe("kept");
    expect(await store().findCase("T1", it.id)).toEqual({ ...it, description: it.description });
    expect(await store().findByNumber("T1", 1)).toEqual(await store().findCase("T1", it.id));
    expect(await store().journalOf("T1", it.id)).toEqual([change.entry]);
  });

  test("what is not there is null, or an empty journal", async () => {
    expect(await store().findCase("T1", "nothing")).toBeNull();
    expect(await store().findByNumber("T1", 77)).toBeNull();
    expect(await store().journalOf("T1", "nothing")).toEqual([]);
  });

  test("a change brings the next revision and its journal line, in order", async () => {
    const it = aCase();
    const first = moving(it, { set: { status: "answered", respondedAt: noon + hour } });
    const second = moving(first.case, { set: { owner: ben } });
    for (const change of [opening(it), first, second]) expect(await store().keep(change)).toBe("kept");
    expect(await store().findCase("T1", it.id)).toEqual(second.case);
    expect((await store().journalOf("T1", it.id)).map((entry) => entry.revision)).toEqual([1, 2, 3]);
  });

  test("of two changes to the same revision the second is stale and leaves no trace", async () => {
    const it = aCase();
    await store().keep(opening(it));
    const press = moving(it, { set: { title: "first" } });
    const other = moving(it, { set: { title: "second" }, notices: [aNotice(it, { id: "other" })] });
    expect(await store().keep(press)).toBe("kept");
    expect(await store().keep(other)).toBe("stale");
    expect((await store().findCase("T1", it.id))?.title).toBe("first");
    expect(await store().journalOf("T1", it.id)).toHaveLength(2);
    expect((await store().backlog(noon)).waiting).toBe(0);
  });

  test("of twenty who press at once one gets through", async () => {
    const it = aCase();
    await store().keep(opening(it));
    const presses = Array.from({ length: 20 }, (_, nth) => moving(it, { set: { title: `press ${nth}` } }));
    const outcomes = await Promise.all(presses.map((press) => store().keep(press)));
    expect(outcomes.filter((outcome) => outcome === "kept")).toHaveLength(1);
    expect(await store().journalOf("T1", it.id)).toHaveLength(2);
  });

  test("a case that is there is not opened again, and a number is not given to two", async () => {
    await store().keep(opening(aCase()));
    expect(await store().keep(opening(aCase({ title: "again" })))).toBe("stale");
    await expect(store().keep(opening(aCase({ id: "case-2", number: 1 })))).rejects.toThrow();
    expect(await store().findCase("T1", "case-2")).toBeNull();
  });

  test("a change to a case that is gone is stale", async () => {
    expect(await store().keep(moving(aCase()))).toBe("stale");
  });

  test("numbers count from one for each tenant, and no two get the same", async () => {
    const given = await Promise.all(Array.from({ length: 30 }, () => store().nextNumber("T1")));
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    expect(await store().nextNumber("T2")).toBe(1);
  });

  test("two tenants never meet, even where their cases bear the same id and number", async () => {
    const [ours, theirs] = [aCase(), aCase({ tenant: "T2", title: "theirs" })];
    await store().keep(opening(ours));
    expect(await store().findCase("T2", ours.id)).toBeNull();
    expect(await store().keep(moving({ ...ours, tenant: "T2" }))).toBe("stale");
    await store().keep(opening(theirs));
    await store().keep(moving(theirs));
    expect(await store().findCase("T1", ours.id)).toEqual(ours);
    expect((await store().findByNumber("T2", 1))?.title).toBe("theirs");
    expect(await store().journalOf("T1", ours.id)).toHaveLength(1);
    expect(await store().listCases("T1", { asker: operator, state: "all", limit: 10 })).toEqual([ours]);
  });
}
