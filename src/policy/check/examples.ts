// Worked examples must ask what can be answered and expect what can be compared.
import { unanswered } from "../impact.ts";
import type { Example, Policy } from "../policy.ts";
import type { Finding, Path } from "../policy-problem.ts";

type Part = Pick<Policy, "plans" | "caveats" | "hotlines" | "examples">;

export function checkExamples(policy: Part): Finding[] {
  return policy.examples.flatMap((example, index) => [
    ...given(example, ["examples", index, "given"], policy),
    ...expected(example, ["examples", index, "expect"], policy),
  ]);
}

function given({ given: { answers, plan, priority }, expect }: Example, path: Path, policy: Part): Finding[] {
  const findings: Finding[] = [];
  if (answers === undefined && priority === undefined) {
    findings.push({ path, message: "the example has neither answers nor a priority", mend: "add one of the two" });
  }
  const open = answers === undefined ? [] : unanswered(answers);
  if (open.length > 0) {
    findings.push({ path: [...path, "answers"], message: `no answer is given to ${open.join(", ")}`, mend: "add it" });
  }
  const { priority: _, caveats: __, ...others } = expect;
  const timed = Object.values(others).find((one) => one !== undefined);
  if (timed !== undefined && policy.plans.length > 0 && plan === undefined) {
    findings.push({ path, message: "what is expected depends on the plan", mend: "add the plan" });
  }
  return findings;
}

function expected({ given: { answers, reportedAt }, expect }: Example, path: Path, policy: Part): Finding[] {
  const findings: Finding[] = [];
  if (Object.keys(expect).length === 0)
    findings.push({ path, message: "nothing is expected", mend: "add what should come out" });
  if (answers === undefined && (expect.priority !== undefined || expect.caveats !== undefined)) {
    findings.push({ path, message: "a priority or caveats follow from answers only", mend: "give answers" });
  }
  const { firstResponse, restoration, actionPlan, workaround, resolution, followUp } = expect;
  const times = [firstResponse, restoration, actionPlan, workaround, resolution, followUp];
  const instants = times.filter((text) => text?.includes("T"));
  if (reportedAt === undefined && (instants.length > 0 || expect.hotlineOpen !== undefined)) {
    const given = [...path.slice(0, -1), "given"];
    findings.push({ path: given, message: "what is expected depends on the time", mend: "add given.reportedAt" });
  }
  const numbers = policy.hotlines?.lines.map(({ number }) => number) ?? [];
  if (expect.hotline !== undefined && expect.hotline !== "no phone" && !numbers.includes(expect.hotline)) {
    const mend = "write it exactly as under hotlines";
    findings.push({ path: [...path, "hotline"], message: `${expect.hotline} is no number of this policy`, mend });
  }
  const caveats = ["not-offered", ...(policy.caveats ?? []).map(({ id }) => id)];
  for (const [index, id] of (expect.caveats ?? []).entries()) {
    if (!caveats.includes(id)) {
      findings.push({
        path: [...path, "caveats", index],
        message: `there is no caveat "${id}"`,
        mend: "write a caveat's id",
      });
    }
  }
  return findings;
}
