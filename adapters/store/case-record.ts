// A case's journal as it was written, chain and all, with the terms of its first day: what evidence is made of.
import type { Kysely } from "kysely";
import type { CaseRecord } from "../../src/case/store.ts";
import { readCase } from "./case-row.ts";
import { readDocument } from "./documents.ts";
import { linesOf } from "./journal-lines.ts";
import type { Tables } from "./schema.ts";

/** Nothing is brought up to date here: what was hashed must stay as it was. */
export async function recordOf(db: Kysely<Tables>, tenant: string, caseId: string): Promise<CaseRecord | null> {
  const row = await db
    .selectFrom("support_case")
    .selectAll()
    .where("tenant", "=", tenant)
    .where("id", "=", caseId)
    .executeTakeFirst();
  if (!row) return null;
  const entries = await linesOf<CaseRecord["entries"][number]>(db, tenant, caseId);
  const now = readCase(row);
  const hash = entries[0]?.facts?.terms;
  return { now, entries, terms: hash === undefined ? now.terms : await termsAt(db, tenant, hash) };
}

async function termsAt(db: Kysely<Tables>, tenant: string, hash: string): Promise<CaseRecord["terms"]> {
  const found = await db
    .selectFrom("frozen_terms")
    .select("document")
    .where("tenant", "=", tenant)
    .where("hash", "=", hash)
    .executeTakeFirst();
  return found ? readDocument(found.document, `Terms ${hash} of ${tenant}`) : null;
}
