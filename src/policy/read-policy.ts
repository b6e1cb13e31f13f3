// Reads one policy file and says everything that is wrong with it.
import { checkCalendars } from "./check/calendars.ts";
import { checkExamples } from "./check/examples.ts";
import { checkLevels } from "./check/levels.ts";
import { checkLists } from "./check/lists.ts";
import { checkNames } from "./check/names.ts";
import { checkPromises } from "./check/promises.ts";
import { checkValid } from "./check/valid.ts";
import { findingsOf } from "./issues.ts";
import { checkNumbers } from "./phone.ts";
import { Policy } from "./policy.ts";
import type { Finding, Path, PolicyProblem } from "./policy-problem.ts";
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
  const { value, findings, unresolved } = resolveReadings(file.value, overrides);
  const parsed = Policy.safeParse(value);
  const all = parsed.success
    ? [...findings, ...crossChecks(parsed.data, fileName, today)]
    : [...findings, ...findingsOf(parsed.error.issues, value).filter(({ path }) => !isWithin(path, unresolved))];
  const problems =
    file.syntax.length > 0
      ? file.syntax.map((error): PolicyProblem => ({ file: fileName, severity: "error", ...error }))
      : all.map((finding) => problemOf(finding, fileName, file.placeOf));
  const refused = problems.some(({ severity }) => severity === "error");
  return { policy: parsed.success && !refused ? parsed.data : undefined, problems: problems.toSorted(byPlace) };
}

function crossChecks(policy: Policy, fileName: string, today: string | undefined): Finding[] {
  return [
    ...misnamed(policy, fileName),
    ...checkNames(policy),
    ...checkLists(policy),
    ...checkCalendars(policy),
    ...checkLevels(policy),
    ...checkPromises(policy),
    ...checkExamples(policy),
    ...checkNumbers(policy),
    ...checkValid(policy, today),
  ];
}

function misnamed({ id }: Policy, fileName: string): Finding[] {
  const stem = fileName.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/, "");
  if (stem === id) return [];
  return [
    {
      path: ["id"],
      message: `the id "${id}" is not the file's name`,
      mend: `name the file ${id}.yaml, or write id: ${stem}`,
    },
  ];
}

function isWithin(path: Path, places: readonly Path[]): boolean {
  return places.some((place) => place.every((step, index) => path[index] === step));
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
