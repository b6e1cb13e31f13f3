// Journals chained by hash, and the terms that cases were opened under, as they were then. Earlier entries are carried over.
import { type Kysely, sql } from "kysely";
import type { SupportCase } from "../../../src/case/case.ts";
import type { Entry, Seal } from "../../../src/case/journal.ts";
import { factsOf, sealed } from "../../../src/case/seal.ts";

export const seals = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("frozen_terms")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("frozen_terms_key", ["tenant", "hash"])
    .execute();
  await carryAll(db);
}

const casesAtOnce = 200;

type CaseRow = { tenant: string; id: string; document: string };
type Line = { case_id: string; revision: number; document: string };

async function carryAll(db: Kysely<unknown>): Promise<void> {
  for (let [tenant, id] = ["", ""]; ; ) {
    const { rows } = await sql<CaseRow>`
      select tenant, id, document from support_case where (tenant, id) > (${tenant}, ${id})
      order by tenant, id limit ${casesAtOnce}`.execute(db);
    for (const row of rows) await carry(db, row);
    const last = rows.at(-1);
    if (!last) return;
    [tenant, id] = [last.tenant, last.id];
  }
}

/** A damaged case stays as it is, unsealed: whoever asks for it is told. */
async function carry(db: Kysely<unknown>, { tenant, id, document }: CaseRow): Promise<void> {
  const { rows } = await sql<Line>`
    select case_id, revision, document from journal where tenant = ${tenant} and case_id = ${id}
    order by revision`.execute(db);
  const row = read<SupportCase>(document);
  const entries = rows.map((line) => read<Entry>(line.document));
  const whole = entries.filter((entry) => entry !== null);
  if (!row?.course || whole.length < Math.max(1, entries.length)) return;
  const facts = { ...factsOf({ ...row, contact: row.contact ?? null }), opening: row.course[0]?.act };
  let chain: string | null = null;
  for (const [nth, entry] of whole.entries()) {
    const line = sealed({ ...entry, ...(nth === 0 ? { facts } : {}), carried: true }, chain);
    await sql`update journal set document = ${JSON.stringify(line)} where tenant = ${tenant} and case_id = ${id}
      and revision = ${rows[nth]?.revision ?? 0}`.execute(db);
    ({ chain } = line.seal satisfies Seal);
  }
  await sql`insert into frozen_terms (tenant, hash, document) values (${tenant}, ${facts.terms}, ${JSON.stringify(row.terms)})
    on conflict (tenant, hash) do nothing`.execute(db);
  const text = JSON.stringify({ ...row, chain });
  await sql`update support_case set document = ${text} where tenant = ${tenant} and id = ${id}`.execute(db);
}

function read<T extends object>(text: string): T | null {
  try {
    const document: T | null = JSON.parse(text);
    return typeof document === "object" ? document : null;
  } catch {
    return null;
  }
}
