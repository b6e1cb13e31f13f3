// The policy files themselves: are they sound, which are there, what does one say?

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { first } from "../../src/lang/index.ts";
import type { Catalog } from "../../src/policy/catalog.ts";
import { checkFolder, type PolicyFile } from "../../src/policy/folder.ts";
import type { Kept } from "../../src/policy/kept.ts";
import { type PolicyProblem, problemLine } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import type { ReadingOverrides } from "../../src/policy/readings.ts";
import { readYaml } from "../../src/policy/yaml-file.ts";
import { toIso } from "../../src/time/instant.ts";
import { workedFindings } from "./worked.ts";

export type Checked = { readonly files: number; readonly problems: readonly PolicyProblem[]; readonly sound: boolean };

/** The files named, or all of the folder; the worked examples too, unless readings are not the files' own. */
export async function checkPolicies(
  folder: string,
  files: readonly string[],
  overrides: ReadingOverrides,
  now: number,
  kept?: Kept,
): Promise<Checked> {
  const today = toIso(now).slice(0, 10);
  if (files.length === 0) {
    const how = { overrides, today, kept };
    const checked = await checkFolder(folder, how, (file) => workedProblems(file, overrides, now));
    return checkedOf(checked.files, checked.problems);
  }
  const read = await Promise.all(
    files.map(async (path) => {
      const text = await readFile(path, "utf8");
      // A draft is checked as what it is to become.
      const name = basename(path).replace(/\.draft$/, "");
      const { policy, problems } = readPolicy(text, name, overrides, today);
      const all = [...problems, ...workedProblems({ name, text, policy }, overrides, now)];
      return all.map((problem) => ({ ...problem, file: path }));
    }),
  );
  return checkedOf(files.length, read.flat());
}

/** The examples hold for the readings of the file itself. */
export function workedProblems(
  { name, text, policy }: Pick<PolicyFile, "name" | "text" | "policy">,
  overrides: ReadingOverrides,
  now: number,
): PolicyProblem[] {
  const worked = policy && Object.keys(overrides).length === 0 ? workedFindings(policy, now) : [];
  if (worked.length === 0) return [];
  const { placeOf } = readYaml(text);
  return worked.map((finding) => ({ ...finding, ...placeOf(finding.path), severity: "error", file: name }));
}

function checkedOf(files: number, found: readonly PolicyProblem[]): Checked {
  const problems = found.map(({ file, line, column, severity, message, mend }) => ({
    file,
    line,
    column,
    severity,
    message,
    mend,
  }));
  return { files, problems, sound: sound(problems) };
}

export function checkText({ files, problems }: Checked): string {
  const lines = problems.map(problemLine);
  return `${[...lines, ...(sound(problems) ? [`${files} ${files === 1 ? "policy is" : "policies are"} sound`] : [])].join("\n")}\n`;
}

/** Those in force; `versions` are all that there are of each, and `ask` is what to call one by. */
export function listJson({ policies, every }: Catalog) {
  return policies.map(({ id, name, version, valid, aliases = [], plans, priorities, about }) => ({
    vendor: id,
    name,
    version,
    valid,
    versions: every
      .filter((one) => one.id === id)
      .map((one) => ({
        version: one.version,
        valid: one.valid,
        inForce: one.version === version,
        ...(one.incomplete ? { incomplete: one.incomplete[first] } : {}),
        ask: `${id}@${one.version}`,
      })),
    aliases,
    plans: plans.map((plan) => plan.id),
    priorities: priorities.map(({ level }) => level),
    about: about[first],
  }));
}

function sound(problems: readonly PolicyProblem[]): boolean {
  return problems.every(({ severity }) => severity !== "error");
}
