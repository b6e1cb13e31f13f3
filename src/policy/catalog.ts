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
  /** The same with some wordings read otherwise; what no policy knows (any more) changes nothing. */
  readonly under: (readings: ReadingOverrides) => Catalog;
  /** What is doubtful but keeps nothing from working. */
  readonly warnings: readonly PolicyProblem[];
};

/**
 * @param today a local date, YYYY-MM-DD: policies that are not valid then get a warning
 * @throws PolicyError with every error of every file, where there is one
 */
export async function loadCatalog(folder: string, overrides: ReadingOverrides = {}, today?: string): Promise<Catalog> {
  const { policies, problems, texts } = await readFolder(folder, overrides, today);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new PolicyError(errors);
  return withReadings(catalogOf(policies, problems), texts, overrides);
}

type Texts = readonly { readonly name: string; readonly text: string }[];

/** Read once for each set of readings: tenants are many, ways to read are few. */
function withReadings(plain: Catalog, texts: Texts, overrides: ReadingOverrides): Catalog {
  const read = new Map<string, Catalog>();
  const under = (readings: ReadingOverrides): Catalog => {
    const known = Object.entries(readings)
      .filter(([id, option]) => isOption(plain, id, option))
      .toSorted();
    if (known.length === 0) return catalog;
    const key = JSON.stringify(known);
    const before = read.get(key);
    if (before) return before;
    const found = plain.policies.map((policy) =>
      rereadPolicy(policy, texts, { ...overrides, ...Object.fromEntries(known) }),
    );
    const fresh: Catalog = { ...catalogOf(found, plain.warnings), under };
    read.set(key, fresh);
    return fresh;
  };
  const catalog: Catalog = { ...plain, under };
  return catalog;
}

function isOption({ policies }: Catalog, reading: string, option: string): boolean {
  return policies.some(({ id, readings }) =>
    Object.entries(readings).some(
      ([name, { options }]) => `${id}.${name}` === reading && Object.hasOwn(options, option),
    ),
  );
}

/** A way to read that makes the policy unsound leaves it as it was. */
function rereadPolicy(policy: Policy, texts: Texts, overrides: ReadingOverrides): Policy {
  const file = texts.find(({ name }) => name.replace(/\.ya?ml$/, "") === policy.id);
  return (file && readPolicy(file.text, file.name, overrides).policy) ?? policy;
}

/** The same without refusing: the policies that are sound, and all problems of all files. */
export async function readFolder(folder: string, overrides: ReadingOverrides = {}, today?: string) {
  const files = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  const read = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return { name, text, ...readPolicy(text, name, overrides, today) };
    }),
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
  return { policies: read.flatMap(({ policy }) => (policy ? [policy] : [])), problems, texts: read };
}

/** A catalog of policies that were read already. */
export function catalogOf(policies: readonly Policy[], warnings: readonly PolicyProblem[] = []): Catalog {
  const sorted = policies.toSorted((a, b) => a.name.localeCompare(b.name, first));
  const byWord = new Map(sorted.flatMap((policy) => wordsOf(policy).map((word) => [plain(word), policy])));
  const words = [...sorted.map(({ id }) => id), ...sorted.flatMap(wordsOf)];
  const catalog: Catalog = {
    policies: sorted,
    find: (word) => byWord.get(plain(word)),
    nearest: (word) => nearestOf(word.trim(), words),
    under: () => catalog,
    warnings,
  };
  return catalog;
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
