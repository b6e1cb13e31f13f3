// A pack of evidence: cases as they were written down, hash by hash, and what follows from that, as plain JSON.
import type { SupportCase } from "../case/case.ts";
import { isGuests, type Outsiders } from "../case/guests.ts";
import { hashOf } from "../case/seal.ts";
import type { CaseRecord } from "../case/store.ts";
import { readEntry, type StoredEntry } from "../case/stored.ts";
import { toIso } from "../time/instant.ts";
import type { Terms } from "../triage/terms.ts";
import { rowOf } from "./replay.ts";
import { type Told, tell } from "./told.ts";

/** What a pack of this kind is called inside, and by which rules `told` follows from `record`. */
export const format = { kind: "dueline-evidence", version: 3 } as const;

/** What the pack was asked for. Periods are ISO days or instants, as they were asked. */
export type Scope =
  | { readonly kind: "case"; readonly number: number }
  | {
      readonly kind: "report";
      readonly vendor: string | null;
      readonly since: string | null;
      readonly until: string | null;
      /** There are more such cases than a pack holds: the latest are in it. */
      readonly more: boolean;
    };

export type CasePack = {
  /** For readers: instants are UTC ISO 8601, lengths ms. It follows from `record`, and `verify` works it out again. */
  readonly told: Told;
  /** Where the case's card stands; null: the platform names no address. */
  readonly link: string | null;
  /** Entries that a guest of another company noted, by their numbers; absent where there are none. */
  readonly guests?: readonly number[] | undefined;
  /** As it was stored: instants are epoch ms. `chain`: the last seal, by the case itself. */
  readonly record: { readonly entries: readonly StoredEntry[]; readonly chain: string | null };
  /** SHA-256 of the rest of this case. */
  readonly seal: string;
};

export type Pack = {
  readonly format: typeof format.kind;
  readonly version: number;
  readonly madeAt: string;
  readonly scope: Scope;
  readonly cases: readonly CasePack[];
  /** What the cases stand under, each by its hash. */
  readonly terms: { readonly [hash: string]: Terms };
  /** SHA-256 of all this, each case by its seal. */
  readonly seal: string;
};

/** `now` is epoch ms; a second is the finest that a pack tells. */
export function casePack(record: CaseRecord, link: string | null, now: number, outsiders: Outsiders): CasePack {
  const { now: row, entries } = record;
  const told = tell(playedRow(record), entries, wholeSeconds(now));
  const noted = entries.map(readEntry).filter((entry) => isGuests(entry, outsiders));
  const guests = noted.length === 0 ? undefined : noted.map(({ revision }) => revision);
  const rest = { told, link, guests, record: { entries, chain: row.chain ?? null } };
  return { ...rest, seal: hashOf(rest) };
}

/** The case as its record makes it; as it stands, where an earlier version wrote its opening. */
export function playedRow({ now, entries, terms }: CaseRecord): SupportCase {
  return terms !== null && entries[0]?.facts !== undefined ? rowOf(entries, terms) : now;
}

export function packOf(scope: Scope, cases: readonly CasePack[], terms: Pack["terms"], now: number): Pack {
  const { kind, version } = format;
  const rest = { format: kind, version, madeAt: toIso(wholeSeconds(now)), scope, cases, terms };
  return { ...rest, seal: sealOf(rest) };
}

export function sealOf({ cases, terms, ...head }: Omit<Pack, "seal">): string {
  return hashOf({ ...head, cases: cases.map(({ seal }) => seal), terms: Object.keys(terms).toSorted() });
}

const wholeSeconds = (at: number) => Math.floor(at / 1000) * 1000;
