// For every plan and level it is said exactly once what is promised, and for every plan whether there is a phone.
import { holdsAt, holdsFor } from "../holds-for.ts";
import { isOffered } from "../offered.ts";
import type { Policy } from "../policy.ts";
import type { Finding, Path } from "../policy-problem.ts";
import { targetKinds } from "../promise.ts";

type Part = Pick<Policy, "plans" | "priorities" | "targets" | "closesAfter" | "noGuarantee" | "hotlines" | "noPhone">;

type Scope = { readonly plans?: readonly string[] | undefined; readonly priorities?: readonly number[] | undefined };
type Said = { readonly path: Path; readonly scope: Scope };

export function checkPromises(policy: Part): Finding[] {
  const plans = policy.plans.length > 0 ? policy.plans.map(({ id }) => id) : [null];
  const standing = (policy.noGuarantee ?? []).flatMap((scope, index): Said[] =>
    scope.when ? [] : [{ path: ["noGuarantee", index], scope }],
  );
  const said = targetKinds.map((kind) => ({
    kind,
    all: [
      ...policy.targets.flatMap((scope, index): Said[] =>
        scope.kind === kind ? [{ path: ["targets", index], scope }] : [],
      ),
      ...(kind === "first-response" ? standing : []),
    ],
  }));
  const promises = said.flatMap(({ kind, all }) =>
    plans.flatMap((plan) =>
      policy.priorities.filter((one) => isOffered(one, plan)).flatMap(({ level }) => once(kind, plan, level, all)),
    ),
  );
  return [
    ...merged(promises),
    ...plans.flatMap((plan) => withoutLevel(policy, plan)),
    ...policy.targets.flatMap(anyWay),
    ...policy.targets.flatMap(rhythm),
    ...policy.targets.flatMap(aimedToo),
    ...(policy.closesAfter?.within.unit === "times-a-week" ? [noRhythm(["closesAfter"], "closing")] : []),
    ...plans.flatMap((plan) => phoneOf(policy, plan)),
  ];
}

function once(kind: string, plan: string | null, level: number, all: readonly Said[]): Finding[] {
  const mine = all.filter(({ scope }) => holdsAt(scope, planCalled(plan), level));
  const where = `${plan === null ? "" : `plan ${plan}, `}priority ${level}`;
  if (mine.length === 0 && kind === "first-response") {
    const mend = "add a target, or an entry under noGuarantee";
    return [{ path: ["targets"], message: `nothing is said about the first response for ${where}`, mend }];
  }
  return mine.slice(1).map(({ path }) => ({
    path,
    message: `the ${kind} for ${where} is given a second time`,
    mend: `keep one of the ${mine.length}`,
  }));
}

function planCalled(id: string | null) {
  return id === null ? null : { id };
}

function withoutLevel({ priorities }: Part, plan: string | null): Finding[] {
  if (priorities.some((one) => isOffered(one, plan))) return [];
  return [{ path: ["plans"], message: `the plan ${plan} may choose no level`, mend: "offer it one" }];
}

function anyWay({ by, otherwise }: Part["targets"][number], index: number): Finding[] {
  if (otherwise === undefined || by !== undefined) return [];
  const message = "it is said what holds otherwise, and not which way of reporting is meant";
  return [{ path: ["targets", index, "otherwise"], message, mend: "add by: phone, web or email" }];
}

function aimedToo({ measure, aimed }: Part["targets"][number], index: number): Finding[] {
  if (aimed === undefined || measure === "average") return [];
  const message = `only an average is aimed at besides, and this is said to be ${measure === "aim" ? "an aim" : "a guarantee"}`;
  return [{ path: ["targets", index, "aimed"], message, mend: "take it out" }];
}

function rhythm({ kind, within }: Part["targets"][number], index: number): Finding[] {
  if (within.unit !== "times-a-week" || kind === "follow-up") return [];
  return [noRhythm(["targets", index], kind)];
}

function noRhythm(path: Path, what: string): Finding {
  const message = `times a week are a rhythm, which a ${what} has not`;
  return { path: [...path, "within", "unit"], message, mend: "write a length of time" };
}

/** One finding for each place; the first of several tells enough. */
function merged(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, message }) => {
    const key = path.length > 1 ? JSON.stringify(path) : message;
    return !seen.has(key) && seen.add(key);
  });
}

function phoneOf({ hotlines, noPhone = [] }: Part, plan: string | null): Finding[] {
  const phone = hotlines !== undefined && holdsFor(hotlines, planCalled(plan));
  const without = noPhone.findIndex((rule) => holdsFor(rule, planCalled(plan)));
  const whom = plan === null ? "anybody" : `plan ${plan}`;
  if (phone && without >= 0) {
    const mend = "leave the plan out of hotlines or out of noPhone";
    return [{ path: ["noPhone", without], message: `${whom} has a phone under hotlines and none under noPhone`, mend }];
  }
  if (phone || without >= 0) return [];
  const mend = "add the plan to hotlines, or say under noPhone why there is no number";
  return [{ path: ["plans"], message: `nothing is said about the phone for ${whom}`, mend }];
}
