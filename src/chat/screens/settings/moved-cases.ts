// The open cases whose deadlines would move if a vendor's words were read otherwise.
import type { SupportCase } from "../../../case/case.ts";
import { openCasesOf } from "../../../case/open-cases.ts";
import { deadlinesThen } from "../../../case/standing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { type Terms, termsOf } from "../../../triage/terms.ts";
import type { Visit } from "../../visit.ts";

export type Moved = { readonly row: SupportCase; readonly after: SupportCase; readonly terms: Terms };

/**
 * Policies of one vendor, as they would hold: of several, that under whose contract a case stands. A case keeps its version:
 * one that was opened under another does not move.
 */
export async function* movedBy(visit: Visit, policies: readonly Policy[]): AsyncGenerator<Moved> {
  const [policy] = policies;
  const { core, origin } = visit;
  for await (const row of openCasesOf(core.store, origin.tenant, { vendor: policy?.id ?? "" })) {
    const moved = movedTo(visit, policies, row);
    if (moved) yield moved;
  }
}

/** Null: it stays as it is. */
export function movedTo({ origin, settings }: Visit, policies: readonly Policy[], row: SupportCase): Moved | null {
  const { terms: kept, site, answers } = row;
  const holidays = settings.holidays?.map((day) => ({ ...day }));
  const read = policies
    .filter(({ version }) => version === kept.version)
    .flatMap((policy) => {
      const terms = termsOf(policy, { plan: kept.plan?.id, site, answers, holidays });
      return terms.ok ? [terms.value] : [];
    });
  const terms = policies.length === 1 ? read[0] : read.find((one) => ownIn(one) === ownIn(kept));
  if (!terms) return null;
  const after = { ...row, terms };
  return facesOf(row, origin.now) === facesOf(after, origin.now) ? null : { row, after, terms };
}

/** What of a case's terms is of its house's own contract. */
function ownIn({ levels }: Terms): string {
  return JSON.stringify(levels.map(({ targets }) => targets.map((one) => (one.guaranteed ? (one.own ?? null) : null))));
}

/** What a card says that may rest on a reading: deadlines, and how the vendor is reached. */
function facesOf(row: SupportCase, now: number): string {
  const { lines, channels, channelHours, response } = row.terms;
  const reach = [lines, channels.map(({ id, priorities }) => [id, priorities]), channelHours, response.pauses];
  return JSON.stringify([deadlinesThen(row, now), reach]);
}
