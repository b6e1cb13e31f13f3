// What we owe a vendor, as moments to be reminded of: an answer, somebody at hand, a word before it closes on its own.

import { DAY } from "../time/lengths.ts";
import type { SupportCase } from "./case.ts";
import { type Milestone, milestone } from "./milestone.ts";
import { ownAnswerOf } from "./own-answer.ts";
import { alwaysHeard, atHandAfter } from "./reminder-rules.ts";
import type { Settings } from "./settings.ts";
import { vendorClosingOf } from "./vendor-closing.ts";

/** While the case is underway. Each time that the vendor waits it is a promise of its own. */
export function oursOf(row: SupportCase, settings: Settings): Milestone[] {
  const owed = ownAnswerOf(row, settings);
  const answer = owed ? [milestone(row.id, { topic: "ours", at: owed.dueAt, deadline: owed.since })] : [];
  return [...answer, ...atHandOf(row, settings)];
}

/** Does the vendor's own document ask for somebody who can be reached, at this priority? */
export function isAskedFor({ priority, terms }: Pick<SupportCase, "priority" | "terms">): boolean {
  return terms.contact.onCall?.priorities.includes(priority) ?? false;
}

/** There, or by the room's own rule: from the report on, or since the priority is what it is. */
function atHandOf(row: SupportCase, { atHand }: Settings): Milestone[] {
  const { id, reportedAt, priority, stood } = row;
  const isOwnRule = atHand === "priority-1" && priority === alwaysHeard;
  if (reportedAt === null || !(isOwnRule || isAskedFor(row))) return [];
  const since = Math.max(reportedAt, stood.at(-1)?.from ?? reportedAt);
  return atHandAfter.map((after, index) =>
    milestone(id, { topic: "at-hand", at: since + after, deadline: since, nth: index + 1 }),
  );
}

/** It works again, and nobody has closed the case: by the vendor's rule where its document has one, else by the room's own choice. */
export function confirmingOf(row: SupportCase, { confirmAfter }: Settings): Milestone[] {
  const { id, status, restoredAt } = row;
  if (status !== "restored" || restoredAt === null) return [];
  const chosen = confirmAfter === null ? null : restoredAt + confirmAfter * DAY;
  const at = vendorClosingOf(row)?.confirmBy ?? chosen;
  return at === null ? [] : [milestone(id, { topic: "closing", at, deadline: restoredAt })];
}
