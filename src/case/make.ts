// A move on a case, made or refused: the only way, after opening, to a new row.
import type { Person, SupportCase } from "./case.ts";
import type { Change } from "./change.ts";
import { taken } from "./course.ts";
import { type DeadlineThen, type LaterAct, stepOf, type Verdict } from "./journal.ts";
import type { Unheard } from "./mend.ts";
import type { Move } from "./move.ts";
import { noticesOf } from "./notices.ts";
import type { Problem } from "./problem.ts";
import { sealed } from "./seal.ts";
import type { Settings } from "./settings.ts";
import { problemWith } from "./slip.ts";
import { deadlinesThen } from "./standing.ts";
import { verdictOf } from "./verdict.ts";

/**
 * `now` is epoch ms; `settings` are those in force in the case's room. Deadlines are computed anew from the report, the
 * pauses and the terms frozen at the opening, so a new priority carries the time that has passed.
 */
export function make(
  move: Move,
  before: SupportCase,
  by: Person,
  now: number,
  settings: Settings,
): Change | { readonly problem: Problem } {
  const problem = problemWith(move, before, now);
  return problem ? { problem } : changeOf(move, before, by, now, settings);
}

/** Whether messages get through, written on the case: why not, or null. */
export function markDelivery(before: SupportCase, why: Unheard | null, now: number, settings: Settings): Change {
  return changeOf(why === null ? { kind: "delivered" } : { kind: "undelivered", why }, before, null, now, settings);
}

/** `terms`: those that it stands under from now on; its own where none are given. */
export function changeOf(
  act: LaterAct,
  before: SupportCase,
  by: Person | null,
  now: number,
  settings: Settings,
  terms = before.terms,
): Change {
  const happenedAt = ("at" in act ? act.at : undefined) ?? now;
  const noted = { revision: before.revision + 1, happenedAt, notedAt: now, by, act };
  const after = taken({ ...before, terms }, stepOf(noted));
  const deadlines = deadlinesThen(after, now);
  const earlier = deadlinesThen(isWaiting(after) ? before : withoutRunningPause(before), now);
  const moved = same(earlier, deadlines) ? null : earlier;
  const entry = sealed({ ...noted, deadlines, moved, verdict: verdictAfter(before, after) }, before.chain ?? null);
  const row = { ...after, chain: entry.seal.chain };
  return { onto: before.revision, case: row, entry, notices: noticesOf(after, entry, now, settings) };
}

function isWaiting({ pauses }: SupportCase): boolean {
  return pauses.some(({ until }) => until === null);
}

/** What a pause moved is seen when it ends, beside the deadline that stood before it. */
function withoutRunningPause(before: SupportCase): SupportCase {
  return { ...before, pauses: before.pauses.filter(({ until }) => until !== null) };
}

function same(before: readonly DeadlineThen[], after: readonly DeadlineThen[]): boolean {
  const faces = (list: readonly DeadlineThen[]) => list.map(({ kind, dueAt }) => `${kind} ${dueAt}`).join();
  return faces(before) === faces(after);
}

/** The verdict that this very change made possible. A restoration that is the answer too is judged as what was promised. */
function verdictAfter(before: SupportCase, after: SupportCase): Verdict | null {
  const kinds = ["restoration", "workaround", "resolution", "action-plan", "first-response"] as const;
  return (
    kinds
      .map((kind) => (verdictOf(before, kind) === null ? verdictOf(after, kind) : null))
      .find((one) => one !== null) ?? null
  );
}
