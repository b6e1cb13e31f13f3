// What an earlier ENCRYPTION_KEY has sealed is sealed with today's, row by row, while everybody goes on working.
import type { Records } from "../../src/chat/door.ts";
import type { SealedAnew } from "../../src/chat/sealed-anew.ts";
import { open, seal } from "./secret.ts";

/** Each 32 bytes in base64: what is sealed from now on, and what may still have sealed what is there. */
export type Keys = { readonly key: string; readonly earlier: readonly string[] };
export type Row = { readonly tenant: string; readonly key: string; readonly value: string };
type Sealed = { readonly of: string; readonly sealed: string };

export type Sweep = {
  readonly records: Pick<Records, "everywhere" | "swap">;
  readonly kind: string;
  readonly keys: Keys;
  /** What is sealed in a row, and for whom. */
  readonly parts: (row: Row) => readonly Sealed[];
  /** Somebody is at work on it, and counts on the row as it is: it is left for the next time. */
  readonly busy?: (text: string) => boolean;
};

/** Whoever changes a row in the same moment goes first, and seals with his own key. */
export async function sealAnew({ records, kind, keys, parts, busy = () => false }: Sweep): Promise<SealedAnew> {
  const found = { anew: 0, left: 0, shut: 0 };
  for (const row of await records.everywhere(kind)) {
    let { value } = row;
    let outcome: keyof SealedAnew | null = null;
    for (const { of, sealed } of parts(row)) {
      if (opened([keys.key], of, sealed) !== null) continue;
      const text = opened(keys.earlier, of, sealed);
      outcome = text === null ? "shut" : busy(text) ? "left" : "anew";
      if (text !== null && outcome === "anew") value = value.replace(sealed, () => seal(keys.key, of, text));
    }
    const written = value === row.value || (await records.swap(row.tenant, kind, row.key, row.value, value));
    if (outcome) found[written ? outcome : "left"] += 1;
  }
  return found;
}

function opened(keys: readonly string[], of: string, sealed: string): string | null {
  try {
    return open(keys, of, sealed);
  } catch {
    return null;
  }
}
