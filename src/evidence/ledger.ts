// One deadline as evidence: what was promised where, when it was due, and what became of it.
import type { SupportCase } from "../case/case.ts";
import type { Outcome, Ruling } from "../case/ruling.ts";
import { levelOf } from "../case/standing.ts";
import type { Duration, Source } from "../policy/parts.ts";
import type { Measure, TargetKind } from "../policy/policy.ts";
import { toIso } from "../time/instant.ts";

export type LedgerLine = {
  readonly kind: TargetKind;
  readonly priority: number;
  readonly measure: Measure;
  readonly within: Duration | null;
  /** The zone in whose business hours it counts; null: round the clock. */
  readonly hoursOf: string | null;
  readonly clause: Source | null;
  readonly readings: readonly string[];
  /** Since when the vendor's clock ran under this priority. */
  readonly since: string;
  /** The deadline counts from then, not from the report: its time, counted from there, was over before the case was so urgent. */
  readonly anew?: true | undefined;
  readonly dueAt: string;
  /** What was due came; null: it did not, under this priority. */
  readonly doneAt: string | null;
  readonly outcome: Outcome;
  /** By the deadline's own clock, negative when early; null: nothing came. */
  readonly lateByMs: number | null;
  readonly followedBy: {
    readonly priority: number;
    readonly from: string;
    readonly by: "us" | "vendor" | null;
  } | null;
};

export function ledgerLine(row: SupportCase, ruling: Ruling): LedgerLine {
  const { kind, level: priority, measure, outcome, doneAt, followedBy } = ruling;
  const target = levelOf(row, priority).targets.find((one) => one.kind === kind);
  const promised = target?.guaranteed ? target : null;
  return {
    kind,
    priority,
    measure,
    outcome,
    within: promised?.within ?? null,
    hoursOf: promised?.calendar?.zone ?? null,
    clause: target?.source ?? null,
    readings: promised?.readings ?? [],
    since: toIso(ruling.since),
    ...(ruling.anew ? { anew: true as const } : {}),
    dueAt: toIso(ruling.dueAt),
    doneAt: doneAt === null ? null : toIso(doneAt),
    lateByMs: ruling.lateBy,
    followedBy: followedBy && { priority: followedBy.level, from: toIso(followedBy.from), by: followedBy.by },
  };
}
