// What is worked out of a case so that it can be asked for: written in the transaction that changes the case.
import { type ExpressionBuilder, type OnConflictBuilder, sql, type Transaction } from "kysely";
import type { SupportCase } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import { judgementsOf } from "../../src/case/judgement.ts";
import { soughtIn, ticketKey } from "../../src/case/sought.ts";
import type { Statement } from "./at-once.ts";
import { readCase } from "./case-row.ts";
import { DamagedRow } from "./documents.ts";
import type { Engine } from "./engine.ts";
import { chunks } from "./migrations/portions.ts";
import { rulingRow } from "./ruling-row.ts";
import type { CaseIndexRow, CaseRow, RulingRow, Tables } from "./schema.ts";

/** One more wherever judgements come out otherwise than before: then the next start works all of them out anew. */
const rules = 5;

/** What goes `out` before the rest comes `in`. What time alone brings later, the report sees by itself. */
export function figuresOfChange(
  trx: Transaction<Tables>,
  { case: it, entry }: Change,
): { out: Statement[]; in: Statement[] } {
  const { tenant, id, revision } = it;
  return {
    out: revision > 1 ? [trx.deleteFrom("ruling").where("tenant", "=", tenant).where("case_id", "=", id)] : [],
    in: inserts(trx, [figuresOf(it, entry.notedAt)]),
  };
}

type Figures = { readonly index: CaseIndexRow; readonly rulings: readonly RulingRow[] };

function figuresOf(it: SupportCase, at: number): Figures {
  const { tenant, id, revision } = it;
  const ticket = it.ticket === null ? "" : ticketKey(it.ticket);
  return {
    index: { tenant, case_id: id, revision, rules, sought: soughtIn(it), ticket },
    rulings: judgementsOf(it, at).map((judgement, nth) => rulingRow(it, judgement, nth)),
  };
}

/** Those of a portion of cases in a statement or two. */
function inserts(trx: Transaction<Tables>, figures: readonly Figures[]): Statement[] {
  const rulings = figures.flatMap((one) => one.rulings);
  const indexes = figures.map(({ index }) => index);
  return [
    ...chunks(rulings, Object.keys(rulings[0] ?? {}).length).map((some) => trx.insertInto("ruling").values(some)),
    ...chunks(indexes, Object.keys(indexes[0] ?? {}).length).map((some) =>
      trx.insertInto("case_index").values(some).onConflict(replacing),
    ),
  ];
}

function replacing(conflict: OnConflictBuilder<Tables, "case_index">) {
  return conflict.columns(["tenant", "case_id"]).doUpdateSet(({ ref }) => ({
    revision: ref("excluded.revision"),
    rules: ref("excluded.rules"),
    sought: ref("excluded.sought"),
    ticket: ref("excluded.ticket"),
  }));
}

/** Works out what an earlier version did not, or by other rules; in portions, each whole. */
export async function fillFigures({ db, shared }: Engine): Promise<void> {
  // Counted first: so PostgreSQL reads both tables once, where it would look up case after case in the order of their keys.
  const { count } = await db
    .selectFrom("support_case")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(lags)
    .executeTakeFirstOrThrow();
  if (count === 0) return;
  for (let after = { tenant: "", id: "" }; ; ) {
    const last = await db.transaction().execute(async (trx) => {
      const rows = await lagging(trx, after, shared);
      if (rows.length > 0) await refreshFigures(trx, rows);
      return rows.at(-1);
    });
    if (!last) return;
    after = last;
  }
}

/** In the same bounds as a migration: portions.ts. */
const casesAtOnce = 100;

/** Nothing was worked out of its latest revision by the rules of today, or by newer ones, which a newer Dueline beside this one has. */
function lags({ not, exists, selectFrom }: ExpressionBuilder<Tables, "support_case">) {
  const worked = selectFrom("case_index")
    .select("case_index.revision")
    .whereRef("case_index.tenant", "=", "support_case.tenant")
    .whereRef("case_index.case_id", "=", "support_case.id")
    .whereRef("case_index.revision", "=", "support_case.revision")
    .where("case_index.rules", ">=", rules);
  return not(exists(worked));
}

async function lagging(
  trx: Transaction<Tables>,
  { tenant, id }: { readonly tenant: string; readonly id: string },
  shared: boolean,
): Promise<CaseRow[]> {
  const query = trx
    .selectFrom("support_case")
    .selectAll()
    .where(sql<boolean>`(tenant, id) > (${tenant}, ${id})`)
    .where(lags)
    .orderBy("tenant")
    .orderBy("id")
    .limit(casesAtOnce);
  return (shared ? query.forUpdate() : query).execute();
}

/** Of one case at least. A damaged row says nothing: whoever asks for it is told. */
export async function refreshFigures(trx: Transaction<Tables>, rows: readonly CaseRow[]): Promise<void> {
  const cases = sql.join(rows.map(({ tenant, id }) => sql`(${tenant}, ${id})`));
  const among = sql<boolean>`(tenant, case_id) in (values ${cases})`;
  for (const table of ["ruling", "case_index"] as const) await trx.deleteFrom(table).where(among).execute();
  const noted = await trx
    .selectFrom("journal")
    .select(["tenant", "case_id", ({ fn }) => fn.max<number>("at").as("at")])
    .where(among)
    .groupBy(["tenant", "case_id"])
    .execute();
  const lastNoted = new Map(noted.map(({ tenant, case_id, at }) => [`${tenant}\n${case_id}`, at]));
  const figures = rows.flatMap((row) => figuresIn(row, lastNoted.get(`${row.tenant}\n${row.id}`) ?? row.opened_at));
  for (const one of inserts(trx, figures)) await one.execute();
}

function figuresIn(row: CaseRow, at: number): Figures[] {
  try {
    return [figuresOf(readCase(row), at)];
  } catch (error) {
    if (error instanceof DamagedRow) return [];
    throw error;
  }
}
