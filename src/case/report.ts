// How a vendor kept its promises, in figures that are fair to both sides.
import { first } from "../lang/languages.ts";
import type { Duration } from "../policy/parts.ts";
import type { Measure, TargetKind } from "../policy/policy.ts";
import type { SupportCase } from "./case.ts";
import { type Standing, standingOf } from "./standing.ts";
import { verdictOf } from "./verdict.ts";

/** One promise or average of one vendor, plan and priority: the priority that was in force when it was answered. */
export type ReportRow = {
  readonly vendor: string;
  readonly vendorName: string;
  readonly plan: { readonly id: string; readonly name: string } | null;
  readonly priority: number;
  readonly kind: Exclude<TargetKind, "follow-up">;
  /** What was promised; null: nothing was. */
  readonly within: Duration | null;
  readonly measure: Measure;
  readonly met: number;
  /** Answered too late, or not yet although it is due. */
  readonly missed: number;
  readonly notYetDue: number;
  /** Cases that say nothing about the vendor, by the reason why. */
  readonly excluded: { readonly [W in Exclusion]: number };
  /** Ms late in the promise's own clock, negative when early, of what was answered; null: nothing was. */
  readonly lateness: { readonly median: number; readonly worst: number } | null;
  /** Of an average: how long it took from report to restoration, in calendar time, median ms; it is never a breach. */
  readonly took: { readonly count: number; readonly median: number } | null;
  /** Too few to judge a vendor by. */
  readonly few: boolean;
};
export type Exclusion = "no-guarantee" | "not-reported" | "closed-before-due";

/** Below so many judged cases a share says more about chance than about the vendor. */
const FEW = 5;

/** By vendor, plan, priority and promise, in that order. `now` is epoch ms. */
export function reportOf(cases: readonly SupportCase[], now: number): ReportRow[] {
  const judged = cases.flatMap((supportCase) =>
    standingOf(supportCase, now).flatMap((standing) => judge(supportCase, standing, now)),
  );
  const groups = Map.groupBy(judged, ({ vendor, plan, priority, kind }) =>
    JSON.stringify([vendor, plan?.id ?? "", priority, kind]),
  );
  return [...groups.entries()].toSorted(([a], [b]) => a.localeCompare(b, first)).flatMap(([, group]) => rowOf(group));
}

type Judged = Pick<ReportRow, "vendor" | "vendorName" | "plan" | "priority" | "kind" | "within" | "measure"> & {
  readonly outcome: "met" | "missed" | "not-yet-due" | "took" | Exclusion;
  readonly lateBy: number | null;
  readonly took: number | null;
};

function judge(supportCase: SupportCase, { target, dueAt, provisional, doneAt }: Standing, now: number): Judged[] {
  const { terms, reportedAt, respondedUnder, priority: current, closedAt } = supportCase;
  const { kind } = target;
  if (kind === "follow-up") return [];
  const { vendor, vendorName, plan } = terms;
  const priority = kind === "first-response" ? (respondedUnder ?? current) : current;
  const promised = target.guaranteed ? { within: target.within, measure: target.measure } : nothing;
  const about = { vendor, vendorName, plan, priority, kind, ...promised };
  const rest = { lateBy: null, took: null };
  if (!target.guaranteed) return [{ ...about, ...rest, outcome: "no-guarantee" }];
  if (reportedAt === null) return [{ ...about, ...rest, outcome: "not-reported" }];
  if (target.measure === "average") {
    const took = doneAt === null ? null : doneAt - reportedAt;
    return [{ ...about, ...rest, took, outcome: took === null ? "not-yet-due" : "took" }];
  }
  const verdict = verdictOf(supportCase, kind);
  if (verdict) return [{ ...about, ...rest, lateBy: verdict.lateBy, outcome: verdict.met ? "met" : "missed" }];
  const isDue = !provisional && dueAt !== null && dueAt < (closedAt ?? now);
  const open = closedAt === null ? "not-yet-due" : "closed-before-due";
  return [{ ...about, ...rest, outcome: isDue ? "missed" : open }];
}

const nothing = { within: null, measure: "guarantee" } as const;

function rowOf(group: readonly Judged[]): ReportRow[] {
  const [first] = group;
  if (!first) return [];
  const { outcome: _outcome, lateBy: _lateBy, took: _took, ...about } = first;
  const count = (outcome: Judged["outcome"]) => group.filter((one) => one.outcome === outcome).length;
  const late = group.flatMap(({ lateBy }) => (lateBy === null ? [] : [lateBy]));
  const took = group.flatMap((one) => (one.took === null ? [] : [one.took]));
  const [met, missed] = [count("met"), count("missed")];
  return [
    {
      ...about,
      met,
      missed,
      notYetDue: count("not-yet-due"),
      excluded: {
        "no-guarantee": count("no-guarantee"),
        "not-reported": count("not-reported"),
        "closed-before-due": count("closed-before-due"),
      },
      lateness: late.length === 0 ? null : { median: medianOf(late), worst: Math.max(...late) },
      took: took.length === 0 ? null : { count: took.length, median: medianOf(took) },
      few: met + missed + took.length < FEW,
    },
  ];
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
