// How a case stands with each promise of its level: what its cards show, its journal keeps and its reminders speak of.
import type { TargetKind } from "../policy/policy.ts";
import type { Promised, TermLevel, TermTarget } from "../triage/terms.ts";
import type { SupportCase } from "./case.ts";
import { runningClock } from "./clock-under.ts";
import { deadlineOf } from "./deadlines.ts";
import { nextTurn } from "./follow-ups.ts";
import type { DeadlineThen } from "./journal.ts";

/** All instants epoch ms. */
export type Standing = {
  readonly target: TermTarget;
  /** Null: no guarantee, or a follow-up before the answer that it counts from. Of a follow-up: the next one. */
  readonly dueAt: number | null;
  /** A pause lasts: this is the deadline if it ended now. */
  readonly provisional: boolean;
  /** The vendor was not told yet, so the clock counts from the opening as if it had been. */
  readonly unreported: boolean;
  /** When the vendor did what it promised; null: not yet, or a follow-up, which recurs. */
  readonly doneAt: number | null;
};

/** First response first, then restoration, then follow-up. A given answer stands under the level that it answered. */
export function standingOf(supportCase: SupportCase, now: number): Standing[] {
  const unreported = supportCase.reportedAt === null;
  return targetsOf(supportCase).map((target) => {
    const doneAt = doneAtOf(supportCase, target.kind);
    if (!target.guaranteed) return { target, dueAt: null, provisional: false, unreported, doneAt };
    const deadline = target.kind === "follow-up" ? nextTurn(target, supportCase, now) : dueOf(target, supportCase, now);
    const { dueAt = null, provisional = false } = deadline ?? {};
    return { target, dueAt, provisional, unreported, doneAt };
  });
}

/** The same, as the journal keeps it. */
export function deadlinesThen(supportCase: SupportCase, now: number): DeadlineThen[] {
  return standingOf(supportCase, now).map(({ target, dueAt }) => ({
    kind: target.kind,
    dueAt,
    measure: target.guaranteed ? target.measure : "guarantee",
  }));
}

/** Level `priority` of a case's terms. @throws Error where they have none: a case is never given such a priority. */
export function levelOf(row: Named, priority: number): TermLevel {
  const { id, terms } = row;
  const level = terms.levels.find((one) => one.level === priority);
  if (!level) throw new Error(`${terms.vendor} has no priority ${priority}, which case ${id} stands under`);
  return { ...level, targets: level.targets.map((target) => asReported(target, row)) };
}

type Reported = { readonly reportedAt?: number | null | undefined; readonly reportedBy?: SupportCase["reportedBy"] };
type Named = Pick<SupportCase, "id" | "terms"> & Reported;

/** Until it is reported the best that may come of it counts: nobody is warned too late. */
export function asReported(target: TermTarget, { reportedAt = null, reportedBy }: Reported): TermTarget {
  if (!target.guaranteed || !target.otherwise || reportedAt === null || reportedBy === target.by) return target;
  return { ...target, ...target.otherwise, by: null, otherwise: undefined };
}

function targetsOf(supportCase: SupportCase): TermTarget[] {
  const { priority, respondedUnder } = supportCase;
  const current = levelOf(supportCase, priority).targets;
  if (respondedUnder == null || respondedUnder === priority) return [...current];
  const isResponse = ({ kind }: TermTarget) => kind === "first-response";
  const answered = levelOf(supportCase, respondedUnder).targets.filter(isResponse);
  return [...answered, ...current.filter((target) => !isResponse(target))];
}

function dueOf(target: Promised, supportCase: SupportCase, now: number) {
  const doneAt = doneAtOf(supportCase, target.kind);
  const end = supportCase.closedAt ?? now;
  return doneAt === null
    ? deadlineOf(target, runningClock(target, supportCase, null, end), end)
    : deadlineOf(target, runningClock(target, supportCase, doneAt, now), doneAt);
}

/** When the vendor did what it promised; a plan is told by its first update, or is no longer needed. */
export function doneAtOf(
  row: Pick<SupportCase, "respondedAt" | "restoredAt" | "closedAt" | "updates">,
  kind: TargetKind,
) {
  const { respondedAt, restoredAt, closedAt, updates } = row;
  switch (kind) {
    case "first-response":
      return respondedAt;
    case "action-plan":
      return updates[0] ?? restoredAt;
    case "workaround":
    case "restoration":
      return restoredAt;
    case "resolution":
      return closedAt;
    case "follow-up":
      return null;
    default:
      return kind satisfies never;
  }
}
