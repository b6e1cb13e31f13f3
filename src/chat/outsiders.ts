// Who has been seen as a guest of another company: what such people noted before that was known is marked as theirs.
import { z } from "zod";
import { isGuests, type Outsiders } from "../case/guests.ts";
import type { Entry } from "../case/journal.ts";
import type { Store } from "../case/store.ts";
import type { Visit } from "./visit.ts";

const kind = "outsider";
/** When he was last a guest, epoch ms: what he does later, as a colleague, is no guest's. */
const Seen = z.object({ at: z.number() });

export async function noteOutsider({ core, origin }: Visit): Promise<void> {
  if (!origin.outside) return;
  await core.store.records.put(origin.tenant, kind, origin.who.id, JSON.stringify({ at: origin.now }));
}

/** An entry as it is told: `byGuest` where a guest of another company noted it. */
export type Noted = Entry & { readonly byGuest: boolean };

export async function notedIn(store: Store, tenant: string, caseId: string): Promise<readonly Noted[]> {
  const [journal, outsiders] = await Promise.all([store.journalOf(tenant, caseId), outsidersOf(store, tenant)]);
  return journal.map((entry) => ({ ...entry, byGuest: isGuests(entry, outsiders) }));
}

export async function outsidersOf(store: Pick<Store, "records">, tenant: string): Promise<Outsiders> {
  const rows = await store.records.list(tenant, kind);
  return new Map(rows.map(({ key, value }) => [key, Seen.parse(JSON.parse(value)).at]));
}
