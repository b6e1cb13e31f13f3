// The report, added up where the judgements lie.
import { type RawBuilder, sql } from "kysely";
import type { Judgement } from "../../src/case/judgement.ts";
import type { ReportRow } from "../../src/case/report.ts";
import type { CaseScope } from "../../src/case/store.ts";
import type { Duration } from "../../src/policy/parts.ts";
import type { Measure } from "../../src/policy/policy.ts";
import { readDocument } from "./documents.ts";
import type { Engine } from "./engine.ts";

type Group = {
  readonly vendor: string;
  readonly vendor_name: string;
  readonly plan: string;
  readonly plan_name: string;
  readonly priority: number;
  readonly kind: Judgement["kind"];
  readonly measure: Measure;
  readonly within: string;
  readonly met: number;
  readonly missed: number;
  readonly not_yet_due: number;
  readonly longer: number;
  readonly no_guarantee: number;
  readonly not_reported: number;
  readonly closed_before_due: number;
  readonly superseded: number;
  readonly waits_for_us: number;
  readonly took_count: number;
  readonly took_median: number | null;
  readonly took_ninth: number | null;
  readonly worst: number | null;
  readonly reclassified: number;
  readonly waited: number;
};

type Underway = { readonly now: number; readonly answer: Promise<readonly ReportRow[]> };
const underway = new WeakMap<Engine, Map<string, Underway>>();
/** Ms: whoever asks the same so soon after another gets the same answer. */
const together = 2_000;

/** Many ask for the same at the beginning of a month: what is being added up is not added up once more beside it. */
export async function report(
  engine: Engine,
  tenant: string,
  scope: CaseScope,
  now: number,
): Promise<readonly ReportRow[]> {
  const { vendor = null, room = null, since = null, until = null } = scope;
  const key = JSON.stringify([tenant, vendor, room?.platform, room?.id, since, until]);
  const asked = underway.get(engine) ?? new Map<string, Underway>();
  underway.set(engine, asked);
  const same = asked.get(key);
  if (same && now >= same.now && now - same.now < together) return same.answer;
  const answer = addedUp(engine, tenant, scope, now);
  const mine = { now, answer };
  asked.set(key, mine);
  try {
    return await answer;
  } finally {
    if (asked.get(key) === mine) asked.delete(key);
  }
}

async function addedUp({ db, aside }: Engine, tenant: string, scope: CaseScope, now: number) {
  const rows = await aside<Group>(question(tenant, scope, now).compile(db));
  return rows.map(rowOf);
}

const by = sql.raw("vendor, plan, priority, kind, measure, within");

/** One statement for both engines: sums, and the middle and the ninth tenth by their rank. */
function question(tenant: string, scope: CaseScope, now: number): RawBuilder<Group> {
  const missed = sql`(outcome = 'missed' or (outcome = 'open' and due_at is not null and due_at < ${now}))`;
  const whole = (sum: RawBuilder<unknown>) => sql`cast(coalesce(${sum}, 0) as bigint)`;
  const count = (of: RawBuilder<unknown>) => whole(sql`sum(case when ${of} then 1 else 0 end)`);
  return sql<Group>`
    with ranked as (
      select ${by}, vendor_name, plan_name, outcome, due_at, late_by, took, reclassified, waited, waits_since,
        row_number() over (partition by ${by} order by case when took is null then 1 else 0 end, took) as nth,
        count(took) over (partition by ${by}) as many
      from ruling where ${within(tenant, scope)}
    )
    select ${by}, max(vendor_name) as vendor_name, max(plan_name) as plan_name,
      ${count(sql`outcome = 'met'`)} as met,
      ${count(missed)} as missed,
      ${count(sql`outcome = 'open' and not ${missed}`)} as not_yet_due,
      ${count(sql`outcome = 'took' and late_by > 0`)} as longer,
      ${count(sql`outcome = 'no-guarantee'`)} as no_guarantee,
      ${count(sql`outcome = 'not-reported'`)} as not_reported,
      ${count(sql`outcome = 'closed-before-due'`)} as closed_before_due,
      ${count(sql`outcome = 'reclassified'`)} as superseded,
      ${count(sql`outcome = 'waits-for-us'`)} as waits_for_us,
      ${whole(sql`count(took)`)} as took_count,
      cast(avg(case when took is not null and nth in ((many + 1) / 2, (many + 2) / 2) then took end)
        as double precision) as took_median,
      max(case when took is not null and nth = (many * 9 + 9) / 10 then took end) as took_ninth,
      max(case when late_by > 0 then late_by end) as worst,
      ${whole(sql`sum(reclassified)`)} as reclassified,
      ${whole(sql`sum(waited + case when waits_since < ${now} then ${now} - waits_since else 0 end)`)} as waited
    from ranked group by ${by} order by ${by}`;
}

function within(tenant: string, { vendor, room, since, until }: CaseScope): RawBuilder<unknown> {
  const asked = [
    sql`tenant = ${tenant}`,
    ...(vendor === undefined ? [] : [sql`vendor = ${vendor}`]),
    ...(room ? [sql`platform = ${room.platform} and room = ${room.id}`] : []),
    ...(since === undefined ? [] : [sql`opened_at >= ${since}`]),
    ...(until === undefined ? [] : [sql`opened_at < ${until}`]),
  ];
  return sql.join(asked, sql` and `);
}

function rowOf(group: Group): ReportRow {
  const { vendor, plan, priority, kind, measure, met, missed, longer, worst, reclassified, waited } = group;
  return {
    ...{ vendor, priority, kind, measure, met, missed, longer, worst, reclassified, waited },
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
