// Which policy somebody means by a word: a file, a vendor, or one of its versions.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Catalog } from "./catalog.ts";
import { nearestOf } from "./nearest.ts";
import type { Policy } from "./policy.ts";
import { PolicyError } from "./policy-problem.ts";
import { readPolicy } from "./read-policy.ts";

/** No policy is called so; `nearest` is what was most likely meant. */
export type Unknown = { readonly known: readonly string[]; readonly nearest: string | undefined };

/** A file where it looks like one, else a vendor, or `zoom@VERSION`. @throws PolicyError of a file that is not sound. */
export async function policyCalled(
  word: string,
  { find, policies, every }: Catalog,
): Promise<{ readonly policy: Policy } | Unknown> {
  if (/\.ya?ml(?:\.draft)?$/.test(word)) return { policy: await fileAt(word) };
  const policy = find(word);
  if (policy) return { policy };
  const known = [...policies.map(({ id }) => id), ...every.map(({ id, version }) => `${id}@${version}`)];
  return { known, nearest: nearestOf(word, known) };
}

/** @throws PolicyError with every error in it. */
export async function fileAt(path: string): Promise<Policy> {
  const text = await readFile(path, "utf8");
  // A draft may be called anything.
  const name = /^id: *([a-z][a-z0-9-]*) *$/m.exec(text)?.[1];
  const { policy, problems } = readPolicy(text, name ? `${name}.yaml` : basename(path));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (policy) return policy;
  throw new PolicyError(errors.map((problem) => ({ ...problem, file: path })));
}
