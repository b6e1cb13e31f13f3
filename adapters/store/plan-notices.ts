// What is still to be said of a case, brought in line with its latest change.
import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Change } from "../../src/case/change.ts";
import type { Act } from "../../src/case/journal.ts";
import type { Notice } from "../../src/case/notice.ts";
import type { Statement } from "./at-once.ts";
import type { NoticeRow, Tables } from "./schema.ts";
import { turnPattern } from "./turn-pattern.ts";

/** What goes `out` before the rest comes `in`. */
export function planNotices(
  trx: Transaction<Tables>,
  { onto, case: it, entry, notices }: Change,
): { out: Statement[]; in: Statement[] } {
  const listed = notices.map((notice) => notice.id);
  const isOf = isDeliverys(entry.act) ? sql<boolean>`id like ${turnPattern(it.id)}` : sql<boolean>`topic <> 'moved'`;
  return {
    out: onto === null ? [] : drop(trx, it, listed, isOf),
    in: notices.length === 0 ? [] : [arm(trx, notices.map(noticeRow))],
  };
}

/** Whether messages get through changes nothing of what is still to be said, but for when the card is drawn again: it is on its way, or late. */
function isDeliverys({ kind }: Act): boolean {
  return kind === "delivered" || kind === "undelivered";
}

/**
 * One that somebody holds may be in the room already: its row stays for the settlement, but comes up no more. A
 * `moved` tells what happened, and that does not pass.
 */
function drop(
  trx: Transaction<Tables>,
  { tenant, id: caseId }: Change["case"],
  listed: readonly string[],
  isOf: RawBuilder<boolean>,
): Statement[] {
  const others = listed.length > 0 ? sql`and id not in (${sql.join(listed)})` : sql``;
  const unlisted = sql<boolean>`${isOf} ${others}`;
  const free = trx
    .deleteFrom("notice")
    .where("tenant", "=", tenant)
    .where("case_id", "=", caseId)
    .where("state", "in", ["waiting", "withdrawn"])
    .where("lease", "is", null)
    .where(unlisted);
  const held = trx
    .updateTable("notice")
    .set({ state: "withdrawn" })
    .where("tenant", "=", tenant)
    .where("case_id", "=", caseId)
    .where("state", "=", "waiting")
    .where("lease", "is not", null)
    .where(unlisted);
  return [free, held];
}

/**
 * New rows are added; those waiting take the new time. One that backs off keeps its back-off while its time is the
 * same, one that somebody holds keeps its lease, and one that is settled stays settled.
 */
function arm(trx: Transaction<Tables>, rows: NoticeRow[]): Statement {
  const later = sql<number>`case when notice.up_at > excluded.due_at then notice.up_at else excluded.due_at end`;
  const held = sql<boolean>`notice.lease is not null`;
  const unmoved = sql<boolean>`notice.due_at = excluded.due_at`;
  return trx
    .insertInto("notice")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["tenant", "id"])
        .doUpdateSet((eb) => ({
          platform: eb.ref("excluded.platform"),
          room: eb.ref("excluded.room"),
          thread: eb.ref("excluded.thread"),
          deadline: eb.ref("excluded.deadline"),
          due_at: eb.ref("excluded.due_at"),
          state: "waiting",
          up_at: sql`case when ${held} then ${later} when ${unmoved} then notice.up_at else excluded.due_at end`,
        }))
        .where("notice.state", "in", ["waiting", "withdrawn"]),
    );
}

function noticeRow(notice: Notice): NoticeRow {
  return {
    tenant: notice.tenant,
    id: notice.id,
    case_id: notice.caseId,
    platform: notice.room.platform,
    room: notice.room.id,
    thread: notice.room.thread,
    topic: notice.topic,
    target: notice.target,
    due_at: notice.dueAt,
    deadline: notice.deadline,
    nth: notice.nth,
    state: "waiting",
    up_at: notice.dueAt,
    attempts: 0,
    unknowns: 0,
    lease: null,
    message: null,
    why: null,
    settled_at: null,
  };
}
