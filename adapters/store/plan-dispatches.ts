// What other programs are to hear of a change, written with it: whatever happens to this process, they hear of it.
import type { Transaction } from "kysely";
import type { Change } from "../../src/case/change.ts";
import { eventsOf, hears, timedEvents } from "../../src/case/events.ts";
import type { Hook } from "../../src/case/hook.ts";
import { dispatchRow } from "./dispatches.ts";
import type { DispatchRow, Tables } from "./schema.ts";

export async function planDispatches(trx: Transaction<Tables>, change: Change, all: readonly Hook[]): Promise<void> {
  const { tenant, id, room } = change.case;
  const hooks = all.filter((hook) => hears(hook, room));
  if (hooks.length === 0) return;
  if (change.onto !== null) await takeOut(trx, tenant, id, change.entry.notedAt);
  const events = eventsOf(change);
  const rows = hooks.flatMap((hook) =>
    events
      .filter(({ event }) => hook.events.includes(event))
      .map(({ name, ...event }) =>
        dispatchRow({ ...event, id: `${hook.id}/${name}`, tenant, hook: hook.id, caseId: id }),
      ),
  );
  if (rows.length > 0) await arm(trx, rows);
}

/** What has not come yet is planned anew, with the deadlines as they are now. */
async function takeOut(trx: Transaction<Tables>, tenant: string, caseId: string, now: number): Promise<void> {
  await trx
    .deleteFrom("dispatch")
    .where("tenant", "=", tenant)
    .where("case_id", "=", caseId)
    .where("state", "=", "waiting")
    .where("lease", "is", null)
    .where("event", "in", [...timedEvents])
    .where("due_at", ">", now)
    .execute();
}

/** One that is there already is on its way, or has been told. */
async function arm(trx: Transaction<Tables>, rows: DispatchRow[]): Promise<void> {
  await trx
    .insertInto("dispatch")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["tenant", "id"]).doNothing())
    .execute();
}
