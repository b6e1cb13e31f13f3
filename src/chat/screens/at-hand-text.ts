// Who is at hand for the vendor: asked by its own document, or by a rule that was chosen here, and never mistaken for each other.
import type { SupportCase } from "../../case/case.ts";
import { isAskedFor } from "../../case/our-part.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";

export function atHandText(row: SupportCase, { card, ours, language }: Words): string {
  const { contact, vendorName } = row.terms;
  if (!isAskedFor(row) || !contact.onCall) return ours.atHand(vendorName);
  return card.remind["at-hand"](vendorName, inWords(contact.onCall.text, language));
}
