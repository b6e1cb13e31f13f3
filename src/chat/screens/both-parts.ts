// Beside the vendor's promises: how long it waited for us, and what its own record says.
import type { SupportCase } from "../../case/case.ts";
import { type OwnDelays, ownDelaysOf } from "../../case/own-delays.ts";
import type { Words } from "../../lang/index.ts";
import { lengthText } from "../../lang/when.ts";
import { flat, joined, type Telling } from "../line.ts";
import type { Line, Span } from "../reply.ts";
import type { Fact } from "./reach-facts.ts";

/** Our own delay beside the vendor's: how long it has waited for us, and what for. */
export function ourPart(supportCase: SupportCase, now: number, { words }: Telling): Fact[] {
  const said = ourDelay(ownDelaysOf(supportCase, supportCase.closedAt ?? now), words);
  return said === null ? [] : [{ label: words.card.facts.ours, line: [said] }];
}

/** Null: we kept it waiting for nothing worth a word. Whoever sees that it works says so an hour later at the soonest. */
export function ourDelay({ answer, contact, confirmation }: OwnDelays, { ours, language }: Words): string | null {
  const told = (ms: number, least: number, say: (length: string) => string) =>
    ms < least ? [] : [say(lengthText(ms, language))];
  const waited = [...told(answer + contact, 60_000, ours.waited), ...told(contact, 60_000, ours.inVain)].join(", ");
  const said = [waited, ...told(confirmation, 3_600_000, ours.confirming)].filter((one) => one !== "");
  return said.length === 0 ? null : said.join("; ");
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
