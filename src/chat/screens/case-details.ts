// What a card folds: what is promised in full, where to write, what to have at hand, and where all of it comes from.
import type { SupportCase } from "../../case/case.ts";
import { clockOf } from "../../case/clock.ts";
import { isOver } from "../../case/next-due.ts";
import { rulingsOf } from "../../case/rulings.ts";
import { levelOf, type Standing, standingOf } from "../../case/standing.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { durationText, lengthText } from "../../lang/when.ts";
import { hotlinesFor } from "../../triage/hotline.ts";
import type { Promised } from "../../triage/terms.ts";
import { dueTime, flat, type Telling } from "../line.ts";
import { says, whispers } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Plain } from "../reply.ts";
import { averageLine } from "./average-line.ts";
import { ourPart, vendorsPart } from "./both-parts.ts";
import { ladderParts } from "./ladder-lines.ts";
import { openedLine } from "./opened-line.ts";
import { type Fact, writeFacts } from "./reach-facts.ts";
import { ownParts, unknownParts } from "./rests.ts";
import { statusLine } from "./status-line.ts";
import { uncoveredNote } from "./uncovered.ts";

const mostReadings = 600;

/** `most`: so many characters of what people wrote at length; `saidAbove`: whether the status stands above it already. */
export function restParts(
  supportCase: SupportCase,
  now: number,
  telling: Telling,
  { most, saidAbove }: { readonly most: number; readonly saidAbove: boolean },
): Plain[] {
  const { description, terms, priority } = supportCase;
  const { language, card } = telling.words;
  const readings = readingsLine(supportCase, now, language);
  const bring = terms.bring.map((text) => inWords(text, language)).join("; ");
  const { name } = levelOf(supportCase, priority);
  return [
    { kind: "facts", facts: factsOf(supportCase, now, telling, saidAbove) },
    ...(bring === "" || isOver(supportCase) ? [] : [says([`${card.bring}: ${bring}`])]),
    ...(supportCase.reportedAt === null ? openingNotes(supportCase, language) : []),
    ...(description === "" ? [] : [{ kind: "quote", text: shorten(description, most) } as const]),
    ...ladderParts(supportCase, now, telling),
    whispers([card.vendorLevel(terms.vendorName, name)]),
    ...ownParts(levelOf(supportCase, priority).targets, terms.vendorZone, telling),
    ...unknownParts(levelOf(supportCase, priority).targets, telling.words),
    ...uncoveredNote(
      standingOf(supportCase, now).map(({ target, dueAt }) => ({
        target,
        from: clockOf(supportCase).startedAt,
        to: dueAt,
      })),
      telling.words,
    ),
    ...(readings === "" ? [] : [whispers([card.reading(shorten(readings, mostReadings))])]),
    whispers(openedLine(supportCase, telling, most)),
  ];
}

/** Vendors' promises in the order of their kind, and where to write. */
function factsOf(supportCase: SupportCase, now: number, telling: Telling, saidAbove: boolean): Fact[] {
  const { facts } = telling.words.card;
  return [
    ...(saidAbove ? [] : [{ label: facts.status, line: statusLine(supportCase, telling) }]),
    ...standingOf(supportCase, now).map((standing) => ({
      label: facts[standing.target.kind],
      line: promiseLine(supportCase, standing, telling),
    })),
    ...ourPart(supportCase, now, telling),
    ...vendorsPart(supportCase, telling),
    ...(isOver(supportCase) ? [] : writeFacts(supportCase, now, telling)),
  ];
}

/** "within 4 business hours, by …", and once it is done whether it was in time. */
export function promiseLine(
  supportCase: SupportCase,
  { target, dueAt, provisional, doneAt }: Standing,
  telling: Telling,
): Line {
  const { card, language } = telling.words;
  if (!target.guaranteed || dueAt === null)
    return [card.noGuarantee(target.guaranteed ? "" : inWords(target.why, language))];
  const zone = target.calendar?.zone ?? supportCase.terms.vendorZone;
  const way = target.by === null ? "" : ` (${telling.words.moves.by[target.by]})`;
  const length = `${durationText(target.within, language)}${way}`;
  const when = dueTime(telling, dueAt, target.calendar, supportCase.terms.vendorZone);
  const due = target.measure === "average" ? averageLine(target, when, telling) : flat(card.dueBy(when));
  const moving = provisional ? flat(card.provisional(due)) : due;
  if (doneAt === null) return [`${length}, `, ...moving];
  const judged = judgedText(supportCase, target, doneAt, telling.words);
  const aside = judged === null ? [] : ["; ", judged];
  return [`${length}, `, ...due, "; ", ...flat(card.done(telling.own(doneAt, zone))), ...aside];
}

/** Only a guarantee is broken; an aim is missed, and an average is longer or shorter than published. */
function judgedText(row: SupportCase, { kind }: Promised, doneAt: number, words: Words): string | null {
  const { card, language } = words;
  const ruling = rulingsOf(row, doneAt).find((one) => one.kind === kind && one.doneAt !== null);
  if (!ruling || ruling.lateBy === null || kind === "follow-up") return null;
  const { measure, outcome, lateBy } = ruling;
  if (measure === "average") return outcome === "met" ? card.shorter : card.brokenAs.average;
  if (outcome === "met") return card.met(lengthText(lateBy, language));
  return `${lateText(lateBy, words)}: ${card.brokenAs[measure]}`;
}

/** Vendors' clocks stand still at night: what came after the deadline may be late by nothing of them. */
export function lateText(lateBy: number, { card, language }: Words): string {
  return lateBy === 0 ? card.missedClosed : card.missed(lengthText(lateBy, language));
}

/** What the vendor says of a new case, for whoever reports it. */
export function openingNotes({ terms, priority }: SupportCase, language: Words["language"]): Plain[] {
  const mine = terms.notes.filter(
    ({ moment, priorities }) => moment === "opening" && (priorities?.includes(priority) ?? true),
  );
  return mine.length === 0 ? [] : [whispers([mine.map(({ text }) => inWords(text, language)).join(". ")])];
}

/** Of the deadlines, and of the number to call where its hours decide. */
function readingsLine(supportCase: SupportCase, now: number, language: Words["language"]): string {
  const { terms, priority, site } = supportCase;
  const promised = levelOf(supportCase, priority).targets.flatMap((target) =>
    target.guaranteed ? target.readings : [],
  );
  const [line] = isOver(supportCase) ? [] : hotlinesFor(terms, { site, priority, at: now });
  const called = line && line.why === null ? (line.readings ?? []) : [];
  const used = [...promised, ...called];
  return terms.readings
    .filter(({ id }) => used.includes(id))
    .map(({ chosen }) => inWords(chosen, language))
    .join("; ");
}
