// Which of the vendor's priorities a damage has, why, and what would change that.

import { failingIn, holds, namedIn } from "../policy/condition.ts";
import { type Answers, answersTo, type Question } from "../policy/impact.ts";
import { isOffered } from "../policy/offered.ts";
import type { Text } from "../policy/parts.ts";
import type { Policy } from "../policy/policy.ts";
import { type Answered, answered, variantsOf } from "./answered.ts";

export type Warning = { readonly id: string; readonly text: Text };

export type Suggestion = {
  readonly priority: number;
  /** The answers that met the level: only those that its condition names. */
  readonly because: readonly Answered[];
  /** For each more urgent level, most urgent first: the questions whose answers kept it out. */
  readonly keptOut: readonly { readonly priority: number; readonly by: readonly Question[] }[];
  /** One other answer that alone would make it more urgent, most urgent first. */
  readonly nearMisses: readonly (Answered & { readonly priority: number })[];
  readonly caveats: readonly Warning[];
};

type Judged = Pick<Policy, "id" | "asks" | "priorities" | "caveats">;

/**
 * The first level, in the policy's order, whose condition the answers meet. Answers that the policy does not ask for
 * change nothing. A level that the plan may not choose gives way to the next that it may; no plan, no level is withheld.
 * @throws Error where no level takes the answers: then the policy is not total, which its check must refuse.
 */
export function suggest(policy: Judged, answers: Answers, plan?: string | null): Suggestion {
  const { level, condition, withheld } = judge(policy, answers, plan);
  return {
    priority: level.level,
    because: namedIn(condition).map((question) => answered(answers, question)),
    keptOut: policy.priorities
      .filter((other) => other.level < level.level)
      .toSorted((a, b) => a.level - b.level)
      .map((other) => ({ priority: other.level, by: nearestFailure(other.when, answers) })),
    nearMisses: nearMissesOf(policy, answers, level.level, plan),
    caveats: [
      ...(withheld ? [{ id: "not-offered", text: withheld }] : []),
      ...(policy.caveats ?? [])
        .filter((caveat) => caveat.priorities.includes(level.level) && holds(caveat.when, answers))
        .map(({ id, text }) => ({ id, text })),
    ],
  };
}

/** What a person should know who chooses another level than the one suggested. */
export function choiceCaveats(
  policy: Pick<Policy, "reclassification">,
  suggestion: Pick<Suggestion, "priority">,
  chosen: number,
): Warning[] {
  if (chosen === suggestion.priority || !policy.reclassification) return [];
  return [{ id: "reclassification", text: policy.reclassification.text }];
}

function judge(policy: Judged, answers: Answers, plan: string | null | undefined) {
  for (const [index, level] of policy.priorities.entries()) {
    const condition = level.when.find((one) => holds(one, answers));
    if (!condition) continue;
    if (isOffered(level, plan)) return { level, condition, withheld: null };
    const offered = (one: Judged["priorities"][number]) => isOffered(one, plan);
    const next = policy.priorities.slice(index).find(offered) ?? policy.priorities.findLast(offered);
    if (next) return { level: next, condition, withheld: level.offered?.otherwise ?? null };
  }
  throw new Error(`${policy.id} has no priority for ${JSON.stringify(answers)}; its levels must take every answer`);
}

function nearestFailure(when: readonly Parameters<typeof failingIn>[0][], answers: Answers): Question[] {
  const failures = when.map((condition) => failingIn(condition, answers));
  return failures.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

// Of several answers that lead to the same level the one nearest to what was answered tells the most.
function nearMissesOf(
  policy: Judged,
  answers: Answers,
  current: number,
  plan: string | null | undefined,
): Suggestion["nearMisses"] {
  const misses = policy.asks.flatMap((question) => {
    const nearest = new Map<number, Answered & { priority: number }>();
    for (const variant of variantsOf(answers, question).toSorted(byDistanceFrom(answers, question))) {
      const { level } = judge(policy, variant, plan).level;
      if (level < current && !nearest.has(level))
        nearest.set(level, { ...answered(variant, question), priority: level });
    }
    return [...nearest.values()];
  });
  return misses.toSorted((a, b) => a.priority - b.priority);
}

function byDistanceFrom(answers: Answers, question: Question) {
  const order = answersTo(question);
  const distance = (other: Answers) => Math.abs(order.indexOf(other[question]) - order.indexOf(answers[question]));
  return (a: Answers, b: Answers) => distance(a) - distance(b);
}
