// A pack for whoever asks: one case, or those of a report that he may see.

import type { Room, SupportCase } from "../case/case.ts";
import type { CaseFilter } from "../case/case-filter.ts";
import type { Outsiders } from "../case/guests.ts";
import type { Asker } from "../case/rights.ts";
import { hashOf } from "../case/seal.ts";
import type { Store } from "../case/store.ts";
import { toIso } from "../time/instant.ts";
import { type CasePack, casePack, type Pack, packOf, playedRow, type Scope } from "./pack.ts";

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
      readonly room?: Pick<Room, "platform" | "id"> | undefined;
      readonly most: number;
    };

export type Source = {
  readonly store: Pick<Store, "listCases" | "recordOf">;
  readonly tenant: string;
  /** Where its card stands; null: nobody knows. */
  readonly linkOf: (row: SupportCase) => Promise<string | null>;
  readonly outsiders: Outsiders;
};

/** `rows`: the cases of the pack, in its order. */
export type Gathered = { readonly pack: Pack; readonly rows: readonly SupportCase[] };

/** `now` is epoch ms. */
export async function gather(
  { store, tenant, linkOf, outsiders }: Source,
  asked: Asked,
  now: number,
): Promise<Gathered> {
  const { found, scope } = await wanted(store, tenant, asked);
  const cases: CasePack[] = [];
  const rows: SupportCase[] = [];
  const terms: { [hash: string]: Pack["terms"][string] } = {};
  for (const { id } of found) {
    const record = await store.recordOf(tenant, id);
    if (record === null) continue;
    if (record.terms !== null) terms[record.entries[0]?.facts?.terms ?? hashOf(record.terms)] ??= record.terms;
    rows.push(playedRow(record));
    cases.push(casePack(record, await linkOf(record.now), now, outsiders));
    await othersTurn();
  }
  return { pack: packOf(scope, cases, terms, now), rows };
}

async function wanted(
  store: Source["store"],
  tenant: string,
  asked: Asked,
): Promise<{ readonly found: readonly SupportCase[]; readonly scope: Scope }> {
  if (asked.kind === "case") return { found: [asked.row], scope: { kind: "case", number: asked.row.number } };
  const { vendor, since, until, room, asker, most } = asked;
  const all = await listed(store, tenant, { vendor, since, until, room, asker, state: "all", limit: most + 1 });
  const found = all.slice(0, most).toSorted((a, b) => a.number - b.number);
  const isoOr = (at: number | undefined) => (at === undefined ? null : toIso(at));
  const scope = { vendor: vendor ?? null, since: isoOr(since), until: isoOr(until), more: all.length > most };
  return { found, scope: { kind: "report", ...scope } };
}

/** Read in so many milliseconds that nobody else's request is kept waiting. */
const atOnce = 25;

/** Page by page. What is changed meanwhile may come to stand on the next page too: it is listed once. */
async function listed(store: Source["store"], tenant: string, filter: CaseFilter): Promise<readonly SupportCase[]> {
  const found = new Map<string, SupportCase>();
  for (let after = filter.after; found.size < filter.limit; ) {
    const limit = Math.min(atOnce, filter.limit - found.size);
    const page = await store.listCases(tenant, { ...filter, after, limit });
    for (const row of page) found.set(row.id, row);
    await othersTurn();
    if (page.length < limit) break;
    after = page.at(-1)?.number;
  }
  return [...found.values()];
}

/** A store that answers at once gives nobody else a turn by itself. */
function othersTurn(): Promise<void> {
  return new Promise((done) => void setImmediate(done));
}
