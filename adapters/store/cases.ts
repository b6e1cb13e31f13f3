// Cases as people ask for them. A damaged row is named to whoever asks for it, and left out of lists.
import type { CompiledQuery, Kysely } from "kysely";
import { sql } from "kysely";
import type { SupportCase } from "../../src/case/case.ts";
import type { CaseFilter } from "../../src/case/case-filter.ts";
import type { Entry } from "../../src/case/journal.ts";
import type { Portion } from "../../src/case/store.ts";
import { readEntry } from "../../src/case/stored.ts";
import { type CaseQuery, filtered } from "./case-filter.ts";
import { readCase } from "./case-row.ts";
import { DamagedRow } from "./documents.ts";
import type { Engine } from "./engine.ts";
import { linesOf } from "./journal-lines.ts";
import type { CaseRow, Tables } from "./schema.ts";

export async function findCase(db: Kysely<Tables>, tenant: string, id: string): Promise<SupportCase | null> {
  const row = await casesOf(db, tenant).where("id", "=", id).executeTakeFirst();
  return row ? readCase(row) : null;
}

export async function findByNumber(db: Kysely<Tables>, tenant: string, number: number): Promise<SupportCase | null> {
  const row = await casesOf(db, tenant).where("number", "=", number).executeTakeFirst();
  return row ? readCase(row) : null;
}

/** Words are looked for in every case of the tenant: that may take a while. */
export async function listCases(
  { db, aside }: Pick<Engine, "db" | "aside">,
  tenant: string,
  filter: CaseFilter,
  warn: (problem: string) => void,
): Promise<readonly SupportCase[]> {
  const ask: Ask = filter.words?.length ? aside : async (question) => (await db.executeQuery(question)).rows;
  const past = await cursorOf(db, tenant, filter);
  if (past === "gone") return [];
  const noOpen = filter.state === "closed" || (filter.state === "all" && past?.status === "closed");
  const open = noOpen ? [] : await ask(openCases(db, tenant, filter, past));
  const room = filter.limit - open.length;
  const closed = filter.state === "open" || room === 0 ? [] : await ask(closedCases(db, tenant, filter, room, past));
  return [...open, ...closed].flatMap((row) => readOrWarn(row, warn));
}

const casesAtOnce = 100;

export async function portionOf(
  db: Kysely<Tables>,
  tenant: string,
  after: number,
  warn: (problem: string) => void,
): Promise<Portion> {
  const rows = await casesOf(db, tenant).where("number", ">", after).orderBy("number").limit(casesAtOnce).execute();
  const next = rows.length < casesAtOnce ? null : (rows.at(-1)?.number ?? null);
  return { cases: rows.flatMap((row) => readOrWarn(row, warn)), next };
}

export async function countCases(db: Kysely<Tables>, tenant: string): Promise<number> {
  const all = db.selectFrom("support_case").select(({ fn }) => fn.countAll<number>().as("count"));
  return (await all.where("tenant", "=", tenant).executeTakeFirstOrThrow()).count;
}

export async function journalOf(db: Kysely<Tables>, tenant: string, caseId: string): Promise<readonly Entry[]> {
  return (await linesOf<Entry>(db, tenant, caseId)).map(readEntry);
}

const casesOf = (db: Kysely<Tables>, tenant: string): CaseQuery =>
  db.selectFrom("support_case").selectAll().where("tenant", "=", tenant);

type Ask = (question: CompiledQuery<CaseRow>) => Promise<readonly CaseRow[]>;

/** Where a list goes on: behind this case, wherever it stands by now. */
type Cursor = Pick<CaseRow, "status" | "next_due" | "opened_at" | "number" | "closed_at"> | null;

async function cursorOf(db: Kysely<Tables>, tenant: string, { after }: CaseFilter): Promise<Cursor | "gone"> {
  if (after === undefined) return null;
  const row = await db
    .selectFrom("support_case")
    .select(["status", "next_due", "opened_at", "number", "closed_at"])
    .where("tenant", "=", tenant)
    .where("number", "=", after)
    .executeTakeFirst();
  return row ?? "gone";
}

// The states are spelled out and not bound, so that SQLite sees that the partial indexes serve.
function openCases(db: Kysely<Tables>, tenant: string, filter: CaseFilter, past: Cursor): CompiledQuery<CaseRow> {
  const behind = sql<boolean>`(next_due, opened_at, number) > (${past?.next_due}, ${past?.opened_at}, ${past?.number})`;
  return filtered(tenant, casesOf(db, tenant), filter)
    .where(sql<boolean>`status <> 'closed'`)
    .$if(past !== null, (query) => query.where(behind))
    .orderBy("next_due")
    .orderBy("opened_at")
    .orderBy("number")
    .limit(filter.limit)
    .compile();
}

/** What happened may be noted a month late, and so a case be over before it was opened here; ms. */
export const notedLate = 60 * 24 * 3_600_000;

function closedCases(
  db: Kysely<Tables>,
  tenant: string,
  filter: CaseFilter,
  limit: number,
  past: Cursor,
): CompiledQuery<CaseRow> {
  const behind = sql<boolean>`(closed_at, number) < (${past?.closed_at}, ${past?.number})`;
  const { since } = filter;
  return (
    filtered(tenant, casesOf(db, tenant), filter)
      .where(sql<boolean>`status = 'closed'`)
      // So that the index knows where the list ends.
      .$if(since !== undefined, (query) => query.where("closed_at", ">=", (since ?? 0) - notedLate))
      .$if(past !== null && past.closed_at !== null, (query) => query.where(behind))
      .orderBy("closed_at", "desc")
      .orderBy("number", "desc")
      .limit(limit)
      .compile()
  );
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
