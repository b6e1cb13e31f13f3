// When a vendor closes a case on its own, where its document says so, and when we are reminded to speak before that.
import type { SupportCase } from "./case.ts";
import { deadlineOf, momentAt, momentBefore } from "./deadlines.ts";
import { closingSpokenOf } from "./reminder-rules.ts";

/** Epoch ms. */
export type VendorClosing = { readonly at: number; readonly confirmBy: number };

/** Null: it does not work again, it is closed already, or no document has a time. Nothing pauses this clock. */
export function vendorClosingOf({ status, restoredAt, terms }: SupportCase): VendorClosing | null {
  if (status !== "restored" || restoredAt === null || !terms.closing) return null;
  const clock = { startedAt: restoredAt, pauses: [] };
  const { share, before } = closingSpokenOf;
  return {
    at: deadlineOf(terms.closing, clock, restoredAt).dueAt,
    confirmBy: Math.max(
      momentAt(terms.closing, clock, share, restoredAt),
      momentBefore(terms.closing, clock, before, restoredAt),
    ),
  };
}
