// What a tenant negotiated for itself, laid over what a vendor publishes: the same policy, with the terms of its own contract.
import { z } from "zod";
import { first } from "../lang/languages.ts";
import { crossChecks } from "./check/all.ts";
import { Duration, isBusiness, Level, Slug } from "./parts.ts";
import { Policy, type Target } from "./policy.ts";
import type { Finding } from "./policy-problem.ts";
import { targetKinds } from "./promise.ts";

/** The document that stands under such a promise; each language has its own name for it. */
export const ownContract = "own-contract";

const Named = z.object({ id: z.string(), name: z.string() });

/** `plan` null: all plans. `by` and `at`, epoch ms: who entered it when; null: it stands in a file of the operator's. */
export const OwnTerm = z.object({
  vendor: Slug,
  plan: Slug.nullable(),
  priority: Level,
  kind: z.enum(targetKinds),
  within: Duration,
  by: Named.nullable(),
  at: z.number().nullable(),
});
export type OwnTerm = z.infer<typeof OwnTerm>;

type Which = Pick<OwnTerm, "vendor" | "plan" | "priority" | "kind">;

/** Do both say something of the same promise? */
export function isSamePromise(a: Which, b: Which): boolean {
  return a.vendor === b.vendor && a.plan === b.plan && a.priority === b.priority && a.kind === b.kind;
}

/** Where two say the same of a plan, the later one holds; what is no term of this vendor changes nothing. */
export function layOver(policy: Policy, terms: readonly OwnTerm[]): Policy {
  return terms.filter(({ vendor }) => vendor === policy.id).reduce(withTerm, policy);
}

/** What the same schema and checks that every policy passes find wrong with it. */
export function contractFindings(policy: Policy, term: OwnTerm): Finding[] {
  const isKnown =
    policy.priorities.some(({ level }) => level === term.priority) &&
    (term.plan === null || policy.plans.some(({ id }) => id === term.plan));
  if (!isKnown) return [{ path: ["targets"], message: "no such plan or priority", mend: "choose one of the policy's" }];
  const laid = withTerm(policy, term);
  const parsed = Policy.safeParse(laid);
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  const misshapen = wrong.map((message): Finding => ({ path: ["targets"], message, mend: "enter it anew" }));
  return [...misshapen, ...crossChecks(laid, `${policy.id}.yaml`, undefined)].filter(
    ({ severity }) => severity !== "warning",
  );
}

function withTerm(policy: Policy, term: OwnTerm): Policy {
  const { priority, kind, plan, within, by, at } = term;
  const level = policy.priorities.find((one) => one.level === priority);
  const plans = plan === null ? undefined : [plan];
  if (!level || (plan !== null && !policy.plans.some(({ id }) => id === plan))) return policy;
  const replaced = policy.targets.filter((one) => one.kind === kind && reaches(one, term));
  const [published] = replaced;
  const calendar = calendarOf(policy, published, term);
  const own: Target = {
    kind,
    priorities: [priority],
    plans,
    within,
    ...(calendar === undefined ? {} : { calendar }),
    measure: "guarantee",
    ...(published?.follows ? { follows: published.follows } : {}),
    own: { by, at, published: published?.own ? published.own.published : (published?.within ?? null) },
    source: { document: ownContract, section: level.name },
  };
  const narrowed = policy.targets.flatMap((one) => (replaced.includes(one) ? without(one, term, policy) : [one]));
  const refusals = (policy.noGuarantee ?? []).flatMap((rule) => {
    const isMet = kind === "first-response" && rule.when === undefined && reaches(all(rule, policy), term);
    return isMet ? without(all(rule, policy), term, policy) : [rule];
  });
  return { ...policy, sources: sourcesOf(policy), targets: [...narrowed, own], noGuarantee: refusals };
}

function sourcesOf({ sources }: Policy): Policy["sources"] {
  if (sources.some(({ document }) => document === ownContract)) return sources;
  return [...sources, { document: ownContract, title: ownContract, language: first }];
}

/** Business time is that of the promise which it takes the place of, else the vendor's first. */
function calendarOf(policy: Policy, published: Target | undefined, { within }: OwnTerm): string | undefined {
  if (!isBusiness(within)) return undefined;
  return published?.calendar ?? Object.keys(policy.calendars)[0];
}

type Scope = { readonly plans?: string[] | undefined; readonly priorities: number[] };

function all<R extends { readonly priorities?: number[] | undefined }>(rule: R, { priorities }: Policy) {
  return { ...rule, priorities: rule.priorities ?? priorities.map(({ level }) => level) };
}

function reaches({ plans, priorities }: Scope, { plan, priority }: OwnTerm): boolean {
  return priorities.includes(priority) && (plan === null || plans === undefined || plans.includes(plan));
}

/** The same for everything that the contract does not speak of. */
function without<S extends Scope>(scope: S, { plan, priority }: OwnTerm, policy: Policy): S[] {
  const priorities = scope.priorities.filter((one) => one !== priority);
  const plans = plan === null ? [] : (scope.plans ?? policy.plans.map(({ id }) => id)).filter((one) => one !== plan);
  return [
    ...(priorities.length > 0 ? [{ ...scope, priorities }] : []),
    ...(plans.length > 0 ? [{ ...scope, priorities: [priority], plans }] : []),
  ];
}
