// Cases as lists: what is due next comes first.
import { describe, expect, test } from "vitest";
import type { SupportCase } from "../../../src/case/case.ts";
import type { CaseFilter } from "../../../src/case/case-filter.ts";
import type { Store } from "../../../src/case/store.ts";
import { operator } from "../../operator.ts";
import { aCase, ana, ben, hour, moving, noon, opening } from "../samples.ts";

export function listsCases(store: () => Store): void {
  const numbers = async (filter: Partial<CaseFilter> = {}) =>
    (await store().listCases("T1", { asker: operator, state: "open", limit: 10, ...filter })).map((it) => it.number);
  const open = (number: number, dueAt: number | null, given: Partial<SupportCase> = {}) =>
    store().keep(opening(aCase({ id: `case-${number}`, number, ...given }), [], dueAt));
  const close = async (number: number, closedAt: number) => {
    const it = await store().findByNumber("T1", number);
    if (it) await store().keep(moving(it, { set: { status: "closed", closedAt } }));
  };

  test("open cases come by what is due next, those without a deadline last", async () => {
    await open(1, null);
    await open(2, noon + 3 * hour);
    await open(3, noon + hour);
    await open(4, noon + 2 * hour);
    expect(await numbers()).toEqual([3, 4, 2, 1]);
    expect(await numbers({ limit: 2 })).toEqual([3, 4]);
  });

  test("a deadline that was met no longer counts", async () => {
    await open(1, noon + hour);
    await open(2, noon + 2 * hour);
    const first = await store().findByNumber("T1", 1);
    if (first) await store().keep(moving(first, { set: { status: "answered", respondedAt: noon } }));
    expect(await numbers()).toEqual([2, 1]);
  });

  test("closed cases come by when they were closed, latest first, and after all that is open", async () => {
    for (const number of [1, 2, 3, 4]) await open(number, noon + number * hour);
    await close(1, noon + 5);
    await close(3, noon + 9);
    expect(await numbers({ state: "closed" })).toEqual([3, 1]);
    expect(await numbers({ state: "all" })).toEqual([2, 4, 3, 1]);
    expect(await numbers({ asker: operator, state: "all", limit: 3 })).toEqual([2, 4, 3]);
  });

  test("each tenant and each of its rooms is named once, and two platforms may have a room of the same name", async () => {
    const inRoom = (platform: "slack" | "teams", id: string) => ({ room: { platform, id, thread: null } });
    await open(1, noon, inRoom("slack", "C1"));
    await open(2, noon, inRoom("teams", "C1"));
    await open(3, noon, inRoom("slack", "C2"));
    await open(4, noon, inRoom("slack", "C1"));
    await open(5, noon, { tenant: "T2", ...inRoom("slack", "C9") });
    const rooms = (await store().roomsOf("T1")).map(({ platform, id }) => `${platform} ${id}`);
    expect(rooms).toEqual(["slack C1", "slack C2", "teams C1"]);
    expect(await store().roomsOf("T3")).toEqual([]);
    expect(await store().tenants()).toEqual(["T1", "T2"]);
  });

  test("a case that was over a month before it was noted is in the list of the time in which it was opened", async () => {
    await open(1, noon, { openedAt: noon });
    await close(1, noon - 30 * 24 * hour);
    expect(await numbers({ state: "closed", since: noon })).toEqual([1]);
  });

  test("a list is narrowed by vendor, room, person and time", async () => {
    const { terms } = aCase();
    await open(1, noon, { terms: { ...terms, vendor: "netcor" } });
    await open(2, noon + 1, { room: { platform: "memory", id: "C2", thread: null } });
    await open(3, noon + 2, { reporter: ben });
    await open(4, noon + 3, { owner: ben, openedAt: noon + hour });
    expect(await numbers({ vendor: "netcor" })).toEqual([1]);
    expect(await numbers({ room: { platform: "memory", id: "C2" } })).toEqual([2]);
    expect(await numbers({ room: { platform: "slack", id: "C2" } })).toEqual([]);
    expect(await numbers({ person: ben.id })).toEqual([3, 4]);
    expect(await numbers({ person: ana.id })).toEqual([1, 2, 4]);
    expect(await numbers({ since: noon + hour })).toEqual([4]);
    expect(await numbers({ until: noon + hour, vendor: "zoom" })).toEqual([2, 3]);
  });

  test("a case is found by the vendor's ticket and by words, however they are written", async () => {
    await open(1, noon, { ticket: "NC-4711" });
    await open(2, noon + 1, { title: "Störung der Telefonie in Köln", description: "100% tot" });
    await open(3, noon + 2, { ticket: "NC-47112" });
    for (const ticket of ["NC-4711", "nc 4711", "#NC4711"]) expect(await numbers({ ticket })).toEqual([1]);
    expect(await numbers({ ticket: "--" })).toEqual([]);
    expect(await numbers({ words: ["stoerung", "KOLN"] })).toEqual([2]);
    expect(await numbers({ words: ["Störung", "Bremen"] })).toEqual([]);
    expect(await numbers({ words: ["0% t"] })).toEqual([2]);
    expect(await numbers({ words: ["_"] })).toEqual([]);
    expect(await numbers({ words: ["4711"] })).toEqual([1, 3]);
    expect(await store().listCases("T2", { asker: operator, state: "all", words: ["4711"], limit: 9 })).toEqual([]);
    const found = await store().findByNumber("T1", 1);
    if (found) await store().keep(moving(found, { set: { ticket: "X-1" } }));
    expect(await numbers({ ticket: "NC-4711" })).toEqual([]);
    expect(await numbers({ ticket: "x1" })).toEqual([1]);
  });

  test("a list goes on after a case, through what is open and what is closed", async () => {
    for (const number of [1, 2, 3, 4, 5]) await open(number, noon + number * hour);
    await open(6, noon + 2 * hour);
    await close(4, noon + 5);
    await close(5, noon + 9);
    const all: number[] = [];
    for (let after: number | undefined; ; after = all.at(-1)) {
      const some = await numbers({ asker: operator, state: "all", limit: 2, after });
      if (some.length === 0) break;
      all.push(...some);
    }
    expect(all).toEqual([1, 2, 6, 3, 5, 4]);
    expect(await numbers({ after: 2 })).toEqual([6, 3]);
    expect(await numbers({ after: 99 })).toEqual([]);
  });

  test("all there is of a tenant comes by number, portion by portion; what changes meanwhile is neither missed nor met twice", async () => {
    for (let number = 102; number > 0; number -= 1) await open(number, noon + number * hour);
    await open(1, noon, { tenant: "T2" });
    await close(7, noon);
    const first = await store().portionOf("T1", 0);
    for (const number of [5, 102]) await close(number, noon);
    const second = await store().portionOf("T1", first.next ?? 0);
    const all = [...first.cases, ...second.cases].map(({ number }) => number);
    expect(all).toEqual(Array.from({ length: 102 }, (_, nth) => nth + 1));
    expect([second.next, await store().countCases("T1"), await store().countCases("T3")]).toEqual([null, 102, 0]);
    expect(await store().portionOf("T3", 0)).toEqual({ cases: [], next: null });
  });

  describe("a list is of what the one who asks may see:", () => {
    const inRoom = (id: string) => ({ platform: "memory", id, thread: null });
    const seenBy = (id: string, rooms: readonly string[] = [], outside = false) =>
      numbers({ state: "all", asker: { kind: "person", id, outside, rooms } });
    const known = async () => {
      await open(1, noon, { room: inRoom("C-OPEN") });
      await open(2, noon + 1, { room: inRoom("C-PRIVATE") });
      await open(3, noon + 2, { room: inRoom("C-UNASKED") });
      await store().keepRoom("T1", inRoom("C-OPEN"), "everybody", noon);
      await store().keepRoom("T1", inRoom("C-PRIVATE"), "members", noon);
    };

    test("what everybody hears, the rooms that he is in, and no room of which nobody has asked yet", async () => {
      await known();
      expect(await seenBy("U9")).toEqual([1]);
      expect(await seenBy("U9", ["C-PRIVATE"])).toEqual([1, 2]);
      expect(await seenBy("U9", ["C-UNASKED", "C-ELSE"])).toEqual([1, 3]);
      expect(await seenBy("U9", ["C-PRIVATE"], true)).toEqual([2]);
      for (const kind of ["auditor", "operator"] as const)
        expect(await numbers({ asker: { kind } })).toEqual([1, 2, 3]);
    });

    test("his own cases, those that he cares for, and those that he is asked to call about", async () => {
      await known();
      await open(4, noon + 4, { room: inRoom("C-PRIVATE"), reporter: ben });
      await open(5, noon + 5, { room: inRoom("C-PRIVATE"), owner: ben });
      await open(6, noon + 6, { room: inRoom("C-PRIVATE"), contact: ben });
      expect(await seenBy(ben.id)).toEqual([1, 4, 5, 6]);
      await store().erasePerson("T1", ben.id);
      expect(await seenBy(ben.id)).toEqual([1]);
    });

    test("what was said last of a room holds, for this tenant alone", async () => {
      await known();
      await store().keepRoom("T2", inRoom("C-PRIVATE"), "everybody", noon);
      expect(await seenBy("U9")).toEqual([1]);
      await store().keepRoom("T1", inRoom("C-OPEN"), "members", noon + 9);
      expect(await seenBy("U9")).toEqual([]);
      expect(await store().roomOf("T1", inRoom("C-OPEN"))).toMatchObject({ audience: "members", askedAt: noon + 9 });
      const rooms = (await store().roomsOf("T1")).map(({ id, audience }) => `${id} ${audience}`).toSorted();
      expect(rooms).toEqual(["C-OPEN members", "C-PRIVATE members", "C-UNASKED null"]);
      await store().eraseTenant("T1");
      expect(await store().roomOf("T1", inRoom("C-OPEN"))).toMatchObject({ audience: null, askedAt: null });
    });
  });
}
