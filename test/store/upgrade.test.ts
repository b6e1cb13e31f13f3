// A store as the version before wrote it, opened by this one: nothing is lost, and figures are worked out anew.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSqlite } from "../../adapters/store/sqlite.ts";
import { plainReport } from "../case/plain-report.ts";
import { later, started, writeBefore } from "./version-before.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-upgrade-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const where = { kind: "sqlite", at: join(folder, "dueline.db") } as const;

test("cases of the version before are there, their journals are sealed, and the report counts them", async () => {
  writeBefore(where.at);
  const { cases, flaws, report } = await started(where);
  expect(cases.map(({ title }) => title).toSorted()).toEqual(["Trouble 0", "Trouble 1", "Trouble 2"]);
  expect(flaws).toEqual([null, null, null]);
  expect(report).toEqual(plainReport(cases, later));
});

test("where judgements come out by other rules than they were stored by, the next start stores them anew", async () => {
  const { report } = await started(where);
  const { db, close } = openSqlite(where.at);
  await db.updateTable("case_index").set({ rules: 0 }).execute();
  await db.updateTable("ruling").set({ priority: 9 }).execute();
  await close();
  expect((await started(where)).report).toEqual(report);
});
