// Why we are reminded to confirm that it works: a vendor's own rule, or what was chosen here.
import type { SupportCase } from "../../case/case.ts";
import { vendorClosingOf } from "../../case/vendor-closing.ts";
import { dueTime, flat, type Telling } from "../line.ts";
import type { Line, Span } from "../reply.ts";

export function closingWhy(row: SupportCase, telling: Telling): Line {
  const { vendorName, vendorZone, closing } = row.terms;
  const { remind } = telling.words.card;
  const rule = vendorClosingOf(row);
  if (!rule || !closing) return [remind.closingWhy(vendorName)];
  const when = dueTime(telling, rule.at, closing.calendar, vendorZone);
  return flat(remind.closingRule<Span | Line>(vendorName, when, closing.source.section));
}
