// Whether a rule of a policy holds for a plan, at a priority, and with what was answered.
import { holds } from "./condition.ts";
import type { GivenAnswers } from "./impact.ts";
import type { Policy } from "./policy.ts";

type Ruled = { readonly plans?: readonly string[] | undefined };
type Plan = { readonly id: string } | null;

/** Does a rule that names plans hold for this one? Without a plan only rules that name none do. */
export function holdsFor({ plans }: Ruled, plan: Plan): boolean {
  return plans === undefined || (plan !== null && plans.includes(plan.id));
}

/** The same at a priority: a rule that names none holds at all of them. */
export function holdsAt(
  rule: Ruled & { readonly priorities?: readonly number[] | undefined },
  plan: Plan,
  level: number,
): boolean {
  return holdsFor(rule, plan) && (rule.priorities?.includes(level) ?? true);
}

export type Refusal = NonNullable<Policy["noGuarantee"]>[number];

/** Why nothing is guaranteed there; undefined: the policy does not say so. */
export function refusalAt(
  { noGuarantee = [] }: Pick<Policy, "noGuarantee">,
  plan: Plan,
  level: number,
  answers: GivenAnswers,
): Refusal | undefined {
  return noGuarantee.find(
    (rule) => holdsAt(rule, plan, level) && (rule.when === undefined || holds(rule.when, answers)),
  );
}
