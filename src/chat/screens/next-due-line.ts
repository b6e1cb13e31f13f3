// What is due next of a case, in a line.
import type { SupportCase } from "../../case/case.ts";
import { nextDueOf } from "../../case/next-due.ts";
import { dueTime, type Telling } from "../line.ts";
import type { Line } from "../reply.ts";

/** The promise that is due next; what has passed stays the next until it is done. */
export function nextDue(row: SupportCase, now: number, telling: Telling): Line {
  const { talk, card } = telling.words;
  const next = nextDueOf(row, now);
  if (next === null) return [talk.nothingDue];
  const { target, dueAt } = next;
  const when = dueTime(telling, dueAt, target.guaranteed ? target.calendar : null, row.terms.vendorZone);
  const late = dueAt < now && row.reportedAt !== null ? [`, ${talk.overdue}`] : [];
  return [`${card.facts[target.kind]}: `, ...when, ...late];
}
