// When a priority's promises fall due.
import type { CaseClock, TargetDeadline } from "../../src/case/deadlines.ts";
import { deadlinesOf } from "../../src/case/deadlines.ts";
import { asReported } from "../../src/case/standing.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { Way } from "../../src/policy/promise.ts";
import type { Given } from "../../src/triage/given.ts";
import type { TermLevel } from "../../src/triage/terms.ts";
import type { Desk } from "./desk.ts";
import { readPauses } from "./pauses.ts";
import { missing, type Raw, readInstant, readPlan, readPriority, readVendor, readWay, slipOf } from "./read.ts";
import { readAnswers } from "./read-answers.ts";
import { readSite } from "./site.ts";
import { Slip } from "./slip.ts";

export type Due = {
  readonly policy: Policy;
  readonly given: Given;
  readonly level: TermLevel;
  readonly clock: CaseClock;
  readonly deadlines: readonly TargetDeadline[];
};

export function answerDue(desk: Desk, raw: Raw): Due | Slip {
  const policy = readVendor(raw, desk);
  if (policy instanceof Slip) return policy;
  const priority = readPriority(raw, policy);
  if (priority instanceof Slip) return priority;
  if (priority === undefined)
    return missing(
      "priority",
      policy.priorities.map(({ level }) => String(level)),
    );
  const reportedAt = readInstant(raw, ["reportedAt", "at"], desk);
  if (reportedAt instanceof Slip) return reportedAt;
  const pauses = readPauses(raw, desk);
  if (pauses instanceof Slip) return pauses;
  const given = readGiven(raw, policy);
  if (given instanceof Slip) return given;
  // Whether waiting for us stops the clock is the vendor's word, or a reading of it.
  const counted = policy.response.pauses ? pauses : [];
  const way = readWay(raw);
  if (way instanceof Slip) return way;
  return dueAt(desk, policy, given, priority, { startedAt: reportedAt, pauses: counted }, way);
}

/** Plan, site and answers: what terms depend on. */
export function readGiven(raw: Raw, policy: Policy): Given | Slip {
  const plan = readPlan(raw, policy);
  if (plan instanceof Slip) return plan;
  const site = readSite(raw);
  if (site instanceof Slip) return site;
  const answers = readAnswers(raw);
  return answers instanceof Slip ? answers : { plan, site, answers };
}

/** `way` null: it is not said how it is reported, so the best that may come of it counts. */
export function dueAt(
  desk: Desk,
  policy: Policy,
  given: Given,
  priority: number,
  clock: CaseClock,
  way: Way | "other" | null = null,
): Due | Slip {
  const level = desk.level(policy, given, priority);
  if (!level.ok) return slipOf(level.shortfall, policy);
  const reportedAt = way === null ? null : clock.startedAt;
  const targets = level.value.targets.map((target) => asReported(target, { reportedAt, reportedBy: way }));
  try {
    return { policy, given, level: level.value, clock, deadlines: deadlinesOf({ targets }, clock, desk.now) };
  } catch (error) {
    // The calendars end in 2149; whoever asks beyond is told so.
    if (!(error instanceof RangeError)) throw error;
    return new Slip("unanswered", "out-of-reach", "reportedAt", ({ errors }) => errors.outOfReach);
  }
}
