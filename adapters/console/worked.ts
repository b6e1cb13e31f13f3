// Works out a policy's examples, and says where what comes out is not what the file expects.
import { deadlinesOf } from "../../src/case/deadlines.ts";
import { withDefaults } from "../../src/policy/impact.ts";
import type { Example, Policy, TargetKind } from "../../src/policy/policy.ts";
import type { Finding } from "../../src/policy/policy-problem.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { hotlinesFor } from "../../src/triage/hotline.ts";
import { levelsOf } from "../../src/triage/levels.ts";
import { reachOf } from "../../src/triage/reach.ts";
import { suggest } from "../../src/triage/suggest.ts";

/** Of a sound policy with the readings of its own file: those are what the examples hold for. */
export function workedFindings(policy: Policy, now: number): Finding[] {
  return policy.examples.flatMap(({ given, expect }, index) => {
    const outcome = outcomeOf(policy, given, now);
    return Object.entries(expect).flatMap(([name, wanted]) => {
      const [expected, found] = [plain(wanted), plain(outcome[name])];
      if (expected === found) return [];
      const message = `${name} is expected to be ${expected} and comes out as ${found}`;
      const mend = "correct the example, or the rule from which it follows";
      return [{ path: ["examples", index, "expect", name], message, mend }];
    });
  });
}

type Outcome = { readonly [name: string]: unknown };

/** By the names of `expect`. What cannot be worked out is not there. */
export function outcomeOf(policy: Policy, given: Example["given"], now: number): Outcome {
  const { answers, plan, country, zone } = given;
  const impact = answers?.impact;
  const suggestion = impact === undefined ? null : suggest(policy, withDefaults({ ...answers, impact }), plan);
  const priority = given.priority ?? suggestion?.priority ?? 0;
  const told = suggestion
    ? { priority: suggestion.priority, caveats: suggestion.caveats.map(({ id }) => id) }
    : { priority: given.priority };
  const at = given.reportedAt === undefined ? now : parseInstant(given.reportedAt);
  const site = country !== undefined && zone !== undefined ? { country, zone } : undefined;
  const levels = levelsOf(policy, { plan, site, answers }, priority);
  const reach = reachOf(policy, { plan, site, answers });
  const level = levels.ok ? levels.value[0] : undefined;
  if (!level || !reach.ok) return told;
  const deadlines = deadlinesOf(level, { startedAt: at, pauses: [] }, at);
  const due = (kind: TargetKind) => {
    const deadline = deadlines.find(({ target }) => target.kind === kind);
    if (!deadline) return "none";
    return deadline.dueAt === null ? "no guarantee" : toIso(deadline.dueAt);
  };
  const [line] = hotlinesFor(reach.value, { site, priority, at });
  return {
    ...told,
    firstResponse: due("first-response"),
    restoration: due("restoration"),
    actionPlan: due("action-plan"),
    workaround: due("workaround"),
    resolution: due("resolution"),
    followUp: due("follow-up"),
    hotline: line?.number ?? "no phone",
    hotlineOpen: line?.open,
  };
}

/** Instants in UTC, so that two ways to write one are the same. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)
    ? toIso(parseInstant(value))
    : String(value ?? "unknown");
}
