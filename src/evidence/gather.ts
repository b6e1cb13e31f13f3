// A pack for whoever asks: one case, or those of a report that he may see.

import type { SupportCase } from "../case/case.ts";
import type { Asker } from "../case/rights.ts";
import { hashOf } from "../case/seal.ts";
import type { Store } from "../case/store.ts";
import { toIso } from "../time/instant.ts";
import { type CasePack, casePack, type Pack, packOf, type Scope } from "./pack.ts";

/** More than that nobody reads, and no chat takes. */
export const mostCases = 200;

/** Instants are epoch ms; cases opened from `since` on and before `until`. */
export type Asked =
  | { readonly kind: "case"; readonly row: SupportCase }
  | {
      readonly kind: "report";
      readonly asker: Asker;
      readonly vendor?: string | undefined;
      readonly since?: number | undefined;
      readonly until?: number | undefined;
      readonly most: number;
    };

export type Source = {
  readonly store: Pick<Store, "listCases" | "recordOf">;
  readonly tenant: string;
  /** Where its card stands; null: nobody knows. */
  readonly linkOf: (row: SupportCase) => Promise<string | null>;
};

/** `now` is epoch ms. */
export async function gather({ store, tenant, linkOf }: Source, asked: Asked, now: number): Promise<Pack> {
  const { rows, scope } = await wanted(store, tenant, asked);
  const cases: CasePack[] = [];
  const terms: { [hash: string]: Pack["terms"][string] } = {};
  for (const { id } of rows) {
    const record = await store.recordOf(tenant, id);
    if (record === null) continue;
    if (record.terms !== null) terms[record.entries[0]?.facts?.terms ?? hashOf(record.terms)] ??= record.terms;
    cases.push(casePack(record, await linkOf(record.now), now));
  }
  return packOf(scope, cases, terms, now);
}

async function wanted(
  store: Source["store"],
  tenant: string,
  asked: Asked,
): Promise<{ readonly rows: readonly SupportCase[]; readonly scope: Scope }> {
  if (asked.kind === "case") return { rows: [asked.row], scope: { kind: "case", number: asked.row.number } };
  const { vendor, since, until, asker, most } = asked;
  const found = await store.listCases(tenant, { vendor, since, until, asker, state: "all", limit: most + 1 });
  const rows = found.slice(0, most).toSorted((a, b) => a.number - b.number);
  const isoOr = (at: number | undefined) => (at === undefined ? null : toIso(at));
  const scope = { vendor: vendor ?? null, since: isoOr(since), until: isoOr(until), more: found.length > most };
  return { rows, scope: { kind: "report", ...scope } };
}
