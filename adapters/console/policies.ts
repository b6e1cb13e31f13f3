// The policy files themselves: are they sound, which are there, what does one say?

import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { first } from "../../src/lang/index.ts";
import { type Catalog, readFolder } from "../../src/policy/catalog.ts";
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
): Promise<Checked> {
  const today = toIso(now).slice(0, 10);
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name));
  const beside =
    files.length > 0 ? [] : (await readFolder(folder, overrides, today)).problems.filter(({ line }) => line === 0);
  const read = await Promise.all(
    (files.length > 0 ? files : names.toSorted()).map(async (path) => {
      const text = await readFile(path, "utf8");
      const { policy, problems } = readPolicy(text, basename(path), overrides, today);
      const worked = policy && Object.keys(overrides).length === 0 ? workedFindings(policy, now) : [];
      const { placeOf } = readYaml(text);
      const wrong = worked.map((finding) => ({ ...finding, ...placeOf(finding.path), severity: "error" as const }));
      return [...problems, ...wrong].map((problem) => ({ ...problem, file: files.length > 0 ? path : basename(path) }));
    }),
  );
  const problems = [...read.flat(), ...beside].map(({ file, line, column, severity, message, mend }) => ({
    file,
    line,
    column,
    severity,
    message,
    mend,
  }));
  return { files: read.length, problems, sound: sound(problems) };
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
