// What is promised of a report made at some time, whom to call about it, and what that rests on.

import type { TargetDeadline } from "../../case/deadlines.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { durationText, withinText } from "../../lang/when.ts";
import type { TermReading } from "../../triage/terms.ts";
import { type CallAsked, callLine, noCall, writeLine, writesFirst } from "../call.ts";
import { dueTime, flat, type Telling } from "../line.ts";
import { says } from "../part.ts";
import type { Line, Part, Plain } from "../reply.ts";
import { averageLine } from "./average-line.ts";
import type { Fact } from "./reach-facts.ts";
import { ownParts, readingParts, sourcePart, type Titled, unknownParts } from "./rests.ts";
import { uncoveredNote } from "./uncovered.ts";
import { otherwiseNote } from "./way.ts";

export type Promised = {
  readonly deadlines: readonly TargetDeadline[];
  /** IANA. */
  readonly vendorZone: string;
  readonly readings: readonly TermReading[];
  readonly titled: Titled;
};

export function promiseParts({ deadlines, vendorZone }: Promised, telling: Telling): Part[] {
  const { facts } = telling.words.card;
  if (deadlines.length === 0) return [says([telling.words.card.nothingPromised])];
  const told = deadlines.map(
    (one): Fact => ({ label: facts[one.target.kind], line: dueLine(one, vendorZone, telling) }),
  );
  const [first] = deadlines;
  const stretches = deadlines.map((one) => ({ ...one, from: one.dueAt === null ? 0 : one.startsAt, to: one.dueAt }));
  return [
    { kind: "facts", facts: told },
    ...ownParts(
      deadlines.map(({ target }) => target),
      vendorZone,
      telling,
    ),
    ...(first ? otherwiseNote(first.target, telling.words) : []),
    ...uncoveredNote(stretches, telling.words),
  ];
}

/** The number first, or where to write where that is better or nobody answers. */
export function reachParts(ask: CallAsked, telling: Telling): Part[] {
  const { facts } = telling.words.card;
  const [call, write, why] = [callLine(ask, telling), writeLine(ask, telling), noCall(ask, telling)];
  const calling = call ? [says([`${call.open ? facts.call : facts.phone}: `, ...call.line])] : [];
  const writing = write ? [says([`${facts.write}: `, ...write])] : [];
  if (!call) return [...(why === null ? [] : [says([`${facts.phone}: ${why}`])]), ...writing];
  return writesFirst(ask, call) ? [...writing, ...calling] : [...calling, ...writing];
}

/** Folded: what this level is for, how the vendor's words are read, and where all of it stands. */
export function restsPart(meaning: string, promised: Promised, { words }: Telling): Part {
  const targets = promised.deadlines.map(({ target }) => target);
  const used = new Set(targets.flatMap((target) => (target.guaranteed ? target.readings : [])));
  const parts: Plain[] = [
    ...(meaning === "" ? [] : [says([meaning])]),
    ...readingParts(
      promised.readings.filter(({ id }) => used.has(id)),
      words,
    ),
    ...unknownParts(targets, words),
    ...[...new Map(targets.map(({ source }) => [JSON.stringify(source), source])).values()].map((source) =>
      sourcePart(source, promised.titled, words),
    ),
  ];
  return { kind: "details", label: words.card.details, parts };
}

function dueLine({ target, dueAt }: TargetDeadline, vendorZone: string, telling: Telling): Line {
  const { card, language } = telling.words;
  if (!target.guaranteed || dueAt === null)
    return [card.noGuarantee(target.guaranteed ? "" : inWords(target.why, language))];
  const average = target.measure === "average";
  const when = [...dueTime(telling, dueAt, target.calendar, vendorZone), ...telling.away(dueAt, !average)];
  const due = average ? averageLine(target, when, telling) : flat(card.dueBy(when));
  const length = average ? durationText(target.within, language) : withinText(target.within, language);
  return [`${length}${wayText(target.by, telling.words)}, `, ...due];
}

function wayText(by: "phone" | "web" | "email" | null, { moves }: Words): string {
  return by === null ? "" : ` (${moves.by[by]})`;
}
