// The audit log: what is added stays as it is, is read from the latest back, and goes with its tenant.
import { expect, test } from "vitest";
import type { AuditFilter, AuditLine } from "../../../src/case/audit.ts";
import { noSettings } from "../../../src/case/settings.ts";
import type { Store } from "../../../src/case/store.ts";
import { aCase, ana, ben, hour, moving, noon, opening } from "../samples.ts";

export function keepsAnAuditLog(store: () => Store): void {
  const line = (at: number, given: Partial<AuditLine> = {}): AuditLine => ({
    ...{ at, by: ana, deed: "settings", on: { kind: "room", id: "C1" }, result: "done", about: ["language"] },
    ...given,
  });
  const read = async (filter: Partial<AuditFilter> = {}) => store().audit("T1", { limit: 10, ...filter });
  const times = async (filter: Partial<AuditFilter> = {}) => (await read(filter)).map(({ at }) => at - noon);

  test("audit lines come latest first, page after page, each once, of a time and of one tenant", async () => {
    for (const at of [3, 1, 2, 2, 5]) await store().note("T1", line(noon + at));
    await store().note("T2", line(noon + 9));
    expect(await times()).toEqual([5, 3, 2, 2, 1]);
    const paged: number[] = [];
    for (let before = (await read({ limit: 2 })).at(-1); before; ) {
      const page = await read({ limit: 2, before });
      paged.push(...page.map(({ at }) => at - noon));
      before = page.at(-1);
    }
    expect(paged).toEqual([2, 2, 1]);
    expect(await times({ from: noon + 2, until: noon + 5 })).toEqual([3, 2, 2]);
    expect((await read())[0]).toMatchObject(line(noon + 5));
  });

  test("settings and what is noted of their change are kept together; a correction is noted by being kept", async () => {
    await store().keepSettings("T1", null, { ...noSettings, mostReminders: 3 }, [line(noon), line(noon)]);
    expect(await read()).toHaveLength(2);
    const it = aCase();
    await store().keep(opening(it));
    const corrected = moving(it, { move: { kind: "withdraw", entry: 1, why: "a secret slip" } });
    await store().keep(corrected);
    expect(await store().keep(corrected)).toBe("stale");
    const found = (await read()).filter(({ deed }) => deed === "withdraw");
    expect(found).toMatchObject([{ on: { kind: "case", number: 1 }, result: "done", about: [] }]);
    expect(JSON.stringify(found)).not.toContain("secret");
  });

  test("a person is taken out of the log, and the lines stay; a tenant's go with it, and the old ones with their time", async () => {
    await store().note("T1", line(noon, { deed: "name-auditor", on: { kind: "person", person: ben } }));
    await store().note("T1", line(noon + hour, { by: ben }));
    expect(await store().erasePerson("T1", ben.id)).toBe(2);
    expect(await read()).toHaveLength(2);
    expect(JSON.stringify(await read())).not.toMatch(/U200BEN|Ben Vogel/);
    await store().expire(() => noon + 1, noon + hour);
    expect(await times()).toEqual([hour]);
    await store().eraseTenant("T1");
    expect(await read()).toEqual([]);
  });
}
