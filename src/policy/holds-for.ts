// Whether a rule of a policy holds for a plan.

/** Does a rule that names plans hold for this one? Without a plan only rules that name none do. */
export function holdsFor(
  rule: { readonly plans?: readonly string[] | undefined },
  plan: { readonly id: string } | null,
) {
  return rule.plans === undefined || (plan !== null && rule.plans.includes(plan.id));
}
