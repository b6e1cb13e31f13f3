// Where a case stands, in one line.
import type { SupportCase } from "../../case/case.ts";
import { nextDueOf } from "../../case/next-due.ts";
import { vendorClosingOf } from "../../case/vendor-closing.ts";
import { dueTime, flat, type Telling } from "../line.ts";
import type { Line, Span } from "../reply.ts";

/** Does the first line of a card say that already? Nothing runs that would stand there. */
export function saysStatus(row: SupportCase, now: number): boolean {
  return row.status === "waiting" || nextDueOf(row, now) === null;
}

export function statusLine(supportCase: SupportCase, telling: Telling): Line {
  const asides = [acknowledgement(supportCase, telling), closes(supportCase, telling), reminders(supportCase, telling)];
  return [state(supportCase, telling), ...asides]
    .filter((line) => line !== null)
    .flatMap((line, index) => (index === 0 ? line : ["; ", ...line]));
}

function state({ status, pauses, terms, ...row }: SupportCase, telling: Telling): Line {
  const { card } = telling.words;
  const when = (at: number | null | undefined) => telling.own(at ?? row.openedAt, terms.vendorZone);
  switch (status) {
    case "open":
      if (row.toldAt != null && row.reportedAt === null) {
        return flat(card.unlogged<Span | Line>(terms.vendorName, when(row.toldAt)));
      }
      if (row.reportedAt === null) return [card.unreported(terms.vendorName)];
      return flat(card.reported(when(row.reportedAt)));
    case "waiting":
      return flat((terms.response.pauses ? card.waiting : card.waitingRuns)(when(pauses.at(-1)?.from)));
    case "answered":
      return flat(card.answered(when(row.respondedAt)));
    case "restored":
      return flat(card.restored(when(row.restoredAt)));
    case "closed":
      return flat(card.closed(when(row.closedAt)));
    default:
      return status satisfies never;
  }
}

function acknowledgement({ status, acknowledgedAt, terms }: SupportCase, telling: Telling): Line | null {
  if (status !== "open" || acknowledgedAt === null) return null;
  return flat(telling.words.card.acknowledged(telling.own(acknowledgedAt, terms.vendorZone)));
}

/** It works again, and by its document the vendor closes the case on its own. */
function closes(row: SupportCase, telling: Telling): Line | null {
  const { closing, vendorName, vendorZone } = row.terms;
  const rule = vendorClosingOf(row);
  if (!rule || !closing) return null;
  const when = dueTime(telling, rule.at, closing.calendar, vendorZone);
  return flat(telling.words.ours.closes<Span | Line>(vendorName, closing.source.section, when));
}

function reminders({ status, muted, snoozedUntil, terms }: SupportCase, telling: Telling): Line | null {
  if (status === "closed") return null;
  const { card } = telling.words;
  if (muted) return [card.muted];
  return snoozedUntil === null ? null : flat(card.snoozed(telling.own(snoozedUntil, terms.vendorZone)));
}
