// Which question is asked next: the first whose answer can still change the priority.
import {
  type Answers,
  answersTo,
  everyAnswer,
  type GivenAnswers,
  type Question,
  withDefaults,
} from "../../src/policy/impact.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { suggest } from "../../src/triage/suggest.ts";

/** Undefined: whatever else is said, the priority is known. How bad it is comes first. */
export function nextQuestion(policy: Policy, asked: readonly Question[], given: GivenAnswers): Question | undefined {
  const { impact } = given;
  if (impact === undefined) return "impact";
  const known = withDefaults({ ...given, impact });
  const open = asked.filter((question) => given[question] === undefined);
  return open.find((question) =>
    decides(
      policy,
      question,
      open.filter((one) => one !== question),
      known,
    ),
  );
}

function decides(policy: Policy, question: Question, others: readonly Question[], known: Answers): boolean {
  for (const rest of everyAnswer(others, known)) {
    const levels = answersTo(question).map((answer) => suggest(policy, { ...rest, [question]: answer }).priority);
    if (new Set(levels).size > 1) return true;
  }
  return false;
}
