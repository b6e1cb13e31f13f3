// What became of every deadline that a case has had: for each stretch in which a priority was in force, its own.
import type { Promised } from "../triage/terms.ts";
import type { SupportCase } from "./case.ts";
import { clockUntil } from "./clock.ts";
import { clockUnder } from "./clock-under.ts";
import { deadlineOf, lateBy } from "./deadlines.ts";
import { ruledFollowUps } from "./follow-ups.ts";
import type { Counting, Ruling, Stretch } from "./ruling.ts";
import { doneAtOf, levelOf } from "./standing.ts";

/** In the order of the priorities, of each the first response first. Before the vendor was told it owes nothing. */
export function rulingsOf(row: SupportCase, now: number, counting: Counting = "anew"): Ruling[] {
  if (row.reportedAt === null) return [];
  const all = stretchesOf(row).flatMap((stretch) =>
    levelOf(row, stretch.level).targets.flatMap((target) =>
      target.guaranteed ? ruled(target, stretch, row, now, counting) : [],
    ),
  );
  return oncePerDeadline(all);
}

/** Deadlines that passed unanswered and were no averages. */
export function missedOf(row: SupportCase, now: number): Ruling[] {
  return rulingsOf(row, now).filter(({ outcome, measure }) => outcome === "missed" && measure !== "average");
}

function stretchesOf({ stood, reportedAt }: SupportCase): Stretch[] {
  return stood
    .map((one, index) => ({
      level: one.level,
      from: index === 0 ? Number.NEGATIVE_INFINITY : one.from,
      next: stood[index + 1] ?? null,
    }))
    .filter(({ next }) => next === null || next.from > (reportedAt ?? next.from));
}

function ruled(target: Promised, stretch: Stretch, row: SupportCase, now: number, counting: Counting): Ruling[] {
  return target.kind === "follow-up"
    ? ruledFollowUps(target, stretch, row, now)
    : ruledOnce(target, { kind: target.kind, counting }, stretch, row, now);
}

type Once = Exclude<Promised["kind"], "follow-up">;

function ruledOnce(
  target: Promised,
  { kind, counting }: { readonly kind: Once; readonly counting: Counting },
  { level, from, next }: Stretch,
  row: SupportCase,
  now: number,
): Ruling[] {
  const isAnswer = kind === "first-response";
  const came = doneAtOf(row, kind);
  const isUnder = came !== null && from <= came && came <= (next?.from ?? came);
  const doneAt = isUnder && level === (isAnswer ? row.respondedUnder : row.priority) ? came : null;
  // What was over before this priority came is no matter of it.
  const over = Math.min(came ?? Number.POSITIVE_INFINITY, row.closedAt ?? Number.POSITIVE_INFINITY);
  if (doneAt === null && (over <= from || from > now)) return [];
  const end = Math.min(over, next?.from ?? now, now);
  const told = clockUntil(row, end);
  const clock = counting === "anew" ? clockUnder(target, { level, from }, row.stood, told, end) : told;
  const { dueAt } = deadlineOf(target, clock, end);
  const isLive = row.closedAt === null && next === null;
  const outcome = dueAt < end ? "missed" : doneAt !== null ? "met" : isLive ? "open" : "superseded";
  const late = doneAt === null ? null : lateBy(target, clock, doneAt);
  const since = Math.max(from, clock.startedAt);
  const anew = clock.startedAt === told.startedAt ? {} : { anew: true as const };
  return [
    { kind, level, since, measure: target.measure, dueAt, outcome, doneAt, lateBy: late, followedBy: next, ...anew },
  ];
}

/** A priority that comes back has the deadline that it had: the later stretch says how it ended. */
function oncePerDeadline(rulings: readonly Ruling[]): Ruling[] {
  const keyed = rulings.map((one): [string, Ruling] => [`${one.kind} ${one.level} ${one.dueAt}`, one]);
  return [...new Map(keyed).values()];
}
