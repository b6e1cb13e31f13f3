// The report counted in the plainest way, case by case: what the store's question is held against.
import type { SupportCase } from "../../src/case/case.ts";
import { type Judgement, judgementsOf } from "../../src/case/judgement.ts";
import type { ReportRow } from "../../src/case/report.ts";

/** By vendor, plan, priority and promise, in that order. `now` is epoch ms. */
export function plainReport(cases: readonly SupportCase[], now: number): ReportRow[] {
  const all = cases.flatMap((row) => judgementsOf(row, now).map((one) => ({ row, one })));
  const groups = Map.groupBy(all, ({ row: { terms }, one: { priority, kind, measure, within } }) =>
    JSON.stringify([terms.vendor, terms.plan?.id ?? "", priority, kind, measure, within ? JSON.stringify(within) : ""]),
  );
  return [...groups.values()].map((group) => rowOf(group, now)).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

export function orderOf({ vendor, plan, priority, kind, measure, within }: ReportRow): string {
  return [vendor, plan?.id ?? "", priority, kind, measure, within ? JSON.stringify(within) : ""].join("|");
}

function rowOf(group: readonly { readonly row: SupportCase; readonly one: Judgement }[], now: number): ReportRow {
  const [head] = group;
  if (!head) throw new Error("no group is empty");
  const all = group.map(({ one }) => one);
  const isLate = ({ outcome, dueAt }: Judgement) => outcome === "open" && dueAt !== null && dueAt < now;
  const count = (outcome: Judgement["outcome"]) => all.filter((one) => one.outcome === outcome).length;
  const took = all.flatMap((one) => (one.took === null ? [] : [one.took])).toSorted((a, b) => a - b);
  const late = all.flatMap(({ lateBy }) => (lateBy !== null && lateBy > 0 ? [lateBy] : []));
  const { vendor, vendorName, plan } = head.row.terms;
  const { priority, kind, measure, within } = head.one;
  return {
    ...{ vendor, vendorName, plan, priority, kind, measure, within },
    met: count("met"),
    missed: count("missed") + all.filter(isLate).length,
    notYetDue: count("open") - all.filter(isLate).length,
    longer: all.filter(({ outcome, lateBy }) => outcome === "took" && (lateBy ?? 0) > 0).length,
    excluded: {
      "no-guarantee": count("no-guarantee"),
      "not-reported": count("not-reported"),
      "closed-before-due": count("closed-before-due"),
      reclassified: count("reclassified"),
      "waits-for-us": count("waits-for-us"),
    },
    took: took.length === 0 ? null : { count: took.length, median: middle(took), ninth: ninth(took) },
    worst: late.length === 0 ? null : Math.max(...late),
    reclassified: all.filter((one) => one.reclassified).length,
    waited: lasting(all, now, (one) => [one.waited, one.waitsSince]),
    unreached: lasting(all, now, (one) => [one.unreached, one.unreachedSince]),
    unconfirmed: lasting(all, now, (one) => [one.unconfirmed, one.unconfirmedSince]),
  };
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function ninth(sorted: readonly number[]): number {
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
}

type Lasting = (one: Judgement) => readonly [ms: number, since: number | null];

function lasting(all: readonly Judgement[], now: number, of: Lasting): number {
  return all.map(of).reduce((sum, [ms, since]) => sum + ms + Math.max(0, now - (since ?? now)), 0);
}
