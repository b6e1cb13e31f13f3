// What other programs hear of a change: at once what happened, and by itself what falls due after it.
import type { SupportCase } from "./case.ts";
import type { Change } from "./change.ts";
import type { Dispatch, EventName, Hook } from "./hook.ts";
import type { Act } from "./journal.ts";
import { milestonesOf } from "./milestones.ts";
import { moves } from "./moves/index.ts";
import { isOccurrence, occurrences } from "./occurrences.ts";
import { noSettings } from "./settings.ts";
import { standingOf } from "./standing.ts";

export type CaseEvent = Pick<Dispatch, "target" | "dueAt" | "deadline" | "nth"> & {
  readonly event: EventName;
  /** Names what is told, not the row: planned again it is the same, and told once. */
  readonly name: string;
};

/** Those that come by themselves. */
export const timedEvents: readonly EventName[] = ["due_soon", "missed"];

export function eventsOf({ case: row, entry }: Change): CaseEvent[] {
  const { act, revision, notedAt } = entry;
  const event = eventOf(act);
  const plain = { target: null, deadline: null, dueAt: notedAt, nth: revision };
  const happened = event === null ? [] : [{ ...plain, event, name: `${row.id}/${event}/${revision}` }];
  return [...happened, ...stillComing(row, notedAt)];
}

function eventOf(act: Act): EventName | null {
  if (act.kind === "open") return "opened";
  return isOccurrence(act) ? occurrences[act.kind].event : moves[act.kind].event;
}

/** The last call 15 minutes before, and the first second after: who answers at the deadline itself has kept it. */
function stillComing(row: SupportCase, now: number): CaseEvent[] {
  return milestonesOf(row, now, noSettings).flatMap(({ topic, target, at, deadline, nth }): CaseEvent[] => {
    if (deadline === null) return [];
    const named = (event: EventName, dueAt: number): CaseEvent => ({
      event,
      target,
      dueAt: Math.max(dueAt, now),
      deadline,
      nth: row.revision,
      name: [row.id, event, target, deadline, nth].join("/"),
    });
    if (topic === "soon") return deadline > now ? [named("due_soon", at)] : [];
    const isDeadline = topic === "due" || topic === "follow-up";
    // Whoever was not told is not called late.
    return isDeadline && row.reportedAt !== null ? [named("missed", deadline + 1_000)] : [];
  });
}

/** Is it still worth telling? What happened, happened; a deadline may have been kept, or moved. */
export function isStillTrue({ event, target, deadline }: Dispatch, row: SupportCase, now: number): boolean {
  if (event !== "due_soon" && event !== "missed") return true;
  const standing = standingOf(row, now).find((one) => one.target.kind === target);
  if (!standing || deadline === null) return false;
  const { doneAt } = standing;
  return event === "missed" ? doneAt === null || doneAt > deadline : doneAt === null && now <= deadline;
}

/** Does this hook hear of cases of that room? Whether it may, is asked again when the message goes out. */
export function hears({ scope, failing }: Hook, room: SupportCase["room"]): boolean {
  if (failing?.gone) return false;
  return scope.kind !== "room" || (scope.id === room.id && scope.platform === room.platform);
}
