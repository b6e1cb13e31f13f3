// Journals chained by hash, and the terms that cases were opened under, as they were then. Earlier entries are carried over.
import { type Kysely, sql } from "kysely";
import type { SupportCase } from "../../../src/case/case.ts";
import type { Entry, Seal } from "../../../src/case/journal.ts";
import { factsOf, sealed } from "../../../src/case/seal.ts";
import { type OneCase, portionsOf, rewriteCases, rewriteLines } from "./portions.ts";

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

async function carryAll(db: Kysely<unknown>): Promise<void> {
  for await (const portion of portionsOf(db)) {
    const carried = portion.flatMap((one) => carry(one) ?? []);
    await rewriteLines(
      db,
      carried.flatMap(({ lines }) => lines),
    );
    await freeze(db, carried);
    await rewriteCases(
      db,
      carried.map(({ row }) => row),
    );
  }
}

type Carried = OneCase & { readonly hash: string; readonly terms: string };

/** Null: a damaged case stays as it is, unsealed; whoever asks for it is told. */
function carry({ row: { tenant, id, document }, lines }: OneCase): Carried | null {
  const row = read<SupportCase>(document);
  const entries = lines.map((line) => read<Entry>(line.document));
  const whole = entries.filter((entry) => entry !== null);
  if (!row?.course || whole.length < Math.max(1, entries.length)) return null;
  const facts = { ...factsOf({ ...row, contact: row.contact ?? null }), opening: row.course[0]?.act };
  let chain: string | null = null;
  const rewritten = lines.flatMap((line, nth) => {
    const entry = whole[nth];
    if (!entry) return [];
    const done = sealed({ ...entry, ...(nth === 0 ? { facts } : {}), carried: true }, chain);
    ({ chain } = done.seal satisfies Seal);
    return [{ ...line, document: JSON.stringify(done) }];
  });
  const text = JSON.stringify({ ...row, chain });
  return { row: { tenant, id, document: text }, lines: rewritten, hash: facts.terms, terms: JSON.stringify(row.terms) };
}

async function freeze(db: Kysely<unknown>, carried: readonly Carried[]): Promise<void> {
  const each = new Map(carried.map((one) => [`${one.row.tenant}\n${one.hash}`, one]));
  for (const { row, hash, terms } of each.values()) {
    await sql`insert into frozen_terms (tenant, hash, document) values (${row.tenant}, ${hash}, ${terms})
      on conflict (tenant, hash) do nothing`.execute(db);
  }
}

function read<T extends object>(text: string): T | null {
  try {
    const document: T | null = JSON.parse(text);
    return typeof document === "object" ? document : null;
  } catch {
    return null;
  }
}
