// What a guest of another company noted, before he was known as one: it stands, and is told as his.
import type { Entry } from "./journal.ts";

/** When somebody was last seen as a guest, epoch ms, by his id: what he does later, as a colleague, is no guest's. */
export type Outsiders = ReadonlyMap<string, number>;

export function isGuests({ by, notedAt }: Pick<Entry, "by" | "notedAt">, outsiders: Outsiders): boolean {
  return notedAt <= ((by && outsiders.get(by.id)) ?? Number.NEGATIVE_INFINITY);
}
