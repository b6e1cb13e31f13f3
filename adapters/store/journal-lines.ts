// The lines of a case's journal as they were written, oldest first. A damaged one is named.
import type { Kysely } from "kysely";
import { readDocument } from "./documents.ts";
import type { Tables } from "./schema.ts";
import { StoredLine } from "./stored-shape.ts";

export async function linesOf<Line extends object>(
  db: Kysely<Tables>,
  tenant: string,
  caseId: string,
): Promise<readonly Line[]> {
  const rows = await db
    .selectFrom("journal")
    .select(["revision", "document"])
    .where("tenant", "=", tenant)
    .where("case_id", "=", caseId)
    .orderBy("revision")
    .execute();
  return rows.map(({ revision, document }) =>
    readDocument<Line>(document, `Journal line ${revision} of case ${caseId}`, StoredLine),
  );
}
