// Beside the vendor's promises: how long it waited for us, and what its own record says.
import type { SupportCase } from "../../case/case.ts";
import { waitedInAll } from "../../case/own-answer.ts";
import { lengthText } from "../../lang/when.ts";
import { flat, joined, type Telling } from "../line.ts";
import type { Line, Span } from "../reply.ts";
import type { Fact } from "./reach-facts.ts";

/** Our own delay beside the vendor's: how long it has waited for us in all. */
export function ourPart(supportCase: SupportCase, now: number, { words }: Telling): Fact[] {
  const waited = waitedInAll(supportCase, supportCase.closedAt ?? now);
  if (waited < 60_000) return [];
  return [{ label: words.card.facts.ours, line: [words.card.waitedInAll(lengthText(waited, words.language))] }];
}

/** What the vendor's own record says of its ticket. */
export function vendorsPart({ vendorOpenedAt, vendorClosedAt, terms }: SupportCase, telling: Telling): Fact[] {
  const { label, opened, closed } = telling.words.evidence.vendors;
  const own = (at: number) => telling.own(at, terms.vendorZone);
  const said = [
    ...(vendorOpenedAt === undefined ? [] : [flat(opened<Span | Line>(own(vendorOpenedAt)))]),
    ...(vendorClosedAt === undefined ? [] : [flat(closed<Span | Line>(own(vendorClosedAt)))]),
  ];
  return said.length === 0 ? [] : [{ label, line: joined(said, "; ") }];
}
