// The row as the course of its case tells it: every step in the order in which it happened, whenever it was noted.
import type { SupportCase } from "./case.ts";
import { correctedCourse } from "./corrections.ts";
import { type Act, type Entry, type LaterStep, type Step, stepOf } from "./journal.ts";
import type { MoveKind, MoveOf } from "./move.ts";
import { allows, moves } from "./moves/index.ts";
import { isOccurrence, occurred } from "./occurrences.ts";

/** The case with one more step, epoch ms inside it. */
export function taken(before: SupportCase, step: Step): SupportCase {
  return settled({ ...before, course: [...before.course, step], revision: step.revision });
}

/** The case as its journal says, played from the row that opened it. */
export function replayed(opened: SupportCase, entries: readonly Entry[]): SupportCase {
  const last = entries.at(-1);
  const { revision = opened.revision } = last ?? {};
  return settled({ ...opened, revision, chain: last?.seal?.chain, course: entries.map(stepOf) });
}

/** The case as its course makes it. @throws Error where the course has no opening. */
export function settled(row: SupportCase): SupportCase {
  return effective(row.course).reduce(applied, begun(row));
}

/** As it stood at an instant, by what is known today of what happened until then. */
export function asOf(row: SupportCase, at: number): SupportCase {
  return effective(row.course)
    .filter((step) => step.at <= at)
    .reduce(applied, begun(row));
}

/** Without the opening, in the order of happening; of what happened at one instant, as it was noted. */
export function effective(course: readonly Step[]): LaterStep[] {
  return correctedCourse(course)
    .filter((step): step is LaterStep => step.act.kind !== "open")
    .toSorted((a, b) => a.at - b.at);
}

function begun(row: SupportCase): SupportCase {
  const opening = openingOf(row.course);
  if (!opening) throw new Error(`case ${row.id} has no opening`);
  const {
    priority,
    suggested,
    reportedAt = null,
    differsBecause = null,
    owner = null,
    ticket = null,
    reportedBy,
  } = opening;
  const stood = [{ level: priority, from: row.openedAt, by: null }];
  return { ...row, ...untouched, priority, suggested, reportedAt, reportedBy, differsBecause, owner, ticket, stood };
}

export const untouched = {
  status: "open",
  toldAt: null,
  acknowledgedAt: null,
  respondedAt: null,
  respondedUnder: null,
  restoredAt: null,
  closedAt: null,
  vendorOpenedAt: undefined,
  vendorClosedAt: undefined,
  pauses: [],
  updates: [],
  snoozedUntil: null,
  muted: false,
  held: undefined,
  undelivered: null,
} as const;

function openingOf([first]: readonly Step[]): Extract<Act, { readonly kind: "open" }> | null {
  return first?.act.kind === "open" ? first.act : null;
}

/** What does not fit what had happened by then changes nothing: an earlier step was put in, or taken out. */
function applied(row: SupportCase, { act, at }: LaterStep): SupportCase {
  if (isOccurrence(act)) return { ...row, ...occurred(act, at) };
  return allows(row, act.kind) ? { ...row, ...moved(row, act, at) } : row;
}

function moved<K extends MoveKind>(row: SupportCase, move: MoveOf<K>, at: number): Partial<SupportCase> {
  return moves[move.kind].apply(row, move, at);
}
