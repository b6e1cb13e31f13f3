// How a vendor kept its promises, in figures that are fair to both sides.
import { first } from "../lang/languages.ts";
import type { Duration } from "../policy/parts.ts";
import type { Measure, TargetKind } from "../policy/policy.ts";
import type { SupportCase } from "./case.ts";
import type { Ruling } from "./ruling.ts";
import { rulingsOf } from "./rulings.ts";
import { levelOf, standingOf } from "./standing.ts";

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
  const judged = cases.flatMap((supportCase) => judge(supportCase, now));
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

/** A deadline that passed under a priority counts there, whatever the case was called later. */
function judge(row: SupportCase, now: number): Judged[] {
  const { vendor, vendorName, plan } = row.terms;
  const about = { vendor, vendorName, plan, lateBy: null, took: null };
  const unpromised = standingOf(row, now).flatMap(({ target }): Judged[] => {
    const { kind } = target;
    if (kind === "follow-up" || (target.guaranteed && row.reportedAt !== null)) return [];
    const priority = kind === "first-response" ? (row.respondedUnder ?? row.priority) : row.priority;
    if (!target.guaranteed) return [{ ...about, ...nothing, priority, kind, outcome: "no-guarantee" }];
    const { within, measure } = target;
    return [{ ...about, priority, kind, within, measure, outcome: "not-reported" }];
  });
  const ruled = rulingsOf(row, now).flatMap((ruling): Judged[] => {
    const { kind, level: priority, measure, lateBy, doneAt } = ruling;
    const within = withinOf(row, ruling);
    const outcome = outcomeOf(ruling);
    if (kind === "follow-up" || outcome === null) return [];
    const took = outcome === "took" && doneAt !== null && row.reportedAt !== null ? doneAt - row.reportedAt : null;
    return [{ ...about, priority, kind, within, measure, outcome, lateBy: took === null ? lateBy : null, took }];
  });
  return [...unpromised, ...ruled];
}

/** Null: another priority took its place in time, so it says nothing. An average passes by; what counts is how long it took. */
function outcomeOf({ outcome, measure, doneAt, followedBy }: Ruling): Judged["outcome"] | null {
  if (measure === "average" && doneAt !== null) return "took";
  if (outcome === "superseded" || (measure === "average" && followedBy !== null)) {
    return followedBy === null ? "closed-before-due" : null;
  }
  if (measure === "average") return "not-yet-due";
  return outcome === "open" ? "not-yet-due" : outcome;
}

function withinOf(row: SupportCase, { level, kind }: Ruling): Duration | null {
  const target = levelOf(row, level).targets.find((one) => one.kind === kind);
  return target?.guaranteed ? target.within : null;
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
