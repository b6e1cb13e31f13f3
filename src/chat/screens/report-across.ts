// The figures of a report, and the organisation that they may be of.
import type { Membership } from "../../case/organisation.ts";
import type { ReportRow } from "../../case/report.ts";
import { readsAcross } from "../figures-rights.ts";
import type { Visit } from "../visit.ts";
import { rowsOf } from "./report-asked.ts";
import { type About, ofTenant } from "./report-value.ts";

export type Along = Pick<Membership, "name"> & { readonly tenants: number };

/** The organisation that this tenant belongs to, for whoever may read across it; null: there is none, or he may not. */
export async function alongOf(visit: Visit): Promise<Along | null> {
  if (!readsAcross(visit)) return null;
  const found = await visit.core.store.organisations.of(visit.origin.tenant);
  return found?.joinedAt == null ? null : found;
}

/** `about` of an organisation: its reader was asked for before. */
export async function figuresOf(visit: Visit, about: About): Promise<readonly ReportRow[]> {
  if (about.reach !== "organisation") return rowsOf(visit, ofTenant(about));
  const { core, origin } = visit;
  const scope = { vendor: about.vendor ?? undefined, ...about.span };
  return core.store.report(origin.tenant, scope, origin.now, "organisation");
}
