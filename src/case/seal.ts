// Entries of a journal, chained by hash: one that was changed, taken out or put elsewhere is found by whoever counts again.
// Hashes are SHA-256, as 64 small hexadecimal digits; JSON is hashed in its canonical form, RFC 8785.
import { hash } from "node:crypto";
import { canonical } from "./canonical.ts";
import type { SupportCase } from "./case.ts";
import type { Entry, Facts, Seal } from "./journal.ts";

/** What never changes of a case, its terms by their hash. */
export function factsOf(row: Omit<Facts, "terms" | "opening"> & Pick<SupportCase, "terms">): Facts {
  const { tenant, id, number, title, description, site, language, reporter, contact, openedAt, room, terms } = row;
  const place = { platform: room.platform, id: room.id };
  const words = { title, description, site, language, reporter, contact };
  return { tenant, id, number, ...words, openedAt, room: place, terms: hashOf(terms) };
}

/** The entry as it is to be written; `previous`: the chain that it goes on, null for the first. */
export function sealed(entry: Entry, previous: string | null): Entry & { readonly seal: Seal } {
  const content = contentOf(entry);
  return { ...entry, seal: { content, chain: chainOf(previous, content) } };
}

export function contentOf(document: object): string {
  return hashOf({ ...document, seal: undefined });
}

export function chainOf(previous: string | null, content: string): string {
  return hash("sha256", `${previous ?? ""}${content}`);
}

export function hashOf(value: object): string {
  return hash("sha256", canonical(value));
}
