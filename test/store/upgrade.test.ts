// A store as the version before wrote it, opened by this one: nothing is lost, and figures are worked out anew.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openSqlite } from "../../adapters/store/sqlite.ts";
import { chainFlaw } from "../../src/evidence/chain.ts";
import { orderOf, plainReport } from "../case/plain-report.ts";
import { operator } from "../operator.ts";
import { openAt } from "./where.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-upgrade-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = join(folder, "dueline.db");
const later = Date.parse("2026-12-24T00:00:00Z");

/** Opens it, as a start does, and looks at all there is. */
async function started() {
  const store = await openAt({ kind: "sqlite", at });
  try {
    const cases = await store.listCases("T1", { asker: operator, state: "all", limit: 100 });
    const flaws = await Promise.all(
      cases.map(async ({ id, chain }) => chainFlaw((await store.recordOf("T1", id))?.entries ?? [], chain ?? null)),
    );
    const report = (await store.report("T1", {}, later)).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    return { cases, flaws, report };
  } finally {
    await store.close();
  }
}

test("cases of the version before are there, their journals are sealed, and the report counts them", async () => {
  writeFileSync(at, gunzipSync(readFileSync(join(import.meta.dirname, "store-of-four-migrations.db.gz"))));
  const { cases, flaws, report } = await started();
  expect(cases.map(({ title }) => title).toSorted()).toEqual(["Trouble 0", "Trouble 1", "Trouble 2"]);
  expect(flaws).toEqual([null, null, null]);
  expect(report).toEqual(plainReport(cases, later));
});

test("where judgements come out by other rules than they were stored by, the next start stores them anew", async () => {
  const { report } = await started();
  const { db, close } = openSqlite(at);
  await db.updateTable("case_index").set({ rules: 0 }).execute();
  await db.updateTable("ruling").set({ priority: 9 }).execute();
  await close();
  expect((await started()).report).toEqual(report);
});
