// All policies of a folder: read at start, refused as a whole if one of them is wrong.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { first } from "../lang/languages.ts";
import { nearestOf } from "./nearest.ts";
import type { Policy } from "./policy.ts";
import { PolicyError, type PolicyProblem } from "./policy-problem.ts";
import { readPolicy } from "./read-policy.ts";
import type { ReadingOverrides } from "./readings.ts";

export type Catalog = {
  /** Sorted by name. */
  readonly policies: readonly Policy[];
  /** By id, name or alias, in any case. */
  readonly find: (word: string) => Policy | undefined;
  /** The id, name or alias that was most likely meant. */
  readonly nearest: (word: string) => string | undefined;
  /** What is doubtful but keeps nothing from working. */
  readonly warnings: readonly PolicyProblem[];
};

/**
 * @param today a local date, YYYY-MM-DD: policies that are not valid then get a warning
 * @throws PolicyError with every error of every file, where there is one
 */
export async function loadCatalog(folder: string, overrides: ReadingOverrides = {}, today?: string): Promise<Catalog> {
  const { policies, problems } = await readFolder(folder, overrides, today);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new PolicyError(errors);
  return catalogOf(policies, problems);
}

/** The same without refusing: the policies that are sound, and all problems of all files. */
export async function readFolder(folder: string, overrides: ReadingOverrides = {}, today?: string) {
  const files = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  const read = await Promise.all(
    files.map(async (name) => ({
      name,
      ...readPolicy(await readFile(join(folder, name), "utf8"), name, overrides, today),
    })),
  );
  const empty =
    files.length === 0 ? [beside(folder, "there is no policy in this folder", "add a file such as netcor.yaml")] : [];
  const problems = [
    ...empty,
    ...read.flatMap((file) => file.problems),
    ...sharedWords(read),
    ...strayOverrides(
      overrides,
      read.map(({ name }) => name.replace(/\.ya?ml$/, "")),
    ),
  ];
  return { policies: read.flatMap(({ policy }) => (policy ? [policy] : [])), problems };
}

/** A catalog of policies that were read already. */
export function catalogOf(policies: readonly Policy[], warnings: readonly PolicyProblem[] = []): Catalog {
  const sorted = policies.toSorted((a, b) => a.name.localeCompare(b.name, first));
  const byWord = new Map(sorted.flatMap((policy) => wordsOf(policy).map((word) => [plain(word), policy])));
  const words = [...sorted.map(({ id }) => id), ...sorted.flatMap(wordsOf)];
  return {
    policies: sorted,
    find: (word) => byWord.get(plain(word)),
    nearest: (word) => nearestOf(word.trim(), words),
    warnings,
  };
}

function wordsOf({ id, name, aliases = [] }: Policy): string[] {
  return [id, name, ...aliases];
}

function plain(word: string): string {
  return word.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

function sharedWords(read: readonly { readonly name: string; readonly policy: Policy | undefined }[]): PolicyProblem[] {
  const owners = new Map<string, string>();
  return read.flatMap(({ name, policy }) => {
    if (!policy) return [];
    return [...new Set(wordsOf(policy).map(plain))].flatMap((word) => {
      const owner = owners.get(word);
      owners.set(word, owner ?? name);
      return owner === undefined
        ? []
        : [beside(name, `"${word}" already calls the policy in ${owner}`, "give one of them another name")];
    });
  });
}

function strayOverrides(overrides: ReadingOverrides, ids: readonly string[]): PolicyProblem[] {
  return Object.keys(overrides)
    .filter((override) => !ids.some((id) => override.startsWith(`${id}.`)))
    .map((override) =>
      beside(
        "readings",
        `the override ${override} names no policy`,
        `write POLICY.READING; the policies are ${ids.join(", ")}`,
      ),
    );
}

function beside(file: string, message: string, mend: string): PolicyProblem {
  return { file, line: 0, column: 0, severity: "error", message, mend };
}
