// Years of which a calendar's holidays are not known: a deadline in them may be a day too early.
import { ownCalendar } from "../../case/deadlines.ts";
import type { Words } from "../../lang/index.ts";
import { uncoveredYears } from "../../time/holidays.ts";
import type { TermTarget } from "../../triage/terms.ts";
import { whispers } from "../part.ts";
import type { Plain } from "../reply.ts";

/** A target, and the stretch in which it is counted, epoch ms. */
export type Stretch = { readonly target: TermTarget; readonly from: number; readonly to: number | null };

export function uncoveredNote(stretches: readonly Stretch[], { why }: Words): Plain[] {
  const years = stretches.flatMap(({ target, from, to }) =>
    target.guaranteed && target.calendar && to !== null ? uncoveredYears(ownCalendar(target), from, to) : [],
  );
  const told = [...new Set(years)].toSorted((a, b) => a - b);
  return told.length === 0 ? [] : [whispers([why.uncovered(told.join(", "))])];
}
