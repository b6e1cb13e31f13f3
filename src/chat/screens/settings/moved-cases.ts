// The open cases whose deadlines would move if a vendor's words were read otherwise.
import type { SupportCase } from "../../../case/case.ts";
import { deadlinesThen } from "../../../case/standing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { type Terms, termsOf } from "../../../triage/terms.ts";
import type { Visit } from "../../visit.ts";

export type Moved = { readonly row: SupportCase; readonly after: SupportCase; readonly terms: Terms };

/** As many open cases as are looked at at a time. */
const atOnce = 100;

/** `policy` is read as it would be. A case keeps its version: one that was opened under another does not move. */
export async function* movedBy(visit: Visit, policy: Policy): AsyncGenerator<Moved> {
  for await (const rows of openCases(visit, policy.id)) {
    for (const row of rows) {
      const moved = movedTo(visit, policy, row);
      if (moved) yield moved;
    }
  }
}

/** All of them, page by page, however many there are. */
async function* openCases({ core, origin }: Visit, vendor: string): AsyncGenerator<readonly SupportCase[]> {
  const asker = { kind: "operator" } as const;
  let after: number | undefined;
  for (;;) {
    const filter = { asker, state: "open", vendor, limit: atOnce, after } as const;
    const rows = await core.store.listCases(origin.tenant, filter);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.number;
  }
}

/** Null: it stays as it is. */
export function movedTo({ origin, settings }: Visit, policy: Policy, row: SupportCase): Moved | null {
  const { terms: kept, site, answers } = row;
  if (kept.version !== policy.version) return null;
  const holidays = settings.holidays?.map((day) => ({ ...day }));
  const read = termsOf(policy, { plan: kept.plan?.id, site, answers, holidays });
  if (!read.ok) return null;
  const after = { ...row, terms: read.value };
  return facesOf(row, origin.now) === facesOf(after, origin.now) ? null : { row, after, terms: read.value };
}

/** What a card says that may rest on a reading: deadlines, and how the vendor is reached. */
function facesOf(row: SupportCase, now: number): string {
  const { lines, channels, channelHours, response } = row.terms;
  const reach = [lines, channels.map(({ id, priorities }) => [id, priorities]), channelHours, response.pauses];
  return JSON.stringify([deadlinesThen(row, now), reach]);
}
