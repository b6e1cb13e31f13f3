// Messages to other programs, handed to one worker at a time and settled, as notices are: a claim is a lease.
import { type Kysely, type Selectable, sql, type UpdateObject } from "kysely";
import type { ClaimedDispatch, Dispatch, DispatchBacklog, DispatchCount, DispatchEnd } from "../../src/case/hook.ts";
import type { Engine } from "./engine.ts";
import { type Leased, leased, takeable } from "./lease.ts";
import type { Many } from "./many.ts";
import type { DispatchRow, Tables } from "./schema.ts";

type Wanted = { readonly limit: number } & Leased;

/** The oldest first. */
export async function claimDispatches(engine: Engine, wanted: Wanted): Promise<readonly ClaimedDispatch[]> {
  return leased(engine, wanted, (db, shared, ours) => take(db, shared, ours, wanted));
}

async function take(
  db: Kysely<Tables>,
  shared: boolean,
  ours: readonly string[],
  { now, limit, leaseMs, lease }: Wanted,
): Promise<readonly ClaimedDispatch[]> {
  const rows = await db
    .with("up", (cte) => {
      const due = cte
        .selectFrom("dispatch")
        .select(["tenant", "id"])
        .where(waiting)
        .where(takeable(now, ours))
        .orderBy("up_at")
        .limit(limit);
      return shared ? due.forUpdate().skipLocked() : due;
    })
    .updateTable("dispatch")
    .set((eb) => ({ lease, up_at: now + leaseMs, attempts: eb("attempts", "+", 1) }))
    .where(({ eb, refTuple, selectFrom }) =>
      eb(refTuple("tenant", "id"), "in", selectFrom("up").select(["tenant", "id"]).$asTuple("tenant", "id")),
    )
    .returningAll()
    .execute();
  return rows.toSorted((a, b) => a.due_at - b.due_at || a.nth - b.nth).map((row) => claimed(row, lease));
}

export async function settleDispatch(
  db: Kysely<Tables>,
  { tenant, id, lease }: ClaimedDispatch,
  end: DispatchEnd,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("dispatch")
    .set({ lease: null, ...outcome(end) })
    .where("tenant", "=", tenant)
    .where("id", "=", id)
    .where("lease", "=", lease)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function outcome(end: DispatchEnd): UpdateObject<Tables, "dispatch"> {
  if (end.kind !== "again") return { state: end.kind, settled_at: end.at, why: end.why };
  return { up_at: end.at, attempts: sql`attempts - ${end.untried ? 1 : 0}`, why: end.why };
}

export async function nextDispatchAt(db: Kysely<Tables>): Promise<number | null> {
  const row = await db
    .selectFrom("dispatch")
    .select((eb) => eb.fn.min<number | null>("up_at").as("next"))
    .where(waiting)
    .executeTakeFirst();
  return row?.next ?? null;
}

export async function dispatchBacklog(db: Kysely<Tables>, many: Many, now: number): Promise<DispatchBacklog> {
  const up = () => db.selectFrom("dispatch").where(waiting).where("up_at", "<=", now);
  const late = await up()
    .select(({ fn }) => [fn.countAll<number>().as("overdue"), fn.min<number | null>("up_at").as("oldestUpAt")])
    .executeTakeFirstOrThrow();
  const { dead } = await db
    .selectFrom("dispatch")
    .select(({ fn }) => fn.countAll<number>().as("dead"))
    .where(givenUp)
    .executeTakeFirstOrThrow();
  return { ...late, waiting: await many("dispatches", now, (most) => countWaiting(db, most)), dead };
}

async function countWaiting(db: Kysely<Tables>, most: number | null): Promise<number> {
  const rows = db.selectFrom("dispatch").select("up_at").where(waiting);
  const { count } = await db
    .selectFrom((most === null ? rows : rows.limit(most)).as("some"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export async function countsOf(db: Kysely<Tables>, tenant: string): Promise<readonly DispatchCount[]> {
  const count = (state: DispatchRow["state"]) => sql<number>`sum(case when state = ${state} then 1 else 0 end)`;
  const rows = await db
    .selectFrom("dispatch")
    .select(["hook"])
    .select([count("waiting").as("waiting"), count("failed").as("failed")])
    .select(sql<number | null>`max(case when state = 'said' then settled_at end)`.as("saidAt"))
    .where("tenant", "=", tenant)
    .groupBy("hook")
    .execute();
  return rows.map((row) => ({ ...row, waiting: Number(row.waiting), failed: Number(row.failed) }));
}

export async function replay(db: Kysely<Tables>, tenant: string, hook: string, now: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("dispatch")
    .set({ state: "waiting", up_at: now, attempts: 0, settled_at: null, why: null })
    .where("tenant", "=", tenant)
    .where("hook", "=", hook)
    .where("state", "=", "failed")
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Spelled out and not bound, so that SQLite sees that the partial indexes serve. */
const waiting = sql<boolean>`state = 'waiting'`;
const givenUp = sql<boolean>`state = 'failed'`;

function claimed(row: Selectable<DispatchRow>, lease: string): ClaimedDispatch {
  const { tenant, id, hook, event, target, deadline, nth } = row;
  const attempts = row.attempts - 1;
  return { tenant, id, hook, event, target, deadline, nth, attempts, lease, caseId: row.case_id, dueAt: row.due_at };
}

export function dispatchRow({ caseId, dueAt, ...rest }: Dispatch): DispatchRow {
  return {
    ...rest,
    case_id: caseId,
    due_at: dueAt,
    up_at: dueAt,
    state: "waiting",
    attempts: 0,
    lease: null,
    why: null,
    settled_at: null,
  };
}
