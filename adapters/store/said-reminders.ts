// Reminders that stand in a room as they were said: a row keeps the name of its message until that says that it is over.
import type { Kysely } from "kysely";
import { reminderTopics, type SaidReminder } from "../../src/case/notice.ts";
import { noticeOf } from "./claim.ts";
import type { Tables } from "./schema.ts";

export async function saidReminders(
  db: Kysely<Tables>,
  tenant: string,
  caseId: string,
  limit: number,
): Promise<readonly SaidReminder[]> {
  const rows = await db
    .selectFrom("notice")
    .selectAll()
    .where("tenant", "=", tenant)
    .where("case_id", "=", caseId)
    .where("state", "=", "said")
    .where("topic", "in", reminderTopics)
    .where("message", "is not", null)
    .orderBy("settled_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...noticeOf(row), message: row.message ?? "", saidAt: row.settled_at ?? row.due_at }));
}

export async function putAway(db: Kysely<Tables>, { tenant, id }: Pick<SaidReminder, "tenant" | "id">): Promise<void> {
  await db.updateTable("notice").set({ message: null }).where("tenant", "=", tenant).where("id", "=", id).execute();
}
