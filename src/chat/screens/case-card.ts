// The card of a case: what a room sees of it, kept up to date.

import type { SupportCase } from "../../case/case.ts";
import { isCorrected } from "../../case/corrections.ts";
import { startsWithTicket } from "../../case/moves/effects.ts";
import { isOver, nextDueOf } from "../../case/next-due.ts";
import { levelOf } from "../../case/standing.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { durationText, withinText } from "../../lang/when.ts";
import { nearAround } from "../../time/day-around.ts";
import { aloud, dueTime, flat, mention, shown, spoken, strong, type Telling, typed } from "../line.ts";
import { alert, says } from "../part.ts";
import type { Card, Line, Part, Span, Tone } from "../reply.ts";
import { unheardText } from "../unheard-text.ts";
import { cardButtons } from "./case-buttons.ts";
import { restParts } from "./case-details.ts";
import { headline } from "./headline.ts";
import { missedLines } from "./missed-lines.ts";
import { callFacts } from "./reach-facts.ts";
import { saysStatus, statusLine } from "./status-line.ts";

/** A room's screen is short: of a long text the card shows the beginning, `/sla status` more. What is spoken is shorter still. */
const mostShown = 300;
export const mostSpoken = 80;

/** In the words of the room; `now`, epoch ms, decides whom to call. */
export function cardOf(supportCase: SupportCase, now: number, words: Words): Card {
  const title = `${headline(supportCase, now, words)} · ${supportCase.terms.vendorName}`;
  const parts = (telling: Telling, most: number): Part[] => [
    ...firstParts(supportCase, now, telling),
    {
      kind: "details",
      label: words.card.details,
      parts: restParts(supportCase, now, telling, { most, saidAbove: false }),
    },
  ];
  return {
    tone: toneOf(supportCase, now),
    title,
    today: nearAround(now, supportCase.site.zone),
    parts: parts(shown(words), mostShown),
    buttons: cardButtons(supportCase, words, now),
    spoken: aloud(title, parts(spoken(words), mostSpoken), words.language),
  };
}

/** Everything that is known, unfolded: for one who asks. `most`: so many characters of what people wrote at length. */
export function caseParts(supportCase: SupportCase, now: number, telling: Telling, most: number): Part[] {
  const saidAbove = saysStatus(supportCase, now);
  return [...firstParts(supportCase, now, telling), ...restParts(supportCase, now, telling, { most, saidAbove })];
}

/** What somebody needs who was woken by it: until when, which case, whom to call, who may, and what is wrong. */
function firstParts(supportCase: SupportCase, now: number, telling: Telling): Part[] {
  const { title, undelivered } = supportCase;
  const calls = isOver(supportCase) || supportCase.status === "answered" ? [] : callFacts(supportCase, now, telling);
  return [
    says(untilLine(supportCase, now, telling)),
    ...(calls.length > 0 ? [{ kind: "facts", facts: calls } as const] : []),
    says(nameLine(supportCase, telling)),
    { kind: "quote", text: title },
    ...(undelivered === null ? [] : [alert("warning", [unheardText(undelivered, telling.words)])]),
    ...missedLines(supportCase, now, telling).map((line) => alert("critical", line)),
  ];
}

/** Until when the vendor has time; before the report how long it will have; else since when it stands as it does. */
function untilLine(supportCase: SupportCase, now: number, telling: Telling): Line {
  const { card, language } = telling.words;
  const next = nextDueOf(supportCase, now);
  if (next === null || saysStatus(supportCase, now)) return statusLine(supportCase, telling);
  const { target, dueAt, unreported } = next;
  const name = card.facts[target.kind];
  if (unreported && target.guaranteed) {
    if (target.within.unit === "next-business-days") return [`${name}: ${withinText(target.within, language)}`];
    const from = startsWithTicket(supportCase) ? card.fromTicket : card.fromReport;
    return [from(name, durationText(target.within, language))];
  }
  const hours = target.guaranteed ? target.calendar : null;
  const when = dueTime(telling, dueAt, hours, supportCase.terms.vendorZone);
  return flat(card.dueAt<Span | Line>(name, when));
}

function nameLine(supportCase: SupportCase, telling: Telling): Line {
  const { card, moves, language } = telling.words;
  const { number, priority, ticket, owner } = supportCase;
  const level = card.level(priority, inWords(levelOf(supportCase, priority).gloss, language));
  return [
    strong(card.caseLevel(number, level)),
    ...(ticket === null ? [] : [" · ", typed(ticket)]),
    ...(owner === null ? [] : [" · ", mention(owner)]),
    ...(isCorrected(supportCase) ? [` · ${moves.mended.corrected}`] : []),
  ];
}

function toneOf(supportCase: SupportCase, now: number): Tone {
  const { status, priority } = supportCase;
  if (status === "closed") return "quiet";
  if (status === "restored" || status === "answered") return "good";
  const next = nextDueOf(supportCase, now);
  if (priority === 1 || (next !== null && !next.unreported && next.dueAt <= now)) return "critical";
  return priority === 2 ? "warning" : "info";
}
