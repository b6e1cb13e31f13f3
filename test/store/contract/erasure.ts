// What has to go, goes; what has to stay, stays.
import { expect, test } from "vitest";
import { noSettings } from "../../../src/case/settings.ts";
import type { Store } from "../../../src/case/store.ts";
import { operator } from "../../operator.ts";
import { aCase, aNotice, ana, ben, hour, minute, moving, noon, opening, said } from "../samples.ts";

export function forgets(store: () => Store): void {
  async function fill(tenant: string): Promise<void> {
    const it = aCase({ tenant });
    await store().nextNumber(tenant);
    await store().keep(opening(it, [aNotice(it)]));
    await store().keepSettings(tenant, null, { ...noSettings, mostReminders: 5 });
    await store().records.put(tenant, "installation", "a", "{}");
    await store().firstTime(tenant, "event", noon, hour);
  }

  test("erasing a tenant leaves nothing of it, and everything of the others", async () => {
    await fill("T1");
    await fill("T2");
    await store().eraseTenant("T1");
    expect(await store().findCase("T1", "case-1")).toBeNull();
    expect(await store().journalOf("T1", "case-1")).toEqual([]);
    expect(await store().settingsOf("T1", null)).toEqual(noSettings);
    expect(await store().records.list("T1", "installation")).toEqual([]);
    expect(await store().firstTime("T1", "event", noon, hour)).toBe(true);
    expect(await store().nextNumber("T1")).toBe(1);
    expect((await store().claim(noon, 10, minute)).map((notice) => notice.tenant)).toEqual(["T2"]);
    expect(await store().findCase("T2", "case-1")).not.toBeNull();
    expect(await store().records.list("T2", "installation")).toHaveLength(1);
    expect(await store().records.everywhere("installation")).toEqual([{ tenant: "T2", key: "a", value: "{}" }]);
  });

  test("a person is taken out of cases, journal, settings and records, and the cases stay", async () => {
    const it = aCase({ owner: ana, contact: ben, description: `Ask <@${ana.id}> or Ana Pop, not Ana Popescu.` });
    await store().keep(opening(it));
    const assigned = moving(it, { move: { kind: "assign", to: ana }, set: { owner: ana } });
    await store().keep(assigned);
    await store().keep(opening(aCase({ id: "case-2", number: 2, reporter: ben })));
    const vendors = [{ id: "zoom", plan: null, contacts: [ana, ben] }];
    const promise = { vendor: "zoom", plan: null, priority: 1, kind: "first-response", at: noon } as const;
    const contract = [
      { ...promise, within: { amount: 30, unit: "minutes" as const }, by: { id: ana.id, name: ana.name } },
    ];
    await store().keepSettings("T1", null, { ...noSettings, vendors, contract });
    await store().records.put("T1", "address", ana.id, "where she is");
    await store().records.put("T1", "address", ben.id, "where he is");
    await store().records.put("T1", "installation", "a", JSON.stringify({ by: { id: ana.id, name: ana.name } }));
    await fill("T2");

    const found = (word: string) =>
      store().listCases("T1", { asker: operator, state: "all", words: [word, "ask"], limit: 9 });
    expect(await found("ana pop,")).toHaveLength(1);
    expect(await store().erasePerson("T1", ana.id)).toBeGreaterThanOrEqual(5);
    expect(await found("ana pop,")).toEqual([]);
    expect(await found("popescu")).toHaveLength(1);
    const all = JSON.stringify([
      await store().listCases("T1", { asker: operator, state: "all", limit: 10 }),
      await store().journalOf("T1", "case-1"),
      await store().journalOf("T1", "case-2"),
      await store().settingsOf("T1", null),
      await store().records.list("T1", "address"),
      await store().records.list("T1", "installation"),
    ]);
    expect(all).not.toContain(ana.id);
    expect(all).not.toMatch(/Ana Pop\b/);
    expect(all).toContain("Ana Popescu");
    expect(all).toContain("Ben Vogel");
    expect(await store().listCases("T1", { asker: operator, state: "all", limit: 10 })).toHaveLength(2);
    expect(await store().listCases("T1", { asker: operator, state: "all", person: ana.id, limit: 10 })).toEqual([]);
    expect((await store().records.list("T1", "address")).map((record) => record.key)).toEqual([ben.id]);
    expect((await store().findCase("T2", "case-1"))?.reporter).toEqual(ana);
    expect(await store().keep(moving(assigned.case))).toBe("stale");
    expect(await store().erasePerson("T1", ana.id)).toBe(0);
  });

  test("cases closed long enough go with all that belongs to them, and stale marks too", async () => {
    for (const [id, number, closedAt] of [
      ["old", 1, noon],
      ["young", 2, noon + hour],
      ["open", 3, null],
    ] as const) {
      const it = aCase({ id, number, status: closedAt === null ? "open" : "closed", closedAt });
      await store().keep(opening(it, [aNotice(it)]));
    }
    for (const claimed of await store().claim(noon, 10, minute)) await store().settle(claimed, said(noon));
    await store().firstTime("T1", "stale", noon, minute);
    expect(await store().expire(() => noon + 1, noon + hour)).toBe(1);
    expect(await store().findCase("T1", "old")).toBeNull();
    expect(await store().journalOf("T1", "old")).toEqual([]);
    expect(await store().listCases("T1", { asker: operator, state: "all", limit: 10 })).toHaveLength(2);
    expect(await store().expire(() => noon + 1, noon + hour)).toBe(0);
    // A mark that is gone is new to a clock that stands still.
    expect(await store().firstTime("T1", "stale", noon, minute)).toBe(true);
  });

  test("what was said of a case goes a month after it was closed, and not before, nor under legal hold; what waits stays", async () => {
    const month = 30 * 24 * hour;
    const over = { status: "closed", closedAt: noon } as const;
    const cases = [
      aCase({ id: "over", number: 1, ...over }),
      aCase({ id: "young", number: 2, ...over, closedAt: noon + 1 }),
      aCase({ id: "held", number: 3, ...over, held: { since: noon, why: "Lawsuit" } }),
      aCase({ id: "open", number: 4 }),
    ];
    for (const it of cases) {
      const later = aNotice(it, { id: `${it.id}/later`, topic: "refresh", dueAt: noon + 2 * month });
      await store().keep(opening(it, [aNotice(it), later]));
    }
    for (const claimed of await store().claim(noon, 10, minute)) await store().settle(claimed, said(noon));
    const now = noon + month + 1;
    expect(await store().expire(() => null, now)).toBe(0);
    expect(await store().expire(() => null, now)).toBe(0);
    expect(await store().backlog(now)).toMatchObject({ waiting: 4 });
    // A saying that was settled is planned again in vain; one that nobody knows any more comes up.
    for (const it of cases) {
      const row = await store().findCase("T1", it.id);
      if (row) await store().keep(moving(row, { notices: [aNotice(row)] }));
    }
    expect((await store().claim(now, 10, minute)).map(({ caseId }) => caseId)).toEqual(["over"]);
    expect(await store().eraseTenant("T1", true)).toBe("erased");
  });

  test("a case under legal hold outlives its time, keeps whoever stands in it and keeps its tenant, until it is lifted or that is said", async () => {
    const old = { status: "closed", closedAt: noon } as const;
    const held = { since: noon, why: "Lawsuit" };
    const it = aCase({ id: "held", number: 1, ...old, held, reporter: ana });
    await store().keep(opening(it));
    await store().keep(opening(aCase({ id: "free", number: 2, ...old, reporter: ana })));
    await store().keep(opening(aCase({ id: "other", number: 3, held, reporter: ben })));
    expect(await store().heldCases("T1")).toEqual([1, 3]);
    expect(await store().heldCases("T1", ana.id)).toEqual([1]);
    expect(await store().heldCases("T1", "U_00ANA")).toEqual([]);
    expect(await store().erasePerson("T1", ana.id)).toBeGreaterThan(0);
    expect((await store().findCase("T1", "held"))?.reporter).toEqual(ana);
    expect((await store().findCase("T1", "free"))?.reporter.id).not.toBe(ana.id);
    expect(JSON.stringify(await store().journalOf("T1", "held"))).toContain(ana.id);
    expect(await store().expire(() => noon + 1, noon + hour)).toBe(1);
    expect(await store().findCase("T1", "held")).toMatchObject({ held });
    expect(await store().eraseTenant("T1")).toBe("held");
    expect(await store().findCase("T1", "held")).not.toBeNull();

    const lifted = moving(it, { move: { kind: "note", text: "over" }, set: { held: undefined } });
    expect(await store().keep(lifted)).toBe("kept");
    expect(await store().heldCases("T1")).toEqual([3]);
    expect(await store().expire(() => noon + 1, noon + hour)).toBe(1);
    expect(await store().erasePerson("T1", ben.id, true)).toBeGreaterThan(0);
    expect((await store().findCase("T1", "other"))?.reporter.id).not.toBe(ben.id);
    expect(await store().eraseTenant("T1", true)).toBe("erased");
  });

  test("each tenant's cases go by what it chose; under legal hold nothing goes, not even with the tenant, unless that is said", async () => {
    const chosen = { T1: { months: 24, hold: true }, T2: { months: 6, hold: false } };
    for (const tenant of ["T1", "T2"] as const) {
      await store().keep(opening(aCase({ id: "old", tenant, status: "closed", closedAt: noon })));
      await store().keepSettings(tenant, null, { ...noSettings, retention: chosen[tenant] });
    }
    const asked: unknown[] = [];
    const before = (retention: unknown) => {
      asked.push(retention);
      return noon + 1;
    };
    expect(await store().expire(before, noon + hour)).toBe(1);
    expect(asked).toEqual([chosen.T2]);
    expect(await store().findCase("T2", "old")).toBeNull();
    expect(await store().eraseTenant("T1")).toBe("held");
    expect(await store().findCase("T1", "old")).not.toBeNull();
    expect(await store().eraseTenant("T1", true)).toBe("erased");
    expect(await store().findCase("T1", "old")).toBeNull();
  });
}
