// Whose calendar it is: an address with a key in it that is known by its hash alone, and can be taken back.
import { z } from "zod";
import type { Person } from "../../case/case.ts";
import type { Records } from "../../case/records.ts";
import { languages } from "../../lang/languages.ts";
import type { Doors } from "../core.ts";

const Owner = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), platform: z.string(), id: z.string() }),
  z.strictObject({ kind: z.literal("room"), platform: z.string(), id: z.string() }),
]);
export type Owner = z.infer<typeof Owner>;

const Kept = z.object({
  owner: Owner,
  /** Whoever asked for it: of a room, it is read as long as he may. */
  by: z.object({ id: z.string(), name: z.string(), zone: z.string().optional() }),
  language: z.enum(languages),
  createdAt: z.number(),
});
export type CalendarKey = z.infer<typeof Kept>;

const byHash = "calendar";
const byOwner = "calendar-of";

/** As it stands in the address: the tenant, and the key. */
export async function newKey(
  records: Records,
  doors: Pick<Doors, "newToken" | "hashOf">,
  tenant: string,
  key: Omit<CalendarKey, "by"> & { readonly by: Person },
): Promise<string> {
  await dropKey(records, tenant, key.owner);
  const token = doors.newToken();
  const hash = doors.hashOf(token);
  const { id, name, zone } = key.by;
  await records.put(tenant, byHash, hash, JSON.stringify({ ...key, by: { id, name, zone } }));
  await records.put(tenant, byOwner, nameOf(key.owner), hash);
  return `${tenant}.${token}`;
}

/** Says whether there was one. */
export async function dropKey(records: Records, tenant: string, owner: Owner): Promise<boolean> {
  const hash = await records.get(tenant, byOwner, nameOf(owner));
  if (hash === null) return false;
  await records.remove(tenant, byHash, hash);
  await records.remove(tenant, byOwner, nameOf(owner));
  return true;
}

/** Since when there is one, epoch ms. */
export async function keySince(records: Records, tenant: string, owner: Owner): Promise<number | null> {
  const hash = await records.get(tenant, byOwner, nameOf(owner));
  const kept = hash === null ? null : await records.get(tenant, byHash, hash);
  return kept === null ? null : Kept.parse(JSON.parse(kept)).createdAt;
}

/** Null: nobody gave that key. */
export async function keyBehind(
  records: Records,
  { hashOf }: Pick<Doors, "hashOf">,
  text: string,
): Promise<{ readonly tenant: string; readonly key: CalendarKey } | null> {
  const at = text.lastIndexOf(".");
  const [tenant, token] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (tenant === "" || !/^[\w-]{20,100}$/.test(token)) return null;
  const hash = hashOf(token);
  const kept = await records.get(tenant, byHash, hash);
  if (kept === null) return null;
  const key = Kept.parse(JSON.parse(kept));
  // Where somebody was erased, his own row is gone and this one names nobody.
  return (await records.get(tenant, byOwner, nameOf(key.owner))) === hash ? { tenant, key } : null;
}

const nameOf = ({ kind, platform, id }: Owner) => `${kind}/${platform}/${id}`;
