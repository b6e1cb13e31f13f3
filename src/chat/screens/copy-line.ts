// The case's own address beside what we send to a vendor: a copy there, and the answer finds its case.
import type { SupportCase } from "../../case/case.ts";
import { caseAddress } from "../../mail/marks.ts";
import { says } from "../part.ts";
import type { Part } from "../reply.ts";
import type { Visit } from "../visit.ts";

/** Null: no mailbox is set up whose mails are taken in. */
export function copyTo({ settings }: Pick<Visit, "settings">, { number }: SupportCase): string | null {
  return settings.mailAddress === null ? null : caseAddress(settings.mailAddress, number);
}

export function copyLine(visit: Visit, row: SupportCase): Part[] {
  const address = copyTo(visit, row);
  return address === null ? [] : [says([visit.words.script.copy(address, row.terms.vendorName)])];
}
