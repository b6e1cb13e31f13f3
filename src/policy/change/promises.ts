// What is promised otherwise than before.
import { holdsAt } from "../holds-for.ts";
import { isOffered } from "../offered.ts";
import { isBusiness } from "../parts.ts";
import type { Policy, Target, TargetKind } from "../policy.ts";
import { targetKinds } from "../promise.ts";
import { alike } from "./alike.ts";
import type { Change, Promised } from "./change.ts";

/** Of the plans and levels that both have; plans whose change is the same are told together. */
export function promisesChanged(before: Policy, after: Policy): Change[] {
  const plans: readonly ({ readonly id: string; readonly name: string } | null)[] =
    after.plans.length > 0 ? after.plans : [null];
  const shared = plans.filter((plan) =>
    plan ? before.plans.some(({ id }) => id === plan.id) : before.plans.length === 0,
  );
  const levels = after.priorities
    .map(({ level }) => level)
    .filter((one) => before.priorities.some(({ level }) => level === one));
  return levels.flatMap((level) =>
    targetKinds.flatMap((target) => {
      const found = shared.map((plan) => {
        const [was, is] = [promisedIn(before, plan, level, target), promisedIn(after, plan, level, target)];
        return { plan, before: was, after: is };
      });
      const changed = found.filter((one) => !alike(one.before, one.after));
      return [...Map.groupBy(changed, (one) => JSON.stringify([one.before, one.after])).values()].flatMap(
        (same): Change[] => {
          const [one] = same;
          const names = same.flatMap(({ plan }) => plan?.name ?? []);
          return one ? [{ kind: "promise", level, target, plans: names, before: one.before, after: one.after }] : [];
        },
      );
    }),
  );
}

function promisedIn(policy: Policy, plan: { readonly id: string } | null, level: number, kind: TargetKind): Promised {
  const priority = policy.priorities.find((one) => one.level === level);
  if (!priority || !isOffered(priority, plan?.id)) return null;
  const target: Target | undefined = policy.targets.find((one) => one.kind === kind && holdsAt(one, plan, level));
  if (target) {
    const { within, calendar, measure } = target;
    return { within, calendar: (isBusiness(within) && calendar) || null, measure };
  }
  const refused = (policy.noGuarantee ?? []).some((rule) => rule.when === undefined && holdsAt(rule, plan, level));
  return refused && kind === "first-response" ? "refused" : null;
}
