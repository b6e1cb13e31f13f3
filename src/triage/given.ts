// What is told about a customer before a policy can be applied, and what may be missing or unknown in it.
import type { GivenAnswers } from "../policy/impact.ts";
import type { Policy } from "../policy/policy.ts";
import type { NamedDate } from "../time/calendar-spec.ts";
import type { Site } from "./site.ts";

export type Given = {
  readonly plan?: string | undefined;
  readonly site?: Site | undefined;
  readonly answers?: GivenAnswers | undefined;
  /** Days off of the customer's own, taken out of calendars that are the site's. */
  readonly holidays?: readonly NamedDate[] | undefined;
};

/** Why a policy cannot be applied to what was given. */
export type Shortfall =
  | { readonly code: "unknown-plan"; readonly plan: string; readonly plans: readonly string[] }
  | { readonly code: "plan-needed"; readonly plans: readonly string[] }
  | { readonly code: "unknown-priority"; readonly priority: number; readonly priorities: readonly number[] }
  | { readonly code: "site-needed" };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly shortfall: Shortfall };

/** The part of a policy that a question is about; a plan is needed only where it makes a difference there. */
export type About = "promises" | "reach";

/** Do the plans of this policy differ in what is asked about? */
export function planMatters(policy: Policy, about: About): boolean {
  if (policy.plans.length < 2) return false;
  const rules = about === "promises" ? promiseRules(policy) : reachRules(policy);
  return rules.some((rule) => rule.plans !== undefined);
}

/** The plan given, checked; null where none was given and none is needed. The only plan of a policy is taken for granted. */
export function planOf(policy: Policy, given: Given, about: readonly About[]): Outcome<Policy["plans"][number] | null> {
  const plans = policy.plans.map((plan) => plan.id);
  if (given.plan !== undefined) {
    const plan = policy.plans.find((one) => one.id === given.plan);
    return plan ? { ok: true, value: plan } : fall({ code: "unknown-plan", plan: given.plan, plans });
  }
  if (about.some((part) => planMatters(policy, part))) return fall({ code: "plan-needed", plans });
  return { ok: true, value: (policy.plans.length === 1 && policy.plans[0]) || null };
}

export function fall(shortfall: Shortfall): { readonly ok: false; readonly shortfall: Shortfall } {
  return { ok: false, shortfall };
}

type Ruled = { readonly plans?: readonly string[] | undefined };

function promiseRules(policy: Policy): Ruled[] {
  return [
    ...policy.targets,
    ...(policy.noGuarantee ?? []),
    ...policy.priorities.flatMap(({ offered }) => offered ?? []),
  ];
}

function reachRules(policy: Policy): Ruled[] {
  const { channels, hotlines, noPhone = [], contact } = policy;
  return [...channels, ...(hotlines ? [hotlines] : []), ...noPhone, ...(contact.byPlan ?? [])];
}
