// The report as one statement: added up where the judgements lie.
import { type RawBuilder, sql } from "kysely";
import type { CaseScope } from "../../src/case/case-filter.ts";
import type { Judgement } from "../../src/case/judgement.ts";
import type { Measure } from "../../src/policy/policy.ts";
import { tenantsAlong } from "./organisations.ts";

export type Group = {
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
  readonly unreached: number;
  readonly unconfirmed: number;
};

/** Of this tenant alone, or of all that belong to its organisation. */
export type Whose = { readonly tenant: string; readonly of: "tenant" | "organisation" };

/** `now` is epoch ms. `percentiles`: the engine knows the standard's own. */
export function reportQuestion(whose: Whose, scope: CaseScope, now: number, percentiles: boolean): RawBuilder<Group> {
  const among = within(whose, scope);
  return percentiles ? inOnePass(among, now) : inTwo(among, now);
}

/**
 * PostgreSQL hashes the groups and gathers of each what was taken, so that rows are read once, by several workers, and not sorted
 * by the names of their group; only those numbers are.
 */
function inOnePass(among: RawBuilder<unknown>, now: number): RawBuilder<Group> {
  const taken = sql`, array_agg(took) filter (where took is not null) as taken`;
  return sql<Group>`
    with summed as (${sums(among, now, taken)})
    select ${by}, ${summed}, took_median, took_ninth from summed, lateral (
      select percentile_cont(0.5) within group (order by took) as took_median,
        percentile_disc(0.9) within group (order by took) as took_ninth
      from unnest(taken) as took
    ) as middles order by ${by}`;
}

/** SQLite has neither; it ranks what was taken beside the sums. */
function inTwo(among: RawBuilder<unknown>, now: number): RawBuilder<Group> {
  return sql<Group>`
    with summed as (${sums(among, now, sql``)}), middles as (${middlesByRank(among)})
    select * from summed left join middles using (${by}) order by ${by}`;
}

const by = sql.raw("vendor, plan, priority, kind, measure, within");
/** All but what was taken, which nobody outside needs. */
const summed = sql.raw(
  "vendor_name, plan_name, met, missed, not_yet_due, longer, no_guarantee, not_reported, closed_before_due, superseded, " +
    "waits_for_us, took_count, worst, reclassified, waited, unreached, unconfirmed",
);

function sums(among: RawBuilder<unknown>, now: number, further: RawBuilder<unknown>): RawBuilder<unknown> {
  const missed = sql`(outcome = 'missed' or (outcome = 'open' and due_at is not null and due_at < ${now}))`;
  const whole = (sum: RawBuilder<unknown>) => sql`cast(coalesce(${sum}, 0) as bigint)`;
  const lasting = (ms: string, since: string) =>
    whole(sql`sum(${sql.ref(ms)} + case when ${sql.ref(since)} < ${now} then ${now} - ${sql.ref(since)} else 0 end)`);
  const count = (of: RawBuilder<unknown>) => whole(sql`sum(case when ${of} then 1 else 0 end)`);
  return sql`
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
      max(case when late_by > 0 then late_by end) as worst,
      ${whole(sql`sum(reclassified)`)} as reclassified,
      ${lasting("waited", "waits_since")} as waited,
      ${lasting("unreached", "unreached_since")} as unreached,
      ${lasting("unconfirmed", "unconfirmed_since")} as unconfirmed${further}
    from ruling where ${among} group by ${by}`;
}

/** The middle and the ninth tenth of what was taken, by their rank. */
function middlesByRank(among: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${by}, cast(avg(case when nth in ((many + 1) / 2, (many + 2) / 2) then took end) as double precision) as took_median,
      max(case when nth = (many * 9 + 9) / 10 then took end) as took_ninth
    from (
      select ${by}, took, row_number() over (partition by ${by} order by took) as nth,
        count(*) over (partition by ${by}) as many
      from ruling where ${among} and took is not null
    ) as ranked group by ${by}`;
}

function within({ tenant, of }: Whose, { vendor, room, since, until }: CaseScope): RawBuilder<unknown> {
  const asked = [
    of === "tenant" ? sql`tenant = ${tenant}` : sql`tenant in (${tenantsAlong(tenant)})`,
    ...(vendor === undefined ? [] : [sql`vendor = ${vendor}`]),
    ...(room ? [sql`platform = ${room.platform} and room = ${room.id}`] : []),
    ...(since === undefined ? [] : [sql`opened_at >= ${since}`]),
    ...(until === undefined ? [] : [sql`opened_at < ${until}`]),
  ];
  return sql.join(asked, sql` and `);
}
