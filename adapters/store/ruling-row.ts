// A judgement as a row, with what a report groups and filters by.
import type { SupportCase } from "../../src/case/case.ts";
import type { Judgement } from "../../src/case/judgement.ts";
import type { RulingRow } from "./schema.ts";

export function rulingRow(it: SupportCase, judgement: Judgement, nth: number): RulingRow {
  const { tenant, id, terms, room, openedAt } = it;
  const { priority, kind, measure, within, outcome, reclassified, waited } = judgement;
  return {
    tenant,
    case_id: id,
    nth,
    priority,
    kind,
    measure,
    outcome,
    waited,
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
    unreached: judgement.unreached,
    unreached_since: judgement.unreachedSince,
    unconfirmed: judgement.unconfirmed,
    unconfirmed_since: judgement.unconfirmedSince,
  };
}
