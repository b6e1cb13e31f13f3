// Are the policies sound, with the readings that are switched here?

import { type Finding, mend, note, ok } from "../../src/chat/finding.ts";
import { readFolder } from "../../src/policy/catalog.ts";
import { type PolicyProblem, problemLine } from "../../src/policy/policy-problem.ts";
import { toIso } from "../../src/time/instant.ts";

type Where = { readonly policiesDir: string; readonly readings: { readonly [id: string]: string } };

/** `now` is epoch ms: a policy that is not valid today is doubtful. */
export async function checkPolicies({ policiesDir, readings }: Where, now: number): Promise<Finding[]> {
  try {
    const { policies, problems } = await readFolder(policiesDir, readings, toIso(now).slice(0, 10));
    const found = problems.map(findingOf);
    if (found.some(({ level }) => level === "mend")) return found;
    return [ok("Policies", policies.map(({ name, version }) => `${name} ${version}`).join(", ")), ...found];
  } catch {
    const how = "Set POLICIES_DIR to the folder with the policy files (docs/operations.md)";
    return [mend("Policies", `the folder ${policiesDir} cannot be read`, how)];
  }
}

function findingOf(problem: PolicyProblem): Finding {
  const line = problemLine(problem);
  return problem.severity === "warning" ? note("Policies", line) : mend("Policies", line, "docs/policies.md");
}
