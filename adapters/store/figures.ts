// What is worked out of a case so that it can be asked for: written in the transaction that changes the case.
import { type Kysely, sql, type Transaction } from "kysely";
import type { SupportCase } from "../../src/case/case.ts";
import { type Judgement, judgementsOf } from "../../src/case/judgement.ts";
import { soughtIn, ticketKey } from "../../src/case/sought.ts";
import { readCase } from "./case-row.ts";
import { DamagedRow } from "./documents.ts";
import type { Engine } from "./engine.ts";
import type { CaseRow, RulingRow, Tables } from "./schema.ts";

/** One more wherever judgements come out otherwise than before: then the next start works all of them out anew. */
const rules = 3;

/** `at` is when the case was last changed, epoch ms: what time alone brings later, the report sees by itself. */
export async function writeFigures(trx: Transaction<Tables>, it: SupportCase, at: number): Promise<void> {
  const { tenant, id, revision } = it;
  const derived = { revision, rules, sought: soughtIn(it), ticket: it.ticket === null ? "" : ticketKey(it.ticket) };
  if (revision > 1) await trx.deleteFrom("ruling").where("tenant", "=", tenant).where("case_id", "=", id).execute();
  const rows = judgementsOf(it, at).map((judgement, nth) => rulingRow(it, judgement, nth));
  if (rows.length > 0) await trx.insertInto("ruling").values(rows).execute();
  await trx
    .insertInto("case_index")
    .values({ tenant, case_id: id, ...derived })
    .onConflict((conflict) => conflict.columns(["tenant", "case_id"]).doUpdateSet(derived))
    .execute();
}

function rulingRow(it: SupportCase, judgement: Judgement, nth: number): RulingRow {
  const { tenant, id, terms, room, openedAt } = it;
  const { priority, kind, measure, within, outcome, reclassified, waited } = judgement;
  return {
    ...{ tenant, case_id: id, nth, priority, kind, measure, outcome, waited },
    vendor: terms.vendor,
    vendor_name: terms.vendorName,
    plan: terms.plan?.id ?? "",
    plan_name: terms.plan?.name ?? "",
    platform: room.platform,
    room: room.id,
    opened_at: openedAt,
    within: within ? JSON.stringify(within) : "",
    due_at: judgement.dueAt,
    late_by: judgement.lateBy,
    took: judgement.took,
    reclassified: reclassified ? 1 : 0,
    waits_since: judgement.waitsSince,
  };
}

/** Works out what an earlier version did not, or by other rules; in portions, each whole. */
export async function fillFigures({ db, shared }: Engine): Promise<void> {
  for (let after = { tenant: "", id: "" }; ; ) {
    const last = await db.transaction().execute(async (trx) => {
      const rows = await lagging(trx, after, shared);
      for (const row of rows) await refreshFigures(trx, row);
      return rows.at(-1);
    });
    if (!last) return;
    after = last;
  }
}

const casesAtOnce = 200;

async function lagging(
  trx: Transaction<Tables>,
  { tenant, id }: { readonly tenant: string; readonly id: string },
  shared: boolean,
): Promise<CaseRow[]> {
  const query = trx
    .selectFrom("support_case")
    .selectAll()
    .where(sql<boolean>`(tenant, id) > (${tenant}, ${id})`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("case_index")
            .select("case_index.revision")
            .whereRef("case_index.tenant", "=", "support_case.tenant")
            .whereRef("case_index.case_id", "=", "support_case.id")
            .whereRef("case_index.revision", "=", "support_case.revision")
            .where("case_index.rules", "=", rules),
        ),
      ),
    )
    .orderBy("tenant")
    .orderBy("id")
    .limit(casesAtOnce);
  return (shared ? query.forUpdate() : query).execute();
}

/** A damaged row says nothing: whoever asks for it is told. */
export async function refreshFigures(trx: Transaction<Tables>, row: CaseRow): Promise<void> {
  const { tenant, id } = row;
  for (const table of ["ruling", "case_index"] as const)
    await trx.deleteFrom(table).where("tenant", "=", tenant).where("case_id", "=", id).execute();
  try {
    await writeFigures(trx, readCase(row), await lastNoted(trx, row));
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
  }
}

async function lastNoted(db: Kysely<Tables>, { tenant, id, opened_at }: CaseRow): Promise<number> {
  const { at } = await db
    .selectFrom("journal")
    .select((eb) => eb.fn.max<number | null>("at").as("at"))
    .where("tenant", "=", tenant)
    .where("case_id", "=", id)
    .executeTakeFirstOrThrow();
  return at ?? opened_at;
}
