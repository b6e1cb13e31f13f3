// What each plan is promised at each level, as a table: plans that are promised the same share a column.
import { holdsFor } from "./holds-for.ts";
import { isOffered } from "./offered.ts";
import type { Text } from "./parts.ts";
import type { Policy, Target } from "./policy.ts";
import { targetKinds } from "./promise.ts";

export type Cell = {
  /** Said to a plan that may not choose this level. */
  readonly withheld: Text | null;
  /** Why there is no first response that is owed. */
  readonly refused: Text | null;
  /** In the order of their kinds. */
  readonly targets: readonly Target[];
};

/** `plans` is empty where there is one kind of customer. `cells` follow the policy's priorities. */
export type Column = { readonly plans: Policy["plans"]; readonly cells: readonly Cell[] };

export function promisesByPlan(policy: Policy): Column[] {
  const plans: readonly (Policy["plans"][number] | null)[] = policy.plans.length > 0 ? policy.plans : [null];
  const columns = plans.map((plan) => ({
    plan,
    cells: policy.priorities.map((priority) => cellOf(policy, priority, plan)),
  }));
  const same = Map.groupBy(columns, ({ cells }) => JSON.stringify(cells));
  return [...same.values()].map((group) => ({
    plans: group.flatMap(({ plan }) => plan ?? []),
    cells: group[0]?.cells ?? [],
  }));
}

/** What is refused under a condition is told beside the table: here stands what holds without one. */
function cellOf(policy: Policy, priority: Policy["priorities"][number], plan: { readonly id: string } | null): Cell {
  const { level } = priority;
  if (!isOffered(priority, plan?.id))
    return { withheld: priority.offered?.otherwise ?? null, refused: null, targets: [] };
  const applying = policy.targets
    .filter((one) => one.priorities.includes(level) && holdsFor(one, plan))
    .toSorted((a, b) => targetKinds.indexOf(a.kind) - targetKinds.indexOf(b.kind));
  const refused = (policy.noGuarantee ?? []).find(
    (rule) => rule.when === undefined && holdsFor(rule, plan) && (rule.priorities?.includes(level) ?? true),
  );
  const takesAll = refused !== undefined && applying.some(({ kind }) => kind === "first-response");
  return { withheld: null, refused: refused?.why ?? null, targets: takesAll ? [] : applying };
}
