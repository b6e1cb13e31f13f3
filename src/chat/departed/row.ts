// What one administrator is still to be told of one who left: a row of its own, so that it outlives the process.
import { z } from "zod";
import type { Records } from "../../case/records.ts";
import { languages } from "../../lang/languages.ts";

const kind = "departure";

const Kept = z.object({
  platform: z.string(),
  person: z.string(),
  from: z.enum(["company", "team"]),
  admin: z.object({
    id: z.string(),
    name: z.string(),
    zone: z.string().optional(),
    language: z.enum(languages).optional(),
  }),
  /** When the platform said so; when it may be tried next; epoch ms. */
  at: z.number(),
  upAt: z.number(),
  attempts: z.number(),
  /** Told, given up or no longer true; null: still to be told. */
  end: z.enum(["told", "given-up", "dropped"]).nullable(),
});
export type Departure = z.infer<typeof Kept>;

/** As it lies in the store: whoever changes it says what he has read. */
export type Kept = { readonly tenant: string; readonly key: string; readonly value: string; readonly row: Departure };

/** False: it is there already, and is told once. */
export function putDeparture(records: Records, tenant: string, row: Departure): Promise<boolean> {
  return records.swap(tenant, kind, `${row.person} ${row.admin.id}`, null, JSON.stringify(row));
}

/** Null: somebody else was quicker. */
export async function turned(records: Records, kept: Kept, to: Partial<Departure>): Promise<Kept | null> {
  const row = { ...kept.row, ...to };
  const value = JSON.stringify(row);
  return (await records.swap(kept.tenant, kind, kept.key, kept.value, value)) ? { ...kept, value, row } : null;
}

export function dropDeparture(records: Records, { tenant, key }: Kept): Promise<void> {
  return records.remove(tenant, kind, key);
}

/** Of all tenants; what cannot be read is left out. */
export async function departures(records: Records): Promise<readonly Kept[]> {
  return (await records.everywhere(kind)).flatMap((found) => {
    const row = read(found.value);
    return row ? [{ ...found, row }] : [];
  });
}

function read(value: string): Departure | null {
  try {
    return Kept.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
