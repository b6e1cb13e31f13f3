// Which of a vendor's questions still decide something: what can change neither priority nor promise is not asked.
import { holds, namedIn } from "../policy/condition.ts";
import { refusalAt } from "../policy/holds-for.ts";
import {
  type Answers,
  everyAnswer,
  type GivenAnswers,
  isNeeded,
  type Question,
  withDefaults,
} from "../policy/impact.ts";
import type { Policy } from "../policy/policy.ts";

/** `terms`: the priority or what is promised; `advice`: only what the vendor says beside it. */
export type Weight = "terms" | "advice";

export type Deciding = Pick<Policy, "asks" | "priorities" | "caveats" | "noGuarantee">;

/**
 * What hangs on each question, with what is answered so far and what is usual taken for the rest. How bad it is stays
 * asked whatever is known: the vendor is told. A question that is missing decides nothing, whatever is answered.
 */
export function weightsOf(policy: Deciding, given: GivenAnswers, plan: string | null): Map<Question, Weight> {
  const asked = policy.asks.filter((question) => namedBy(policy).has(question));
  const advised = stillOpen(
    asked,
    given,
    (answers) => `${outcomeOf(policy, answers, plan)} ${adviceOf(policy, answers)}`,
  );
  const decided = stillOpen(asked, given, (answers) => outcomeOf(policy, answers, plan));
  return new Map(
    asked.flatMap((question): [Question, Weight][] => {
      if (decided.has(question)) return [[question, "terms"]];
      return advised.has(question) ? [[question, "advice"]] : [];
    }),
  );
}

/** Questions that somebody has to answer himself before the priority is known. */
export function missingIn(policy: Deciding, given: GivenAnswers, plan: string | null): Question[] {
  if (given.impact === undefined) return ["impact"];
  const weights = weightsOf(policy, given, plan);
  return policy.asks.filter(
    (question) => given[question] === undefined && isNeeded(question, given) && weights.get(question) === "terms",
  );
}

/** One question after the other is left out, the last first, as long as the outcome stays the same without them. */
function stillOpen(
  asked: readonly Question[],
  given: GivenAnswers,
  outcome: (answers: Answers) => string,
): Set<Question> {
  const open = new Set(asked);
  const left: Question[] = [];
  for (const question of asked.toReversed()) {
    if (question === "impact") continue;
    const without = [...left, question];
    const free = asked.filter((one) => !without.includes(one) && isFree(one, given));
    if (!isSame(free, without, given, outcome)) continue;
    left.push(question);
    open.delete(question);
  }
  return open;
}

/** Is the outcome the same whatever the answers to `without`, for each set of answers to what is still `free`? */
function isSame(
  free: readonly Question[],
  without: readonly Question[],
  given: GivenAnswers,
  outcome: (answers: Answers) => string,
): boolean {
  for (const rest of everyAnswer(free, withDefaults({ ...given, impact: given.impact ?? "down" }))) {
    let first: string | undefined;
    for (const answers of everyAnswer(without, rest)) {
      const here = outcome(answers);
      if (first !== undefined && here !== first) return false;
      first = here;
    }
  }
  return true;
}

/** What is usual stands in for an answer, unless somebody has to give it himself. */
function isFree(question: Question, given: GivenAnswers): boolean {
  return given[question] === undefined && (question === "impact" || isNeeded(question, { impact: "down" }));
}

function outcomeOf(policy: Deciding, answers: Answers, plan: string | null): string {
  const found = policy.priorities.find(({ when }) => when.some((one) => holds(one, answers)));
  const refused = refusalAt(policy, plan === null ? null : { id: plan }, found?.level ?? 0, answers);
  return `${found?.level}/${refused ? policy.noGuarantee?.indexOf(refused) : "promised"}`;
}

function adviceOf({ caveats = [] }: Deciding, answers: Answers): string {
  return caveats.flatMap(({ id, when }) => (holds(when, answers) ? [id] : [])).join(" ");
}

function namedBy({ priorities, noGuarantee = [], caveats = [] }: Deciding): Set<Question> {
  const conditions = [
    ...priorities.flatMap(({ when }) => when),
    ...noGuarantee.flatMap(({ when }) => when ?? []),
    ...caveats.map(({ when }) => when),
  ];
  return new Set<Question>(["impact", ...conditions.flatMap(namedIn)]);
}
