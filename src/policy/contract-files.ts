// Contracts that whoever runs Dueline lays over policies by file: overrides/TENANT/VENDOR.yaml, or overrides/*/VENDOR.yaml for all.
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { beside } from "./between-files.ts";
import { contractFindings, type OwnTerm } from "./contract.ts";
import { findingsOf } from "./issues.ts";
import { Duration, Level, Slug } from "./parts.ts";
import type { Policy } from "./policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";
import { targetKinds } from "./promise.ts";
import { readYaml } from "./yaml-file.ts";

const Written = z.strictObject({
  terms: z
    .array(z.strictObject({ plan: Slug.optional(), priority: Level, kind: z.enum(targetKinds), within: Duration }))
    .min(1),
});

/** `tenant` as its platform names it; `*`: everybody. */
export type ContractFile = { readonly tenant: string; readonly terms: readonly OwnTerm[] };

export async function readContracts(folder: string, policies: readonly Policy[]) {
  const files: ContractFile[] = [];
  const problems: PolicyProblem[] = [];
  for (const name of await namesIn(join(folder, "overrides"))) {
    const read = readContract(
      join("overrides", name),
      await readFile(join(folder, "overrides", name), "utf8"),
      policies,
    );
    problems.push(...read.problems);
    files.push({ tenant: basename(dirname(name)), terms: read.terms });
  }
  return { files, problems };
}

/** Ids of the vendors over whose policies something is laid by file. */
export async function contractedIn(folder: string): Promise<ReadonlySet<string>> {
  return new Set((await namesIn(join(folder, "overrides"))).map(vendorOf));
}

/** What files say for a tenant: for everybody first, so that its own goes before it. */
export function filedFor(files: readonly ContractFile[], tenant: string): readonly OwnTerm[] {
  const of = (whose: string) => files.flatMap((one) => (one.tenant === whose ? one.terms : []));
  return [...of("*"), ...of(tenant)];
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => /^[^/\\]+[/\\][^/\\]+\.ya?ml$/.test(name)).toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function vendorOf(file: string): string {
  return basename(file).replace(/\.ya?ml$/, "");
}

function readContract(name: string, text: string, policies: readonly Policy[]) {
  const file = readYaml(text);
  const vendor = vendorOf(name);
  const policy = policies.find(({ id }) => id === vendor);
  const parsed = Written.safeParse(file.value);
  const none: readonly OwnTerm[] = [];
  if (file.syntax.length > 0) {
    return {
      terms: none,
      problems: file.syntax.map((one): PolicyProblem => ({ file: name, severity: "error", ...one })),
    };
  }
  if (!policy) {
    return { terms: none, problems: [beside(name, `there is no policy "${vendor}"`, "name the file after a policy")] };
  }
  if (!parsed.success) {
    const found = findingsOf(parsed.error.issues, file.value);
    const told = found.map(({ path, message, mend }) => ({ file: name, ...file.placeOf(path), message, mend }));
    return { terms: none, problems: told.map((one): PolicyProblem => ({ ...one, severity: "error" })) };
  }
  const terms = parsed.data.terms.map(
    ({ plan = null, ...term }): OwnTerm => ({ vendor, plan, ...term, by: null, at: null }),
  );
  const problems = terms.flatMap((term, index) =>
    contractFindings(policy, term).map(
      ({ message, mend }): PolicyProblem => ({
        file: name,
        ...file.placeOf(["terms", index]),
        severity: "error",
        message,
        mend,
      }),
    ),
  );
  return { terms, problems };
}
