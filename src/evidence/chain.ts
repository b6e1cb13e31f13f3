// A journal against its own seals: the first place where they do not hold.
import { chainOf, contentOf } from "../case/seal.ts";
import type { StoredEntry } from "../case/stored.ts";

export type ChainFlaw =
  | { readonly kind: "entry-changed" | "entry-moved"; readonly entry: number }
  /** Between two entries, or before the first (`after` null), something is missing or was put elsewhere. */
  | { readonly kind: "gap"; readonly after: number | null; readonly before: number }
  /** What came after the last entry is missing. */
  | { readonly kind: "end"; readonly after: number | null };

/** `end`: the last seal, by the case itself. It goes past entries without a seal: an earlier version wrote them beside this one. */
export function chainFlaw(entries: readonly StoredEntry[], end: string | null): ChainFlaw | null {
  let [chain, after]: [string | null, number | null] = [null, null];
  for (const entry of entries) {
    const { revision: before, seal } = entry;
    if (after !== null && before <= after) return { kind: "entry-moved", entry: before };
    if (seal) {
      if (contentOf(entry) !== (seal.erased ?? seal.content)) return { kind: "entry-changed", entry: before };
      if (chainOf(chain, seal.content) !== seal.chain) return { kind: "gap", after, before };
      ({ chain } = seal);
    }
    after = before;
  }
  return chain === end ? null : { kind: "end", after };
}
