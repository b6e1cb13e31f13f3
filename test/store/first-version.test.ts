// Cases and journals as the first version wrote them, and the last: carried over, on both engines, and they tell what they told.
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, expect, test } from "vitest";
import { caseRow } from "../../adapters/store/case-row.ts";
import type { Engine } from "../../adapters/store/engine.ts";
import { first } from "../../adapters/store/migrations/0001-first.ts";
import { openPostgres } from "../../adapters/store/postgres.ts";
import { openSqlite } from "../../adapters/store/sqlite.ts";
import type { SupportCase } from "../../src/case/case.ts";
import { settled } from "../../src/case/course.ts";
import { type Entry, stepOf } from "../../src/case/journal.ts";
import type { ReportRow } from "../../src/case/report.ts";
import { noSettings } from "../../src/case/settings.ts";
import { verdictOf } from "../../src/case/verdict.ts";
import { chainFlaw } from "../../src/evidence/chain.ts";
import { rowOf } from "../../src/evidence/replay.ts";
import { orderOf, plainReport } from "../case/plain-report.ts";
import { operator } from "../operator.ts";
import { startPostgres } from "../postgres.ts";
import { copyBefore, later, started, writeBefore } from "./version-before.ts";
import { openAt, type Where } from "./where.ts";

type OfV1 = {
  readonly name: string;
  readonly case: SupportCase;
  readonly journal: readonly (Entry & { at: number })[];
};
const asWritten: readonly OfV1[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "cases-of-the-first-version.json"), "utf8"),
);
/** Of the first of them somebody is to be called who did nothing else with it. */
const cara = { id: "U9CARA", name: "Cara" };
const kept = asWritten.map((one, nth) => (nth === 0 ? { ...one, case: { ...one.case, contact: cara } } : one));
const chosen = { vendors: [{ id: "zoom", plan: "pro", contacts: [cara] }], language: "de", mostReminders: 7 } as const;
const folder = mkdtempSync(join(tmpdir(), "dueline-v1-"));
const server = await startPostgres(["-c", "fsync=off"]);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const deaf = { heard: () => {}, warn: () => {} };
const stores: readonly (readonly [name: string, () => Promise<{ where: Where; engine: Engine }>])[] = [
  [
    "SQLite",
    async () => {
      const at = join(folder, `v1-${randomUUID()}.db`);
      return { where: { kind: "sqlite", at }, engine: openSqlite(at) };
    },
  ],
  [
    "PostgreSQL",
    async () => {
      const at = await server.freshDatabase();
      const engine = await openPostgres({ url: at, poolSize: 1, ownName: "v1" }, deaf);
      return { where: { kind: "postgres", at }, engine };
    },
  ],
];

/** The tables of the first version with these cases in them; the next start carries them over. */
async function written({ db, close }: Engine): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ "0001-first": first }) },
  }).migrateToLatest();
  if (error) throw error;
  for (const { case: it, journal } of kept) {
    const [entry] = journal.slice(-1);
    if (!entry) throw new Error(`${it.id} has no journal`);
    const { contact: _contact, held: _held, ...columns } = caseRow({ onto: null, case: it, entry, notices: [] });
    const row = { ...columns, document: JSON.stringify(it) };
    const names = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    await sql`insert into support_case (${names}) values (${sql.join(Object.values(row))})`.execute(db);
    for (const line of journal) {
      const own = { tenant: it.tenant, case_id: it.id, revision: line.revision, at: line.at };
      await db
        .insertInto("journal")
        .values({ ...own, document: JSON.stringify(line) })
        .execute();
    }
  }
  const document = JSON.stringify({
    version: 1,
    ...chosen,
    site: null,
    reminders: null,
    quiet: "none",
    holidays: null,
  });
  await db.insertInto("settings").values({ tenant: "T1", room: "", document }).execute();
  await close();
}

test.each(stores)(
  "%s: what the first version kept stands as it stood, and its verdicts are the same",
  async (_, begin) => {
    const { where, engine } = await begin();
    await written(engine);
    const store = await openAt(where);
    for (const { case: before, journal } of kept) {
      const now = await store.findCase("T1", before.id);
      if (!now) throw new Error(`${before.id} is gone`);
      const { terms: _terms, course, stood, updates, toldAt, reportedBy, chain: _chain, ...facts } = now;
      const { terms: _then, ...earlier } = before;
      expect(facts).toEqual(earlier);
      expect([updates, toldAt, reportedBy]).toEqual([[], null, undefined]);
      expect(stood.map(({ level }) => level)).toEqual([
        ...journal.flatMap(({ act }) =>
          act.kind === "open" ? [act.priority] : act.kind === "reclassify" ? [act.to] : [],
        ),
      ]);
      const record = await store.recordOf("T1", before.id);
      expect(record?.entries.filter(({ seal, carried }) => seal && carried)).toHaveLength(journal.length);
      expect(chainFlaw(record?.entries ?? [], now.chain ?? null)).toBeNull();
      expect(rowOf(record?.entries ?? [], now.terms)).toMatchObject({
        status: now.status,
        owner: now.owner,
        stood,
        course,
      });
      const lines = await store.journalOf("T1", before.id);
      expect(lines.map(({ notedAt }) => notedAt)).toEqual(journal.map(({ at }) => at));
      expect(settled({ ...now, course: [...course.slice(0, 1), ...lines.slice(1).map(stepOf)] })).toEqual(now);
      for (const { verdict } of journal) {
        if (verdict?.kind === "first-response") expect(verdictOf(now, "first-response")).toMatchObject(verdict);
      }
    }
    await store.close();
  },
);

test.each(stores)(
  "%s: what the first version kept is in the report and is found, from the first start on",
  async (_, begin) => {
    const { where, engine } = await begin();
    await written(engine);
    const store = await openAt(where);
    const rows = await store.listCases("T1", { asker: operator, state: "all", limit: 100 });
    expect(rows).toHaveLength(kept.length);
    const now = Date.parse("2026-12-24T00:00:00Z");
    const told = (all: readonly ReportRow[]) => all.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    expect(told(await store.report("T1", {}, now))).toEqual(plainReport(rows, now));
    for (const { number, title } of rows) {
      const found = await store.listCases("T1", { asker: operator, state: "all", words: title.split(" "), limit: 100 });
      expect(found.map((row) => row.number)).toContain(number);
    }
    await store.close();
  },
);

test.each(stores)(
  "%s: whom the first version said to call sees that case, its settings hold, and it named nobody to a role",
  async (_, begin) => {
    const { where, engine } = await begin();
    await written(engine);
    const store = await openAt(where);
    const asker = { kind: "person", id: cara.id, outside: false, rooms: [] } as const;
    const seen = await store.listCases("T1", { asker, state: "all", limit: 100 });
    expect(seen.map(({ id }) => id)).toEqual([kept[0]?.case.id]);
    expect(await store.settingsOf("T1", null)).toEqual({ ...noSettings, ...chosen, quiet: "none" });
    expect(await store.audit("T1", { limit: 9 })).toEqual([]);
    await store.close();
  },
);

test("PostgreSQL: cases of the version before are there, sealed and counted; by other rules they are counted anew", async () => {
  const file = join(folder, "before.db");
  writeBefore(file);
  const at = await server.freshDatabase();
  const where = { kind: "postgres", at } as const;
  const engine = () => openPostgres({ url: at, poolSize: 1, ownName: "before" }, deaf);
  await copyBefore(file, await engine());
  const { cases, flaws, report } = await started(where);
  expect(cases.map(({ title }) => title).toSorted()).toEqual(["Trouble 0", "Trouble 1", "Trouble 2"]);
  expect(flaws).toEqual([null, null, null]);
  expect(report).toEqual(plainReport(cases, later));
  const { db, close } = await engine();
  await db.updateTable("case_index").set({ rules: 0 }).execute();
  await db.updateTable("ruling").set({ priority: 9 }).execute();
  await close();
  expect((await started(where)).report).toEqual(report);
});
