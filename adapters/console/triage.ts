// Which priority a damage has; and, where plan and site are known, what that promises and whom to call.
import { type Answers, withDefaults } from "../../src/policy/impact.ts";
import type { Policy, Priority } from "../../src/policy/policy.ts";
import { type Suggestion, suggest } from "../../src/triage/suggest.ts";
import type { Desk } from "./desk.ts";
import { type Due, dueAt, readGiven } from "./due.ts";
import { type Reached, reachedAt } from "./hotline.ts";
import { missing, type Raw, readInstant, readVendor } from "./read.ts";
import { missingAnswer } from "./read-answers.ts";
import { Slip } from "./slip.ts";

export type Triaged = {
  readonly policy: Policy;
  readonly answers: Answers;
  readonly suggestion: Suggestion;
  readonly level: Priority;
  /** Null where plan or site are needed for it and were not given. */
  readonly due: Due | null;
  readonly reached: Reached | null;
};

export function answerTriage(desk: Desk, raw: Raw): Triaged | Slip {
  const policy = readVendor(raw, desk);
  if (policy instanceof Slip) return policy;
  const given = readGiven(raw, policy);
  if (given instanceof Slip) return given;
  const at = readInstant(raw, ["reportedAt", "at"], desk);
  if (at instanceof Slip) return at;
  const impact = given.answers?.impact;
  const slip = missingAnswer(given.answers ?? {});
  if (slip || impact === undefined) return slip ?? missing("impact");
  const answers = withDefaults({ ...given.answers, impact });
  const suggestion = suggest(policy, answers, given.plan);
  const level = policy.priorities.find((one) => one.level === suggestion.priority);
  if (!level) throw new Error(`${policy.id} suggests a level that it does not have: ${suggestion.priority}`);
  const known = { ...given, answers };
  const due = withoutGaps(dueAt(desk, policy, known, level.level, { startedAt: at, pauses: [] }));
  if (due instanceof Slip) return due;
  // Whom to call is asked for now, however long ago the vendor was told.
  const now = readInstant(raw, ["at"], desk);
  if (now instanceof Slip) return now;
  const reached = withoutGaps(reachedAt(desk, policy, known, level.level, now));
  if (reached instanceof Slip) return reached;
  return { policy, answers, suggestion, level, due, reached };
}

// What was not given is left out here; what was given wrong is refused.
function withoutGaps<T>(answer: T | Slip): T | Slip | null {
  return answer instanceof Slip && ["plan-needed", "site-needed", "country-needed"].includes(answer.code)
    ? null
    : answer;
}
