// Whose product a sentence is about, where it names one vendor, or several and only one of them as failing.
import type { Policy } from "../../policy/policy.ts";
import type { Told } from "./circumstances.ts";
import { predicates, says } from "./clauses.ts";
import type { Mark } from "./marks.ts";

export type Weighed = Told & { readonly failing: boolean };

export function vendorOf(told: readonly Weighed[]): Policy | null {
  const failing = named(told.filter((one) => one.failing));
  if (failing.length > 0) return failing.length === 1 ? (failing[0] ?? null) : null;
  const all = named(told);
  if (all.length <= 1) return all[0] ?? null;
  const left = named(told.filter((one) => !one.fine && !isExcluded(one)));
  return left.length === 1 ? (left[0] ?? null) : null;
}

// "not zoom, netcor".
function isExcluded({ marks }: Told): boolean {
  return says(marks, "not", "no") && !says(marks, ...predicates);
}

function named(told: readonly { readonly marks: readonly Mark[] }[]): Policy[] {
  return [...new Set(told.flatMap(({ marks }) => marks.flatMap(({ vendor }) => vendor ?? [])))];
}
