// What was said of cases that are long over: those rows go before the cases do, whose history says what happened.
import { type Kysely, sql } from "kysely";
import { timedEvents } from "../../src/case/events.ts";
import { notedLate } from "./cases.ts";
import { countsOf } from "./dispatches.ts";
import { valueAt, write } from "./records.ts";
import type { Tables } from "./schema.ts";

/** From the closing of its case on, ms. */
const kept = 30 * 24 * 3_600_000;
const casesAtOnce = 200;
/** Up to which closing everything was looked through: there may be a million cases, and each is looked at once. */
const mark = { kind: "settled", key: "closed-before" } as const;

type Place = { readonly closed_at: number; readonly number: number };

/** In portions, so that nothing else has to wait for long. A case under legal hold keeps its rows. */
export async function dropSettled(db: Kysely<Tables>, tenant: string, now: number): Promise<void> {
  const before = now - kept;
  const latest = (await countsOf(db, tenant)).flatMap(({ saidAt }) => saidAt ?? []);
  let past: Place = { closed_at: Number(await valueAt(db, tenant, mark.kind, mark.key)), number: 0 };
  for (;;) {
    const over = await closedBetween(db, tenant, past, before);
    const last = over.at(-1);
    if (!last) break;
    const ids = over.filter(({ held }) => held === 0).map(({ id }) => id);
    if (ids.length > 0) await drop(db, tenant, ids, latest);
    past = { closed_at: last.closed_at ?? before, number: last.number };
  }
  // A closing may be noted late, and so come up behind the mark.
  await write(db, { tenant, ...mark, value: String(Math.max(0, before - notedLate)) });
}

function closedBetween(db: Kysely<Tables>, tenant: string, past: Place, before: number) {
  return (
    db
      .selectFrom("support_case")
      .select(["id", "number", "closed_at", "held"])
      .where("tenant", "=", tenant)
      // Spelled out and not bound, so that SQLite sees that the partial index serves.
      .where(sql<boolean>`status = 'closed'`)
      .where(sql<boolean>`(closed_at, number) > (${past.closed_at}, ${past.number})`)
      .where("closed_at", "<", before)
      .orderBy("closed_at")
      .orderBy("number")
      .limit(casesAtOnce)
      .execute()
  );
}

/**
 * Of messages to other programs those stay that were given up, for a person may send them again; those of deadlines, which a
 * case that is opened again would tell once more; and each program's last, which says when it was reached.
 */
async function drop(
  db: Kysely<Tables>,
  tenant: string,
  ids: readonly string[],
  latest: readonly number[],
): Promise<void> {
  await db
    .deleteFrom("notice")
    .where("tenant", "=", tenant)
    .where("case_id", "in", ids)
    .where("state", "<>", "waiting")
    .where("lease", "is", null)
    .execute();
  await db
    .deleteFrom("dispatch")
    .where("tenant", "=", tenant)
    .where("case_id", "in", ids)
    .where("state", "in", ["said", "dropped"])
    .where("event", "not in", [...timedEvents])
    .$if(latest.length > 0, (query) => query.where("settled_at", "not in", latest))
    .execute();
}
