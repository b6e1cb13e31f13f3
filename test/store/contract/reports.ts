// The report is what a plain count of the same cases comes to, whatever happened in them and however much later it is asked.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SupportCase } from "../../../src/case/case.ts";
import type { CaseScope } from "../../../src/case/case-filter.ts";
import type { Change } from "../../../src/case/change.ts";
import type { Store } from "../../../src/case/store.ts";
import { history, livedThrough } from "../../case/histories.ts";
import { orderOf, plainReport } from "../../case/plain-report.ts";

const HOUR = 3_600_000;
const afterwards = [0, 60_000, 3 * HOUR, 40 * HOUR, 2000 * HOUR];

export function reports(store: () => Store): void {
  /** Each case in its order, the cases at the same time. */
  async function kept(tenant: string, histories: readonly Lived[]): Promise<SupportCase[]> {
    const rows = await Promise.all(
      histories.map(async ({ changes }, index) => {
        const own = changes.map((change) => ownOf(change, tenant, index + 1));
        for (const change of own) expect(await store().keep(change)).toBe("kept");
        return store().findByNumber(tenant, index + 1);
      }),
    );
    return rows.filter((row) => row !== null);
  }

  test("the report equals a plain count of random histories, at once and long after, whole and in part", async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 8 }), async (histories) => {
        const tenant = `T1-${++runs}`;
        const asked = async (scope: CaseScope, now: number) => {
          const rows = await store().report(tenant, scope, now);
          return rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
        };
        const lived = histories.map(livedThrough);
        const rows = await kept(tenant, lived);
        expect(rows.length).toBe(lived.length);
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

function ownOf(change: Change, tenant: string, number: number): Change {
  return { ...change, case: { ...change.case, id: `case-${number}`, tenant, number }, notices: [] };
}
