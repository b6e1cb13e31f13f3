// What is wrong between policy files: two of one name, and readings of none.
import type { Policy } from "./policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";
import type { ReadingOverrides } from "./readings.ts";
import { idOf } from "./versions.ts";

/** As much of a policy as others may not share. */
export type Named = Pick<Policy, "id" | "name" | "aliases">;

/** What a policy is called. */
export function wordsOf({ id, name, aliases = [] }: Named): string[] {
  return [id, name, ...aliases];
}

/** A word however it is written. */
export function plain(word: string): string {
  return word.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

export function sharedWords(
  read: readonly { readonly name: string; readonly policy: Named | undefined }[],
): PolicyProblem[] {
  const owners = new Map<string, string>();
  return read.flatMap(({ name, policy }) => {
    if (!policy) return [];
    return [...new Set(wordsOf(policy).map(plain))].flatMap((word) => {
      const owner = owners.get(word);
      owners.set(word, owner ?? name);
      return owner === undefined || idOf(owner) === idOf(name)
        ? []
        : [beside(name, `"${word}" already calls the policy in ${owner}`, "give one of them another name")];
    });
  });
}

export function strayOverrides(overrides: ReadingOverrides, ids: readonly string[]): PolicyProblem[] {
  return Object.keys(overrides)
    .filter((override) => !ids.some((id) => override.startsWith(`${id}.`)))
    .map((override) =>
      beside(
        "readings",
        `the override ${override} names no policy`,
        `write POLICY.READING; the policies are ${[...new Set(ids)].join(", ")}`,
      ),
    );
}

/** A problem that stands in no line. */
export function beside(file: string, message: string, mend: string): PolicyProblem {
  return { file, line: 0, column: 0, severity: "error", message, mend };
}
