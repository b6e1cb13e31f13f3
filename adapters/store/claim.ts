// What is due, handed to one worker at a time: a claim is a lease, so whoever dies keeps nothing.
import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { PlatformName } from "../../src/case/case.ts";
import { type Backlog, type Claimed, type Notice, notYet } from "../../src/case/notice.ts";
import { isTurn } from "../../src/case/turns.ts";
import type { Engine } from "./engine.ts";
import { type Leased, leased, takeable } from "./lease.ts";
import type { Many } from "./many.ts";
import type { NoticeRow, Tables } from "./schema.ts";
import { turnPattern } from "./turn-pattern.ts";

type Wanted = { readonly limit: number } & Leased & Where;
/** Null: on every platform. */
type Where = { readonly now: number; readonly platforms: readonly PlatformName[] | null };

/**
 * Cards first, since what is said of a case belongs below its card; then the oldest by when they were due, however often they were
 * tried. What only time has changed on a card comes last: at midnight that is every card of a room, and no reminder waits for them.
 */
export async function claim(engine: Engine, wanted: Wanted): Promise<readonly Claimed[]> {
  return leased(engine, wanted, (db, shared, ours) => take(db, shared, ours, wanted));
}

async function take(
  db: Kysely<Tables>,
  shared: boolean,
  ours: readonly string[],
  { now, limit, leaseMs, lease, platforms }: Wanted,
): Promise<readonly Claimed[]> {
  const rows = await db
    .with("up", (cte) => {
      const due = cte
        .selectFrom("notice")
        .select(["tenant", "id"])
        .where(waiting)
        .where(on(platforms))
        .where("due_at", "<=", now)
        .where(takeable(now, ours))
        .orderBy(rank)
        .orderBy("due_at")
        .limit(limit);
      return shared ? due.forUpdate().skipLocked() : due;
    })
    .updateTable("notice")
    .set((eb) => ({
      lease,
      up_at: now + leaseMs,
      attempts: eb("attempts", "+", 1),
    }))
    .where(({ eb, refTuple, selectFrom }) =>
      eb(refTuple("tenant", "id"), "in", selectFrom("up").select(["tenant", "id"]).$asTuple("tenant", "id")),
    )
    .returningAll()
    .execute();
  return rows.toSorted(inOrder).map((row) => claimed(row, lease));
}

export async function nextUp({ db }: Engine, platforms: readonly PlatformName[] | null): Promise<number | null> {
  return (await next(db, platforms).executeTakeFirst())?.up_at ?? null;
}

export async function oldestDue({ db }: Engine, now: number): Promise<number | null> {
  const oldest = await overdue(db, now).select("due_at").orderBy("due_at").limit(1).executeTakeFirst();
  return oldest?.due_at ?? null;
}

/** What somebody chose to hear later, in quiet hours say, waits and is not late. */
function overdue(db: Kysely<Tables>, now: number) {
  const late = sql<boolean>`(up_at <= ${now} or why is null or why <> ${notYet})`;
  return db.selectFrom("notice").where(waiting).where("due_at", "<=", now).where(late);
}

export async function nextSaid({ db }: Engine): Promise<number | null> {
  return (await next(db, null).where("topic", "<>", "refresh").executeTakeFirst())?.up_at ?? null;
}

const next = (db: Kysely<Tables>, platforms: readonly PlatformName[] | null) =>
  db.selectFrom("notice").select("up_at").where(waiting).where(on(platforms)).orderBy("up_at").limit(1);

/** Of both counts more than a few are counted by `many` alone now and then; the rest is a row each. */
export async function backlog({ db }: Engine, many: Many, { now, platforms }: Where): Promise<Backlog> {
  const all = db.selectFrom("notice").where(waiting).where(on(platforms));
  // Asked for in the order of its index: PostgreSQL believes that nearly all that waits is late, as nearly all rows are long past.
  const late = overdue(db, now).where(on(platforms)).orderBy("due_at");
  const count = (name: string, rows: Rows) =>
    many(`${name} ${platforms?.join() ?? ""}`, now, (most) => countOf(db, most === null ? rows : rows.limit(most)));
  const oldest = await late.select("due_at").limit(1).executeTakeFirst();
  return {
    waiting: await count("waiting", all.select("due_at")),
    overdue: oldest ? await count("overdue", late.select("due_at")) : 0,
    oldestDueAt: oldest?.due_at ?? null,
    nextDueAt: (await next(db, platforms).executeTakeFirst())?.up_at ?? null,
  };
}

type Rows = SelectQueryBuilder<Tables, "notice", Pick<NoticeRow, "due_at">>;

async function countOf(db: Kysely<Tables>, rows: Rows): Promise<number> {
  const counted = db.selectFrom(rows.as("rows")).select(({ fn }) => fn.countAll<number>().as("count"));
  return (await counted.executeTakeFirstOrThrow()).count;
}

/** Spelled out and not bound, so that SQLite sees that the partial indexes serve. */
const waiting = sql<boolean>`state = 'waiting'`;
const rank = sql<number>`case when topic = 'card' then 0 when topic = 'refresh' and id like ${turnPattern("%")} then 2 else 1 end`;
const on = (platforms: readonly PlatformName[] | null) =>
  platforms && platforms.length > 0 ? sql<boolean>`platform in (${sql.join(platforms)})` : sql<boolean>`1 = 1`;

function rankOf({ id, case_id: caseId, topic }: Selectable<NoticeRow>): number {
  return topic === "card" ? 0 : isTurn({ id, caseId }) ? 2 : 1;
}

function inOrder(one: Selectable<NoticeRow>, other: Selectable<NoticeRow>): number {
  return rankOf(one) - rankOf(other) || one.due_at - other.due_at;
}

function claimed(row: Selectable<NoticeRow>, lease: string): Claimed {
  return { ...noticeOf(row), attempts: row.attempts - 1, unknowns: row.unknowns, lease };
}

export function noticeOf(row: Selectable<NoticeRow>): Notice {
  return {
    id: row.id,
    tenant: row.tenant,
    caseId: row.case_id,
    room: { platform: row.platform, id: row.room, thread: row.thread },
    topic: row.topic,
    target: row.target,
    dueAt: row.due_at,
    deadline: row.deadline,
    nth: row.nth,
  };
}
