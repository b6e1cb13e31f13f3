// The clock of a case's vendor: when it started, and when it stood still.
import type { Pause, SupportCase } from "./case.ts";
import type { CaseClock } from "./deadlines.ts";

/** The vendor's clock: from the report, or from the opening while there is none. It stands still where its policy says so. */
export function clockOf({
  reportedAt,
  openedAt,
  pauses,
  terms,
}: Pick<SupportCase, "reportedAt" | "openedAt" | "pauses" | "terms">): CaseClock {
  return { startedAt: reportedAt ?? openedAt, pauses: terms.response.pauses ? pauses : [] };
}

/** As it had run when something was done: what came later moves no judgement. */
export function clockUntil(supportCase: SupportCase, at: number): CaseClock {
  const { startedAt, pauses } = clockOf(supportCase);
  const earlier = pauses.filter(({ from }) => from < at);
  return { startedAt, pauses: earlier.map(({ from, until }): Pause => ({ from, until: Math.min(until ?? at, at) })) };
}
