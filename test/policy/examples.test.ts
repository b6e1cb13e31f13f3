// Runs the worked examples of every policy file: a contributor who writes no code writes these tests.
import { describe, expect, test } from "vitest";
import { deadlinesOf } from "../../src/case/deadlines.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { unanswered, withDefaults } from "../../src/policy/impact.ts";
import { isOffered } from "../../src/policy/offered.ts";
import type { Example, Policy } from "../../src/policy/policy.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { hotlinesFor, noPhoneWhy } from "../../src/triage/hotline.ts";
import type { Site } from "../../src/triage/site.ts";
import { suggest } from "../../src/triage/suggest.ts";
import { termsOf } from "../../src/triage/terms.ts";

const { every } = await loadCatalog("policies");

describe.each(every.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))("%s", (_, policy) => {
  test.each(policy.examples.map((example, index) => [index, titleOf(example), example] as const))(
    "examples[%i] comes out as written: %s",
    (_index, _title, example) => {
      expect(outcomeOf(policy, example)).toEqual(normalised(example.expect));
    },
  );

  test("the examples meet every plan at every priority", () => {
    const met = policy.examples.flatMap(({ given, expect: wanted }) =>
      wanted.firstResponse === undefined ? [] : [`${given.plan ?? "any"} ${given.priority ?? wanted.priority}`],
    );
    const plans = policy.plans.length > 0 ? policy.plans.map(({ id }) => id) : ["any"];
    const all = plans.flatMap((plan) =>
      policy.priorities.filter((one) => isOffered(one, plan)).map(({ level }) => `${plan} ${level}`),
    );
    expect([...new Set(met)].toSorted()).toEqual(all.toSorted());
  });
});

type Expected = Example["expect"];

const kinds = {
  firstResponse: "first-response",
  actionPlan: "action-plan",
  workaround: "workaround",
  restoration: "restoration",
  resolution: "resolution",
  followUp: "follow-up",
} as const satisfies { readonly [E in keyof Expected]?: string };

/** What the policy says to an example, in the words of the example: only what it asks for. */
function outcomeOf(policy: Policy, { given, expect: wanted }: Example): Expected {
  const suggestion = given.answers && suggest(policy, complete(given.answers), given.plan);
  const priority = given.priority ?? suggestion?.priority ?? 0;
  const outcome: Expected = {
    ...(wanted.priority === undefined ? {} : { priority: suggestion?.priority }),
    ...(wanted.caveats === undefined ? {} : { caveats: suggestion?.caveats.map(({ id }) => id) }),
  };
  const at = parseInstant(given.reportedAt ?? "2026-11-23T12:00:00Z");
  if (wanted.hotline ?? Object.keys(kinds).find((name) => Object.hasOwn(wanted, name))) {
    return { ...outcome, ...promisesOf(policy, given, priority, at, wanted) };
  }
  return outcome;
}

function promisesOf(policy: Policy, given: Example["given"], priority: number, at: number, wanted: Expected): Expected {
  const site = siteOf(given);
  const terms = termsOf(policy, {
    plan: given.plan,
    site: site ?? { country: "GB", zone: "UTC" },
    answers: given.answers,
  });
  if (!terms.ok) throw new Error(JSON.stringify(terms.shortfall));
  const level = terms.value.levels.find((one) => one.level === priority);
  if (!level) throw new Error(`${policy.id} has no priority ${priority}`);
  const targets = deadlinesOf(level, { startedAt: at, pauses: [] }, at);
  const due = (kind: string) => {
    const found = targets.find(({ target }) => target.kind === kind);
    if (!found) return "none";
    return found.dueAt === null ? "no guarantee" : toIso(found.dueAt);
  };
  const [first] = hotlinesFor(terms.value, { site, priority, at });
  return normalised({
    ...Object.fromEntries(
      Object.entries(kinds).flatMap(([name, kind]) => (Object.hasOwn(wanted, name) ? [[name, due(kind)]] : [])),
    ),
    ...(wanted.hotline === undefined
      ? {}
      : { hotline: first?.number ?? (noPhoneWhy(terms.value, priority) ? "no phone" : "nothing said") }),
    ...(wanted.hotlineOpen === undefined ? {} : { hotlineOpen: first?.open }),
  });
}

function siteOf({ country, zone }: Example["given"]): Site | undefined {
  return country !== undefined && zone !== undefined ? { country, zone } : undefined;
}

function complete(answers: NonNullable<Example["given"]["answers"]>) {
  if (answers.impact === undefined || unanswered(answers).length > 0) throw new Error("an example leaves answers out");
  return withDefaults({ ...answers, impact: answers.impact });
}

function normalised(expected: Expected): Expected {
  const entries = Object.entries(expected).map(([key, value]) => [
    key,
    typeof value === "string" && /^\d{4}-.*T/.test(value) ? toIso(parseInstant(value)) : value,
  ]);
  return Object.fromEntries(entries);
}

function titleOf({ given: { answers, reportedAt, ...rest } }: Example): string {
  return [...Object.values(rest), reportedAt, ...Object.values(answers ?? {})]
    .filter((part) => part !== undefined)
    .join(" ");
}
