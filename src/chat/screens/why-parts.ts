// The ledger of a deadline as parts, day by day, and the clause that it rests on.
import type { CaseClock } from "../../case/deadlines.ts";
import { inWords } from "../../lang/text.ts";
import { durationText, withinText } from "../../lang/when.ts";
import type { LedgerDay } from "../../time/ledger.ts";
import type { TermReading, TermTarget } from "../../triage/terms.ts";
import { dueTime, flat, type Telling } from "../line.ts";
import { heading, list, says } from "../part.ts";
import type { Line, Part } from "../reply.ts";
import { dayLine } from "./day-line.ts";
import { ownParts, readingParts, sourcePart, type Titled, unknownParts } from "./rests.ts";
import { uncoveredNote } from "./uncovered.ts";
import { whyBars } from "./why-bars.ts";
import { hasDays, ledgerFor } from "./why-ledger.ts";

export type Counted = {
  readonly target: TermTarget;
  /** As it ran until `until`, epoch ms: the answer, or now. */
  readonly clock: CaseClock;
  readonly until: number;
  /** IANA, of the reader. */
  readonly here: string;
  readonly vendorZone: string;
  /** All of the vendor's, and those that say whether waiting for us stops the clock. */
  readonly readings: readonly TermReading[];
  readonly pauseReadings: readonly string[];
  readonly titled: Titled;
  /** More days than that are told by the first and the last of them. */
  readonly mostDays: number;
};

const ends = 4;

export function countedParts(counted: Counted, telling: Telling): Part[] {
  const { target, clock, until, here, vendorZone, titled, mostDays } = counted;
  const { words } = telling;
  const { card, why, language } = words;
  const title = heading(card.facts[target.kind]);
  const source = sourcePart(target.source, titled, words);
  if (!target.guaranteed) return [title, says([card.noGuarantee(inWords(target.why, language))]), source];
  const { ledger, zone, paused } = ledgerFor({ target, clock, until, here });
  const { days, start, end } = ledger;
  const promise =
    target.measure === "average"
      ? why.onAverage(durationText(target.within, language))
      : withinText(target.within, language);
  const used = counted.readings.filter(
    ({ id }) => target.readings.includes(id) || (paused && counted.pauseReadings.includes(id)),
  );
  return [
    title,
    says([`${promise}; `, ...flat(why.starts(dueTime(telling, start, target.calendar, vendorZone)))]),
    ...(target.calendar === null ? [says([why.roundTheClock])] : []),
    ...(hasDays(target, paused) ? [whyBars({ title: card.facts[target.kind], ledger, zone }, words)] : []),
    ...(hasDays(target, paused) ? [list(dayLines(days, zone, mostDays, telling))] : []),
    says(flat(why.ends(dueTime(telling, end, target.calendar, vendorZone)))),
    ...readingParts(used, words),
    ...ownParts([target], vendorZone, telling),
    ...unknownParts([target], words),
    ...uncoveredNote([{ target, from: start, to: end }], words),
    source,
  ];
}

function dayLines(days: readonly LedgerDay[], zone: string, most: number, { words }: Telling): Line[] {
  const lines = days.map((day) => dayLine(day, zone, words.language));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, ends), [words.talk.daysLeftOut(lines.length - 2 * ends)], ...lines.slice(-ends)];
}
