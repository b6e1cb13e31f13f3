// The audit log: lines are added, and none is changed but where a person is erased.
import { type Kysely, sql } from "kysely";
import type { AuditEntry, AuditFilter, AuditLine } from "../../src/case/audit.ts";
import { DamagedRow, readDocument } from "./documents.ts";
import type { AuditRow, Tables } from "./schema.ts";

export async function note(
  db: Kysely<Tables>,
  tenant: string,
  lines: readonly (AuditLine & { readonly id: string })[],
): Promise<void> {
  if (lines.length === 0) return;
  await db
    .insertInto("audit_line")
    .values(lines.map((line) => auditRow(tenant, line)))
    .execute();
}

export function auditRow(tenant: string, { id, at, ...document }: AuditEntry): AuditRow {
  return { tenant, id, at, document: JSON.stringify(document) };
}

export async function auditIn(
  db: Kysely<Tables>,
  tenant: string,
  { from, until, before, limit }: AuditFilter,
  warn: (problem: string) => void,
): Promise<readonly AuditEntry[]> {
  let query = db.selectFrom("audit_line").select(["id", "at", "document"]).where("tenant", "=", tenant);
  if (from !== undefined) query = query.where("at", ">=", from);
  if (until !== undefined) query = query.where("at", "<", until);
  if (before) query = query.where(sql<boolean>`(at, id) < (${before.at}, ${before.id})`);
  const rows = await query.orderBy("at", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows.flatMap((row) => entryOf(row, warn));
}

/** One damaged line hides no other. */
function entryOf({ id, at, document }: Omit<AuditRow, "tenant">, warn: (problem: string) => void): AuditEntry[] {
  try {
    const rest = readDocument<Omit<AuditEntry, "id" | "at">>(document, `Line ${id} of the audit log`);
    return [{ ...rest, id, at }];
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
    warn(error.message);
    return [];
  }
}
