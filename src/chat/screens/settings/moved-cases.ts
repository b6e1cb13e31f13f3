// The open cases whose deadlines would move if a vendor's words were read otherwise.
import type { SupportCase } from "../../../case/case.ts";
import { deadlinesThen } from "../../../case/standing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { type Terms, termsOf } from "../../../triage/terms.ts";
import type { Visit } from "../../visit.ts";

export type Moved = { readonly row: SupportCase; readonly after: SupportCase; readonly terms: Terms };

/** As many open cases as are looked at: a tenant that has more is far from one decision of an administrator. */
const most = 1000;

/** `policy` is read as it would be. A case keeps its version: one that was opened under another does not move. */
export async function movedBy({ core, origin, settings }: Visit, policy: Policy): Promise<Moved[]> {
  const asker = { kind: "operator" } as const;
  const rows = await core.store.listCases(origin.tenant, { asker, state: "open", vendor: policy.id, limit: most });
  const holidays = settings.holidays?.map((day) => ({ ...day }));
  return rows.flatMap((row): Moved[] => {
    const { terms: kept, site, answers } = row;
    if (kept.version !== policy.version) return [];
    const read = termsOf(policy, { plan: kept.plan?.id, site, answers, holidays });
    if (!read.ok) return [];
    const after = { ...row, terms: read.value };
    return facesOf(row, origin.now) === facesOf(after, origin.now) ? [] : [{ row, after, terms: read.value }];
  });
}

/** What a card says that may rest on a reading: deadlines, and how the vendor is reached. */
function facesOf(row: SupportCase, now: number): string {
  const { lines, channels, channelHours, response } = row.terms;
  const reach = [lines, channels.map(({ id, priorities }) => [id, priorities]), channelHours, response.pauses];
  return JSON.stringify([deadlinesThen(row, now), reach]);
}
