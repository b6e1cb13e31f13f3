// The clock of one promise under one priority. It carries the time that has passed since the report, but nobody has missed
// a deadline that was over before the case was made so urgent: then it counts from the change.
import type { Promised } from "../triage/term.ts";
import type { Stood, SupportCase } from "./case.ts";
import { clockOf, clockUntil } from "./clock.ts";
import { type CaseClock, deadlineOf, type Timed } from "./deadlines.ts";
import type { Stretch } from "./ruling.ts";

type Kinded = Pick<Promised, "kind">;
type Under = Pick<Stretch, "level" | "from">;

/** `clock` as it had run by `now`, epoch ms. A priority that is lowered, or comes back, gives nobody time anew. */
export function clockUnder(
  target: Timed,
  { level, from }: Under,
  stood: readonly Stood[],
  clock: CaseClock,
  now: number,
): CaseClock {
  if (from <= clock.startedAt) return clock;
  const { dueAt } = deadlineOf(target, clock, now);
  if (dueAt > from || levelBefore(stood, dueAt) <= level) return clock;
  return { ...clock, startedAt: from };
}

/** Of a promise of the case as it stands: until it was done (epoch ms), or until `now`. */
export function runningClock(target: Timed & Kinded, row: SupportCase, doneAt: number | null, now: number): CaseClock {
  const clock = doneAt === null ? clockOf(row) : clockUntil(row, doneAt);
  return clockUnder(target, inForceAt(row, target, doneAt), row.stood, clock, doneAt ?? now);
}

/** The first priority counts as if it had always been. An answer stands under the one that it answered. */
function inForceAt({ stood, respondedUnder }: SupportCase, { kind }: Kinded, at: number | null): Under {
  const answered = kind === "first-response" && at !== null ? respondedUnder : null;
  const nth = stood.findLastIndex(
    ({ from, level }) => (at === null || from <= at) && (answered == null || level === answered),
  );
  const [first] = stood;
  const under = stood[nth] ?? first;
  if (!under) throw new Error("a case without a priority");
  return { level: under.level, from: nth < 1 ? Number.NEGATIVE_INFINITY : under.from };
}

function levelBefore(stood: readonly Stood[], at: number): number {
  const before = stood.findLast(({ from }) => from < at) ?? stood[0];
  return before?.level ?? Number.NEGATIVE_INFINITY;
}
