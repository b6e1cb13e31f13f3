// The report: asked once however many ask for it at the same time.

import type { CaseScope } from "../../src/case/case-filter.ts";
import type { ReportRow } from "../../src/case/report.ts";
import type { Duration } from "../../src/policy/parts.ts";
import { readDocument } from "./documents.ts";
import type { Engine } from "./engine.ts";
import { type Group, reportQuestion, type Whose } from "./report-question.ts";

type Underway = { readonly now: number; readonly answer: Promise<readonly ReportRow[]> };
const underway = new WeakMap<Engine, Map<string, Underway>>();
/** Ms: whoever asks the same so soon after another gets the same answer. */
const together = 2_000;

/** Many ask for the same at the beginning of a month: what is being added up is not added up once more beside it. */
export async function report(
  engine: Engine,
  whose: Whose,
  scope: CaseScope,
  now: number,
): Promise<readonly ReportRow[]> {
  const { vendor = null, room = null, since = null, until = null } = scope;
  const key = JSON.stringify([whose.tenant, whose.of, vendor, room?.platform, room?.id, since, until]);
  const asked = underway.get(engine) ?? new Map<string, Underway>();
  underway.set(engine, asked);
  const same = asked.get(key);
  if (same && now >= same.now && now - same.now < together) return same.answer;
  const answer = addedUp(engine, whose, scope, now);
  const mine = { now, answer };
  asked.set(key, mine);
  try {
    return await answer;
  } finally {
    if (asked.get(key) === mine) asked.delete(key);
  }
}

async function addedUp({ db, aside, percentiles }: Engine, whose: Whose, scope: CaseScope, now: number) {
  const rows = await aside(reportQuestion(whose, scope, now, percentiles).compile(db));
  return rows.map(rowOf);
}

function rowOf(group: Group): ReportRow {
  const { vendor, plan, priority, kind, measure, met, missed, longer, worst, reclassified } = group;
  const { waited, unreached, unconfirmed } = group;
  return {
    vendor,
    priority,
    kind,
    measure,
    met,
    missed,
    longer,
    worst,
    reclassified,
    waited,
    unreached,
    unconfirmed,
    vendorName: group.vendor_name,
    plan: plan === "" ? null : { id: plan, name: group.plan_name },
    within: group.within === "" ? null : readDocument<Duration>(group.within, `A promise of ${vendor}`),
    notYetDue: group.not_yet_due,
    excluded: {
      "no-guarantee": group.no_guarantee,
      "not-reported": group.not_reported,
      "closed-before-due": group.closed_before_due,
      reclassified: group.superseded,
      "waits-for-us": group.waits_for_us,
    },
    took: tookOf(group),
  };
}

function tookOf({ took_count: count, took_median: median, took_ninth: ninth }: Group): ReportRow["took"] {
  return median === null || ninth === null ? null : { count, median, ninth };
}
