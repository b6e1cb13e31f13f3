// The examples of a sketch: worked out by what it says, for somebody to compare with the document.
import type { Words } from "../../src/lang/index.ts";
import { instantText } from "../../src/lang/when.ts";
import { AnswersGiven } from "../../src/policy/impact.ts";
import type { Example, Policy, TargetKind } from "../../src/policy/policy.ts";
import { targetKinds } from "../../src/policy/promise.ts";
import { answersFor, type Sketch } from "../../src/policy/sketch.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { outcomeOf } from "./worked.ts";

/** Answers that lead to each of its levels. */
export function levelled(sketch: Sketch): Example[] {
  return sketch.priorities.map((_, index) => {
    return { given: { answers: AnswersGiven.parse(answersFor(sketch, index)) }, expect: { priority: index + 1 } };
  });
}

/** Each plan at each priority, once within the week and once before its end. */
export function timed({ country, zone, plans, priorities }: Sketch, policy: Policy, now: number): Example[] {
  return [0, 4].flatMap((weekday) =>
    (plans.length > 0 ? plans : [null]).flatMap((plan) =>
      priorities.map((_, index): Example => {
        const reportedAt = toIso(weekdayAfter(now, weekday));
        const given = {
          priority: index + 1,
          ...(plan === null ? {} : { plan: plan.id }),
          reportedAt,
          country,
          zone,
        };
        return { given, expect: expected(policy, given, now) };
      }),
    ),
  );
}

/** Of the first response whatever comes out, of other kinds only what is promised there. */
function expected(policy: Policy, given: Example["given"], now: number): Example["expect"] {
  const outcome = outcomeOf(policy, given, now);
  const times = Object.values(further).flatMap((name): [string, string][] => {
    const due = outcome[name];
    return typeof due === "string" && /^\d/.test(due) ? [[name, due]] : [];
  });
  return { firstResponse: String(outcome.firstResponse), ...Object.fromEntries(times) };
}

/** How `expect` calls each kind. */
const further = {
  "action-plan": "actionPlan",
  workaround: "workaround",
  restoration: "restoration",
  resolution: "resolution",
  "follow-up": "followUp",
} as const satisfies { readonly [K in Exclude<TargetKind, "first-response">]: keyof Example["expect"] };

/** 14:00 UTC on the next Monday (0) or another day of that week. */
function weekdayAfter(now: number, weekday: number): number {
  const today = Math.floor(now / 86_400_000);
  const monday = today + 7 - ((today + 3) % 7);
  return (monday + weekday) * 86_400_000 + 14 * 3_600_000;
}

export function exampleText({ given, expect }: Example, policy: Policy, words: Words): string {
  const { author, card, sheet, language } = words;
  const level = policy.priorities.find(({ level }) => level === given.priority)?.name ?? "";
  const plan = policy.plans.find(({ id }) => id === given.plan)?.name;
  const at = (instant: unknown) => instantText(parseInstant(String(instant)), policy.home.zone, language);
  const due = expect.firstResponse === "no guarantee" ? sheet.unpromised : at(expect.firstResponse);
  const others = targetKinds.flatMap((kind) => {
    const found = kind === "first-response" ? undefined : expect[further[kind]];
    return found === undefined ? [] : [`${card.facts[kind]}: ${at(found)}`];
  });
  return [author.example(level, plan ? `, ${plan}` : "", at(given.reportedAt), due), ...others].join("; ");
}
