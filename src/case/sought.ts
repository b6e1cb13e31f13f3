// The words by which people look for a case again, made comparable.
import { fold } from "../lang/fold.ts";
import type { SupportCase } from "./case.ts";

/** Title, description, ticket (as written, and without its marks) and vendor in one; without what no database takes as text. */
export function soughtIn({ title, description, ticket, terms }: SupportCase): string {
  return comparable(
    [title, description, ticket ?? "", ticket === null ? "" : ticketKey(ticket), terms.vendorName].join(" "),
  );
}

export function comparable(text: string): string {
  return fold(text)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** The vendor's ticket as people repeat it: "NC 4711", "#nc-4711" and "NC-4711" are one. */
export function ticketKey(ticket: string): string {
  return fold(ticket).replace(/[^\p{L}\p{N}]+/gu, "");
}
