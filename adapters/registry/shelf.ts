// The vendors of a catalog as the pages show them: the version in force, and the others beside it.

import type { Catalog } from "../../src/policy/catalog.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { latestFirst } from "../../src/policy/versions.ts";

export type Vendor = {
  readonly id: string;
  readonly name: string;
  /** The version in force; where none is whole enough to be, the latest. */
  readonly policy: Policy;
  readonly inForce: boolean;
  /** All of them, the latest first. */
  readonly versions: readonly Policy[];
};

/** By name. */
export function shelve({ policies, every }: Catalog): Vendor[] {
  const ids = [...new Set([...policies, ...every].map(({ id }) => id))];
  const vendors = ids.flatMap((id): Vendor[] => {
    const holding = policies.find((policy) => policy.id === id);
    const kept = latestFirst(every.filter((policy) => policy.id === id && policy.version !== holding?.version));
    const versions = latestFirst([...kept, ...(holding ? [holding] : [])]);
    const policy = holding ?? versions[0];
    return policy ? [{ id, name: policy.name, policy, inForce: holding !== undefined, versions }] : [];
  });
  return vendors.toSorted((a, b) => a.name.localeCompare(b.name, "und"));
}

/** The day on which the youngest of its documents was last read; null: none was noted. */
export function checkedOn({ sources }: Pick<Policy, "sources">): string | null {
  return (
    sources
      .flatMap(({ read }) => read ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/** The day of a version for a feed: when its documents were read, else when it begins to hold; what bears no date at all is the oldest. */
export function dayOf(policy: Pick<Policy, "sources" | "valid">): string {
  return checkedOn(policy) ?? policy.valid.from ?? "1970-01-01";
}
