// Cases as people ask for them. A damaged row is named to whoever asks for it, and left out of lists.
import type { Kysely, SelectQueryBuilder } from "kysely";
import { sql } from "kysely";
import type { SupportCase } from "../../src/case/case.ts";
import type { Entry } from "../../src/case/journal.ts";
import type { CaseFilter } from "../../src/case/store.ts";
import { readEntry } from "../../src/case/stored.ts";
import { readCase } from "./case-row.ts";
import { DamagedRow, readDocument } from "./documents.ts";
import type { CaseRow, Tables } from "./schema.ts";

export async function findCase(db: Kysely<Tables>, tenant: string, id: string): Promise<SupportCase | null> {
  const row = await casesOf(db, tenant).where("id", "=", id).executeTakeFirst();
  return row ? readCase(row) : null;
}

export async function findByNumber(db: Kysely<Tables>, tenant: string, number: number): Promise<SupportCase | null> {
  const row = await casesOf(db, tenant).where("number", "=", number).executeTakeFirst();
  return row ? readCase(row) : null;
}

export async function listCases(
  db: Kysely<Tables>,
  tenant: string,
  filter: CaseFilter,
  warn: (problem: string) => void,
): Promise<readonly SupportCase[]> {
  const open = filter.state === "closed" ? [] : await openCases(db, tenant, filter);
  const room = filter.limit - open.length;
  const closed = filter.state === "open" || room === 0 ? [] : await closedCases(db, tenant, filter, room);
  return [...open, ...closed].flatMap((row) => readOrWarn(row, warn));
}

export async function journalOf(db: Kysely<Tables>, tenant: string, caseId: string): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom("journal")
    .selectAll()
    .where("tenant", "=", tenant)
    .where("case_id", "=", caseId)
    .orderBy("revision")
    .execute();
  return rows.map((row) =>
    readEntry(readDocument<Entry>(row.document, `Journal line ${row.revision} of case ${caseId}`)),
  );
}

export async function tenantsIn(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom("support_case").select("tenant").distinct().orderBy("tenant").execute();
  return rows.map(({ tenant }) => tenant);
}

/** Numbers are counted apart from cases, so that one given to a form that nobody sent is not given again. */
export async function nextNumber(db: Kysely<Tables>, tenant: string): Promise<number> {
  const { last } = await db
    .insertInto("case_counter")
    .values({ tenant, last: 1 })
    .onConflict((conflict) => conflict.column("tenant").doUpdateSet({ last: sql`case_counter.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return last;
}

type CaseQuery = SelectQueryBuilder<Tables, "support_case", CaseRow>;

const casesOf = (db: Kysely<Tables>, tenant: string): CaseQuery =>
  db.selectFrom("support_case").selectAll().where("tenant", "=", tenant);

// The states are spelled out and not bound, so that SQLite sees that the partial indexes serve.
async function openCases(db: Kysely<Tables>, tenant: string, filter: CaseFilter): Promise<CaseRow[]> {
  return filtered(casesOf(db, tenant), filter)
    .where(sql<boolean>`status <> 'closed'`)
    .orderBy("next_due")
    .orderBy("opened_at")
    .orderBy("number")
    .limit(filter.limit)
    .execute();
}

async function closedCases(db: Kysely<Tables>, tenant: string, filter: CaseFilter, limit: number): Promise<CaseRow[]> {
  return filtered(casesOf(db, tenant), filter)
    .where(sql<boolean>`status = 'closed'`)
    .orderBy("closed_at", "desc")
    .orderBy("number", "desc")
    .limit(limit)
    .execute();
}

function filtered(query: CaseQuery, { vendor, room, person, since, until }: CaseFilter): CaseQuery {
  let asked = query;
  if (vendor !== undefined) asked = asked.where("vendor", "=", vendor);
  if (room) asked = asked.where("platform", "=", room.platform).where("room", "=", room.id);
  if (person !== undefined) asked = asked.where((eb) => eb.or([eb("reporter", "=", person), eb("owner", "=", person)]));
  if (since !== undefined) asked = asked.where("opened_at", ">=", since);
  if (until !== undefined) asked = asked.where("opened_at", "<", until);
  return asked;
}

function readOrWarn(row: CaseRow, warn: (problem: string) => void): SupportCase[] {
  try {
    return [readCase(row)];
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
    warn(error.message);
    return [];
  }
}
