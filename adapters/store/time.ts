// What the store knows of the time, and how it forgets a time that was wrong.
import { type Kysely, sql } from "kysely";
import { timedEvents } from "../../src/case/events.ts";
import { reminderTopics } from "../../src/case/notice.ts";
import type { Engine } from "./engine.ts";
import type { Tables } from "./schema.ts";

/** A server's own clock is what all replicas have in common; a file has none. */
export async function timeOf({ db, shared }: Engine): Promise<number | null> {
  if (!shared) return null;
  const asked = sql<{ time: number }>`select extract(epoch from clock_timestamp())::float8 * 1000 as time`;
  return (await asked.execute(db)).rows[0]?.time ?? null;
}

/** So far two good clocks may differ, and so long a lease may last, ms. */
const tolerance = 60_000;

/** What it becomes: as if nobody had held it yet. */
const anew = { lease: null, up_at: sql<number>`due_at`, settled_at: null, why: "the clock was ahead" };

export async function takeBackFuture(db: Kysely<Tables>, now: number, everywhere: boolean): Promise<number> {
  const soon = now + tolerance;
  const { numUpdatedRows } = await db
    .updateTable("notice")
    .set({ state: "waiting", ...anew })
    // Spelled out and not bound, so that the partial index serves: there may be millions.
    .where(sql<boolean>`state = 'dropped'`)
    .where("settled_at", ">", soon)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("notice")
    .set({ up_at: sql`case when due_at > ${soon} then due_at else ${soon} end` })
    .where(sql<boolean>`state = 'waiting'`)
    .where(sql<boolean>`up_at > due_at and up_at > ${soon}`)
    .execute();
  const others = everywhere ? (await saidTooEarly(db, soon)) + (await messagesOf(db, soon)) : 0;
  return Number(numUpdatedRows) + others;
}

/** A reminder that was said before its time is said again when that comes; a card, or what happened, is not. */
async function saidTooEarly(db: Kysely<Tables>, soon: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("notice")
    .set({ state: "waiting", ...anew })
    .where("state", "=", "said")
    .where("settled_at", ">", soon)
    .where("due_at", ">", soon)
    .where("topic", "in", [...reminderTopics])
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** The same of messages to other programs: what was dropped, what was told too early, and what was put off into a time that has not come. */
async function messagesOf(db: Kysely<Tables>, soon: number): Promise<number> {
  const early = sql<boolean>`(state = 'dropped' or (state = 'said' and due_at > ${soon} and event in (${sql.join(timedEvents)})))`;
  const { numUpdatedRows } = await db
    .updateTable("dispatch")
    .set({ state: "waiting", ...anew })
    .where(early)
    .where("settled_at", ">", soon)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("dispatch")
    .set({ up_at: sql`case when due_at > ${soon} then due_at else ${soon} end` })
    .where("state", "=", "waiting")
    .where(sql<boolean>`up_at > due_at and up_at > ${soon}`)
    .execute();
  return Number(numUpdatedRows);
}
