// Reads one policy file and says everything that is wrong with it.
import { crossChecks } from "./check/all.ts";
import { findingsOf } from "./issues.ts";
import { inTodaysWords } from "./older-words.ts";
import { Policy } from "./policy.ts";
import type { Finding, Path, PolicyProblem } from "./policy-problem.ts";
import { withProducts } from "./products.ts";
import { type ReadingOverrides, resolveReadings } from "./readings.ts";
import { readYaml } from "./yaml-file.ts";

/** `policy` is there unless one of the problems is an error; warnings may stand beside it. */
export type ReadPolicy = { readonly policy: Policy | undefined; readonly problems: readonly PolicyProblem[] };

/**
 * Overrides of other policies are ignored here.
 * @param today a local date, YYYY-MM-DD: a policy that is not valid then gets a warning
 */
export function readPolicy(text: string, fileName: string, overrides?: ReadingOverrides, today?: string): ReadPolicy {
  const file = readYaml(text);
  const { value: inForce, findings, writtenAt, unresolved } = resolveReadings(inTodaysWords(file.value), overrides);
  const value = withProducts(inForce);
  const parsed = Policy.safeParse(value);
  const issues = parsed.success ? [] : findingsOf(parsed.error.issues, value);
  const wrong = issues.filter(({ path }) => !isWithin(path, unresolved));
  const said = issues.map(({ path }) => path);
  const others = crossChecks(value, fileName, today).filter(({ path }) => !isWithin(path, said));
  const all = [...findings, ...wrong, ...others];
  const problems =
    file.syntax.length > 0
      ? file.syntax.map((error): PolicyProblem => ({ file: fileName, severity: "error", ...error }))
      : all.map((finding) => problemOf(finding, fileName, (path) => file.placeOf(writtenAt(path))));
  const refused = problems.some(({ severity }) => severity === "error");
  return { policy: parsed.success && !refused ? parsed.data : undefined, problems: problems.toSorted(byPlace) };
}

function isWithin(path: Path, places: readonly Path[]): boolean {
  return places.some((place) => place.length > 0 && place.every((step, index) => path[index] === step));
}

function problemOf(
  { path, message, mend, severity = "error" }: Finding,
  file: string,
  placeOf: ReturnType<typeof readYaml>["placeOf"],
) {
  return { file, ...placeOf(path), severity, message, mend };
}

function byPlace(a: PolicyProblem, b: PolicyProblem): number {
  return a.line - b.line || a.column - b.column;
}
