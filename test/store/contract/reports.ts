// The report is what a plain count of the same cases comes to, whatever happened in them and however much later it is asked.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SupportCase } from "../../../src/case/case.ts";
import type { Change } from "../../../src/case/change.ts";
import type { CaseScope, Store } from "../../../src/case/store.ts";
import { history, livedThrough } from "../../case/histories.ts";
import { orderOf, plainReport } from "../../case/plain-report.ts";

const HOUR = 3_600_000;
const afterwards = [0, 60_000, 3 * HOUR, 40 * HOUR, 2000 * HOUR];

export function reports(store: () => Store): void {
  async function kept(histories: readonly Lived[]): Promise<SupportCase[]> {
    const rows: SupportCase[] = [];
    for (const { changes } of histories) {
      const number = rows.length + 1;
      const own = changes.map((change) => ownOf(change, number));
      for (const change of own) expect(await store().keep(change)).toBe("kept");
      const row = await store().findByNumber("T1", number);
      if (row) rows.push(row);
    }
    return rows;
  }
  const asked = async (scope: CaseScope, now: number) => {
    const rows = await store().report("T1", scope, now);
    return rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  };

  test("the report equals a plain count of random histories, at once and long after, whole and in part", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 8 }), async (histories) => {
        await store().eraseTenant("T1");
        const lived = histories.map(livedThrough);
        const rows = await kept(lived);
        const last = Math.max(...lived.map(({ now }) => now));
        for (const later of afterwards) expect(await asked({}, last + later)).toEqual(plainReport(rows, last + later));
        const zoom = rows.filter(({ terms }) => terms.vendor === "zoom");
        expect(await asked({ vendor: "zoom" }, last)).toEqual(plainReport(zoom, last));
        const [{ openedAt, room } = { openedAt: 0, room: null }] = rows;
        expect(await asked({ since: openedAt + 1 }, last)).toEqual([]);
        expect(await asked({ until: openedAt + 1, ...(room ? { room } : {}) }, last)).toEqual(plainReport(rows, last));
        expect(await store().report("T2", {}, last)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
}

type Lived = ReturnType<typeof livedThrough>;

function ownOf(change: Change, number: number): Change {
  return { ...change, case: { ...change.case, id: `case-${number}`, tenant: "T1", number }, notices: [] };
}
