// A line of the audit log from a second process: whoever takes data out of a store while Dueline runs on it leaves one.
import { DatabaseSync } from "node:sqlite";
import type { AuditEntry } from "../../src/case/audit.ts";
import { auditRow } from "./audit.ts";

/** One short write; the process that has the file waits no longer for it than for one of its own. */
export function noteInFile(path: string, tenant: string, entry: AuditEntry): void {
  const row = auditRow(tenant, entry);
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    database
      .prepare("insert into audit_line (tenant, id, at, document) values (?, ?, ?, ?)")
      .run(row.tenant, row.id, row.at, row.document);
  } finally {
    database.close();
  }
}
