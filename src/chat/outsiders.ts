// Who has been seen as a guest of another company: what such people noted before that was known is marked as theirs.
import { z } from "zod";
import type { Core } from "./core.ts";
import type { Visit } from "./visit.ts";

const kind = "outsider";
/** When he was last a guest, epoch ms: what he does later, as a colleague, is no guest's. */
const Seen = z.object({ at: z.number() });

/** By their ids. */
export type Outsiders = ReadonlyMap<string, number>;

export async function noteOutsider({ core, origin }: Visit): Promise<void> {
  if (!origin.outside) return;
  await core.store.records.put(origin.tenant, kind, origin.who.id, JSON.stringify({ at: origin.now }));
}

export async function outsidersOf({ store }: Pick<Core, "store">, tenant: string): Promise<Outsiders> {
  const rows = await store.records.list(tenant, kind);
  return new Map(rows.map(({ key, value }) => [key, Seen.parse(JSON.parse(value)).at]));
}
