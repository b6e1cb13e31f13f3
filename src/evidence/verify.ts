// Is a pack as it was made, and its record as it was written? Where it is not, the first place that is different.
import type { Counting } from "../case/ruling.ts";
import { hashOf } from "../case/seal.ts";
import type { StoredEntry } from "../case/stored.ts";
import { parseInstant } from "../time/instant.ts";
import type { Terms } from "../triage/terms.ts";
import { type ChainFlaw, chainFlaw } from "./chain.ts";
import { differenceOf } from "./difference.ts";
import { type CasePack, type Pack, sealOf } from "./pack.ts";
import { rowOf } from "./replay.ts";
import { type Told, tell } from "./told.ts";

/** What is wrong in the record or the rest of one case, or of the pack itself. */
export type Flaw =
  | (ChainFlaw & { readonly number: number })
  | { readonly kind: "terms-changed"; readonly number: number }
  /** `path` of what does not follow from the record. */
  | { readonly kind: "told-changed"; readonly number: number; readonly path: string }
  | { readonly kind: "case-changed"; readonly number: number }
  | { readonly kind: "pack-changed" };

export type Verification =
  | ({ readonly kind: "whole"; readonly cases: number; readonly entries: number } & Marks)
  | { readonly kind: "changed"; readonly flaw: Flaw };

/** Entries out of which a person was taken; which an earlier version wrote; which have no seal. */
type Marks = { readonly erased: number; readonly carried: number; readonly unsealed: number };

export function verify(pack: Pack): Verification {
  for (const one of pack.cases) {
    const flaw = recordFlaw(one) ?? termsFlaw(one, pack.terms) ?? toldFlaw(one, pack) ?? caseFlaw(one);
    if (flaw) return { kind: "changed", flaw };
  }
  const { seal, ...rest } = pack;
  if (sealOf(rest) !== seal) return { kind: "changed", flaw: { kind: "pack-changed" } };
  const entries = pack.cases.flatMap(({ record }) => record.entries);
  const count = (is: (entry: StoredEntry) => boolean) => entries.filter(is).length;
  return {
    kind: "whole",
    cases: pack.cases.length,
    entries: entries.length,
    erased: count(({ seal: own }) => own?.erased !== undefined),
    carried: count(({ carried }) => carried === true),
    unsealed: count(({ seal: own }) => own === undefined),
  };
}

function recordFlaw({ told: { number }, record: { entries, chain } }: CasePack): Flaw | null {
  const flaw = chainFlaw(entries, chain);
  return flaw && { ...flaw, number };
}

function termsFlaw({ told: { number }, record }: CasePack, terms: Pack["terms"]): Flaw | null {
  const hash = record.entries[0]?.facts?.terms;
  if (hash === undefined) return null;
  const own = terms[hash];
  return own && hashOf(own) === hash ? null : { kind: "terms-changed", number };
}

function toldFlaw({ told, record: { entries } }: CasePack, { terms, madeAt, version }: Pack): Flaw | null {
  const own = terms[entries[0]?.facts?.terms ?? ""];
  if (!own) return null;
  const anew = retold(entries, own, madeAt, version < 3 ? "carried" : "anew");
  const path = differenceOf(told, version === 1 ? anew && asFirst(anew) : anew);
  return path === null ? null : { kind: "told-changed", number: told.number, path };
}

/** As packs of version 1 told it. */
function asFirst({ ours: _ours, ...told }: Told): Told {
  return told;
}

/** Null: what was written down, as it stands here, tells nothing. */
function retold(entries: readonly StoredEntry[], terms: Terms, madeAt: string, counting: Counting): Told | null {
  try {
    return tell(rowOf(entries, terms), entries, parseInstant(madeAt), counting);
  } catch {
    return null;
  }
}

function caseFlaw({ seal, ...rest }: CasePack): Flaw | null {
  return hashOf(rest) === seal ? null : { kind: "case-changed", number: rest.told.number };
}
