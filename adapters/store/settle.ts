// How a claimed notice ended; what the room now shows is written to the case in the same transaction.
import { type Kysely, sql, type UpdateObject } from "kysely";
import { type Claimed, reminderTopics, type Settlement, type Topic } from "../../src/case/notice.ts";
import type { Engine, Transact } from "./engine.ts";
import type { Tables } from "./schema.ts";

/** False where the lease is lost: then nothing was written. */
export async function settle(
  { db, shared, transact }: Engine,
  claimed: Claimed,
  settlement: Settlement,
): Promise<boolean> {
  if (settlement.kind !== "said" || !tellsCase(claimed.topic)) {
    return shared ? end(db, claimed, settlement) : transact((trx) => end(trx, claimed, settlement));
  }
  try {
    return await endAndTell(transact, claimed, settlement);
  } catch (error) {
    if (error instanceof LeaseLost) return false;
    throw error;
  }
}

/** Rolls back what was told of a notice that somebody else took over in the same moment. */
class LeaseLost extends Error {}

/** The case is locked before its notice, as `keep` does it too: so neither ever waits for the other in a circle. */
async function endAndTell(transact: Transact, claimed: Claimed, said: Said): Promise<boolean> {
  return transact(async (trx) => {
    await tellCase(trx, claimed, said);
    if (!(await end(trx, claimed, said))) throw new LeaseLost();
    return true;
  });
}

const reminders: readonly Topic[] = reminderTopics;
const tellsCase = (topic: Topic) => showsCase(topic) || reminders.includes(topic);
const showsCase = (topic: Topic) => topic === "card" || topic === "refresh";

type Said = Extract<Settlement, { kind: "said" }>;

/** No new revision: a press on the card just posted must not count as stale. */
async function tellCase(db: Kysely<Tables>, claimed: Claimed, { message, thread }: Said): Promise<void> {
  const shown: UpdateObject<Tables, "support_case"> = showsCase(claimed.topic)
    ? { card: sql`coalesce(${message}, card)`, thread: sql`coalesce(${thread}, thread)` }
    : { reminded: sql`reminded + 1` };
  await db
    .updateTable("support_case")
    .set(shown)
    .where("tenant", "=", claimed.tenant)
    .where("id", "=", claimed.caseId)
    .execute();
}

async function end(db: Kysely<Tables>, claimed: Claimed, settlement: Settlement): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("notice")
    .set({ lease: null, ...outcome(settlement) })
    .where(held(claimed))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const held = ({ tenant, id, lease }: Claimed) =>
  sql<boolean>`notice.tenant = ${tenant} and notice.id = ${id} and notice.lease = ${lease}`;

function outcome(settlement: Settlement): UpdateObject<Tables, "notice"> {
  switch (settlement.kind) {
    case "said":
      return { state: "said", settled_at: settlement.at, message: settlement.message, why: null };
    case "again":
      return {
        ...(settlement.anew ? { due_at: settlement.at } : {}),
        up_at: sql`case when due_at > ${settlement.at} then due_at else ${settlement.at} end`,
        attempts: sql`attempts - ${settlement.untried ? 1 : 0}`,
        unknowns: sql`unknowns + ${settlement.unknown ? 1 : 0}`,
        why: settlement.why,
      };
    case "failed":
    case "dropped":
      return { state: settlement.kind, settled_at: settlement.at, why: settlement.why };
    default:
      return settlement satisfies never;
  }
}
