// Every combination of answers gets exactly one priority, and every rule is there for some of them.
import { holds } from "../condition.ts";
import { type Answers, type Condition, everyAnswer, questionNames, withDefaults } from "../impact.ts";
import { levelCalled } from "../offered.ts";
import type { Policy } from "../policy.ts";
import type { Finding, Path } from "../policy-problem.ts";

type Part = Pick<Policy, "asks" | "priorities" | "caveats" | "noGuarantee" | "outside">;

type Rule = { readonly path: Path; readonly when: Condition };

/** Runs every answer to the questions asked through the levels in their order; the first condition that holds wins. */
export function checkLevels(policy: Part): Finding[] {
  const conditions = policy.priorities.flatMap(({ when }, level) =>
    when.map((one, index): Rule => ({ path: ["priorities", level, "when", index], when: one })),
  );
  const reached = new Set<Rule>();
  const uncovered: Answers[] = [];
  for (const answers of everyAnswer(policy.asks, withDefaults({ impact: "none" }))) {
    const first = conditions.find(({ when }) => holds(when, answers));
    if (first) reached.add(first);
    else uncovered.push(answers);
  }
  return [
    ...outOfOrder(policy),
    ...outsideUnsaid(policy),
    ...calledAlike(policy),
    ...notAsked(policy, [...conditions, ...otherRules(policy)]),
    ...uncoveredFinding(policy, uncovered),
    ...conditions.filter((rule) => !reached.has(rule)).map(unreachable),
  ];
}

function otherRules({ caveats = [], noGuarantee = [] }: Part): Rule[] {
  return [
    ...caveats.map(({ when }, index): Rule => ({ path: ["caveats", index, "when"], when })),
    ...noGuarantee.flatMap(({ when }, index): Rule[] => (when ? [{ path: ["noGuarantee", index, "when"], when }] : [])),
  ];
}

function outOfOrder({ priorities }: Part): Finding[] {
  return priorities.flatMap(({ level }, index) => {
    const before = priorities[index - 1]?.level;
    if (before === undefined || before < level) return [];
    const mend = "list the levels from the most urgent, 1, to the least, each once";
    return [{ path: ["priorities", index, "level"], message: `level ${level} comes after level ${before}`, mend }];
  });
}

function outsideUnsaid({ asks, outside }: Part): Finding[] {
  if (asks.includes("outside") === (outside !== undefined)) return [];
  return outside
    ? [{ path: ["outside"], message: "nobody is asked whether it is about these topics", mend: "add outside to asks" }]
    : [{ path: ["asks"], message: '"outside" is asked and no topic is listed', mend: "list the topics under outside" }];
}

function calledAlike(policy: Part): Finding[] {
  return policy.priorities.flatMap(({ level, aliases = [] }, index) =>
    aliases.flatMap((alias, at) => {
      const other = levelCalled(alias, policy);
      const message = `level ${other} is called "${alias}" too`;
      return other === level || other === undefined
        ? []
        : [{ path: ["priorities", index, "aliases", at], message, mend: "give it another word" }];
    }),
  );
}

function notAsked({ asks }: Part, rules: readonly Rule[]): Finding[] {
  return rules.flatMap(({ path, when }) =>
    questionNames
      .filter((question) => when[question] !== undefined && !asks.includes(question))
      .map((question) => ({
        path: [...path, question],
        message: `the rule depends on "${question}", which is not asked`,
        mend: `add ${question} to asks, or take it out of the rule`,
      })),
  );
}

function uncoveredFinding({ asks }: Part, uncovered: readonly Answers[]): Finding[] {
  const [example] = uncovered;
  if (!example) return [];
  const told = asks.map((question) => `${question} ${example[question]}`).join(", ");
  const count =
    uncovered.length === 1 ? "one combination of answers gets" : `${uncovered.length} combinations of answers get`;
  const mend = `let a level take it, for instance: ${told}`;
  return [{ path: ["priorities"], message: `${count} no priority`, mend }];
}

function unreachable({ path }: Rule): Finding {
  const mend = "the conditions before it take all of its answers; narrow them, or take this one out";
  return { path, message: "no answers ever get to this condition", mend };
}
