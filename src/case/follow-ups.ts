// The rhythm in which a vendor tells how it goes: each turn is met by an update, or missed.
import type { Promised } from "../triage/terms.ts";
import type { SupportCase } from "./case.ts";
import { clockOf, clockUntil } from "./clock.ts";
import { type CaseClock, deadlineOf } from "./deadlines.ts";
import type { Ruling, Stretch } from "./ruling.ts";

/** One turn of the rhythm, epoch ms: an update is due after `from`, by `dueAt`; `metAt` null: none came. */
export type Turn = {
  readonly nth: number;
  readonly from: number;
  readonly dueAt: number;
  readonly provisional: boolean;
  readonly metAt: number | null;
};

/** A few years of working days: no case is followed up longer, and no search runs on. */
const MOST_TURNS = 1_000;

/** From the vendor's answer on, or from its last update where the policy says so; until `ahead` turns after `now`. */
export function turnsOf(target: Promised, row: SupportCase, now: number, ahead: number): Turn[] {
  return row.respondedAt === null ? [] : counted(target, row.respondedAt, row.updates, clockOf(row), now, ahead);
}

/** The first that is still to come, and not met already; null: the vendor did not answer yet, or it goes on for ever. */
export function nextTurn(target: Promised, row: SupportCase, now: number): Turn | null {
  return turnsOf(target, row, now, 1).find(({ dueAt, metAt }) => dueAt > now && metAt === null) ?? null;
}

/** What became of each turn that ended while this priority was in force. */
export function ruledFollowUps(target: Promised, { level, from, next }: Stretch, row: SupportCase, now: number) {
  const { respondedAt, restoredAt, closedAt, updates } = row;
  const end = Math.min(restoredAt ?? now, closedAt ?? now, next?.from ?? now, now);
  if (respondedAt === null) return [];
  const turns = counted(target, respondedAt, updates, clockUntil(row, end), end, 0);
  return turns.flatMap(({ dueAt, metAt }): Ruling[] => {
    const at = metAt ?? dueAt;
    if (at <= from || at > end || (metAt === null && at === end)) return [];
    const outcome = metAt === null ? "missed" : "met";
    const { kind, measure } = target;
    return [
      {
        kind,
        level,
        since: Math.max(from, respondedAt),
        measure,
        dueAt,
        outcome,
        doneAt: metAt,
        lateBy: null,
        followedBy: next,
      },
    ];
  });
}

function counted(
  target: Promised,
  answeredAt: number,
  updates: readonly number[],
  { pauses }: CaseClock,
  now: number,
  ahead: number,
): Turn[] {
  const turns: Turn[] = [];
  let [startedAt, from, times, left] = [answeredAt, answeredAt, 1, ahead];
  while (turns.length < MOST_TURNS) {
    const { dueAt, provisional } = deadlineOf({ ...target, times }, { startedAt, pauses }, now);
    const metAt = updates.find((at) => at > from && at <= dueAt) ?? null;
    turns.push({ nth: turns.length + 1, from, dueAt, provisional, metAt });
    if (dueAt > now && left-- <= 0) break;
    if (target.follows === "update" && metAt !== null) [startedAt, from, times] = [metAt, metAt, 1];
    else [from, times] = [dueAt, times + 1];
  }
  return turns;
}
