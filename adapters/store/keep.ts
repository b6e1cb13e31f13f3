// The only way to a new row: a change, kept whole or not at all.
import type { Transaction } from "kysely";
import { auditOf } from "../../src/case/audit.ts";
import type { Change } from "../../src/case/change.ts";
import type { Answer } from "../../src/case/token.ts";
import { atOnce, type Statement } from "./at-once.ts";
import { note } from "./audit.ts";
import { caseRow } from "./case-row.ts";
import type { Engine } from "./engine.ts";
import { figuresOfChange } from "./figures.ts";
import { readHooks, records } from "./hook-document.ts";
import { planDispatches } from "./plan-dispatches.ts";
import { planNotices } from "./plan-notices.ts";
import type { CaseRow, Tables } from "./schema.ts";

export async function keep(engine: Engine, change: Change, answer?: Answer): Promise<"kept" | "stale"> {
  const outcome = await engine.transact(async (trx): Promise<"kept" | "stale"> => {
    if (answer && !(await isFirst(trx, change.case.tenant, answer))) return "stale";
    const row = caseRow(change);
    const written = change.onto === null ? await insert(trx, row) : await update(trx, row, change.onto);
    if (!written) return answer ? forget(trx, change.case.tenant, answer) : "stale";
    const [figures, notices] = [figuresOfChange(trx, change), planNotices(trx, change)];
    await atOnce(trx, engine.shared, [...figures.out, ...notices.out]);
    const lines = [entryLine(trx, change), ...frozenTerms(trx, change), ...figures.in, ...notices.in];
    const hooks = await atOnce(trx, engine.shared, lines, records(trx, change.case.tenant).orderBy("key"));
    await planDispatches(trx, change, readHooks(hooks));
    const line = auditOf(change);
    if (line) await note(trx, change.case.tenant, [{ ...line, id: `${change.case.id} ${change.entry.revision}` }]);
    return "kept";
  });
  if (outcome === "kept" && change.notices.length > 0) engine.announce();
  return outcome;
}

/** Of two that come under one key the second changes nothing. */
async function isFirst(trx: Transaction<Tables>, tenant: string, answer: Answer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("api_answer")
    .values({ tenant, ...answer })
    .onConflict((conflict) => conflict.columns(["tenant", "token", "key"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Nothing was changed, so nothing was answered. */
async function forget(trx: Transaction<Tables>, tenant: string, { token, key }: Answer): Promise<"stale"> {
  await trx
    .deleteFrom("api_answer")
    .where("tenant", "=", tenant)
    .where("token", "=", token)
    .where("key", "=", key)
    .execute();
  return "stale";
}

async function insert(trx: Transaction<Tables>, row: CaseRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("support_case")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenant", "id"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Card, thread and reminders said are left alone: `settle` may have written them since the case was read. */
async function update(trx: Transaction<Tables>, row: CaseRow, onto: number): Promise<boolean> {
  const { tenant, id, card: _card, thread: _thread, reminded: _reminded, ...changed } = row;
  const { numUpdatedRows } = await trx
    .updateTable("support_case")
    .set(changed)
    .where("tenant", "=", tenant)
    .where("id", "=", id)
    .where("revision", "=", onto)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function entryLine(trx: Transaction<Tables>, { case: it, entry }: Change): Statement {
  const row = { tenant: it.tenant, case_id: it.id, revision: entry.revision, at: entry.notedAt };
  return trx.insertInto("journal").values({ ...row, document: JSON.stringify(entry) });
}

function frozenTerms(trx: Transaction<Tables>, { case: { tenant, terms }, entry }: Change): readonly Statement[] {
  const hash = entry.facts?.terms;
  if (hash === undefined) return [];
  const row = { tenant, hash, document: JSON.stringify(terms) };
  const known = ["tenant", "hash"] as const;
  return [
    trx
      .insertInto("frozen_terms")
      .values(row)
      .onConflict((conflict) => conflict.columns(known).doNothing()),
  ];
}
