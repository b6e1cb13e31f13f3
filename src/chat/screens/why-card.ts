// Why a deadline is where it is: its ledger, day by day, and the clause that it rests on.

import type { SupportCase } from "../../case/case.ts";
import { clockOf, clockUntil } from "../../case/clock.ts";
import { amountOf, ownCalendar } from "../../case/deadlines.ts";
import { pausesFrom } from "../../case/pauses.ts";
import { levelOf, type Standing, standingOf } from "../../case/standing.ts";
import { wallText } from "../../lang/clock.ts";
import { wordsOf } from "../../lang/index.ts";
import type { Language } from "../../lang/languages.ts";
import { inWords } from "../../lang/text.ts";
import { clockText, durationText, lengthText } from "../../lang/when.ts";
import { type LedgerDay, ledgerOf, type Skip } from "../../time/ledger.ts";
import type { Promised } from "../../triage/terms.ts";
import { aloud, flat, shown, spoken, type Telling } from "../line.ts";
import { heading, list, says, whispers } from "../part.ts";
import type { Line, Part, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";

/** More days than that are told by the first and the last of them. */
const mostDays = 10;
const ends = 4;

export async function whyOf({ core, words, origin }: Visit, row: SupportCase): Promise<Reply> {
  const title = words.talk.whyTitle(row.number);
  const told = standingOf(row, origin.now).filter(({ target }) => target.kind !== "follow-up");
  const sources = core.catalog.find(row.terms.vendor)?.sources ?? [];
  const titled: Titled = (name) => sources.find(({ document }) => document === name)?.title ?? name;
  const parts = (telling: Telling): Part[] =>
    told.flatMap((standing) =>
      standingParts(row, standing, { now: origin.now, zone: origin.who.zone ?? row.site.zone }, titled, telling),
    );
  const shownParts = parts(shown(words));
  const said = aloud(title, parts(spoken(words)), words.language);
  const { effort } = levelOf(row, row.priority);
  const all = [
    ...(shownParts.length > 0 ? shownParts : [says([words.talk.noClock])]),
    ...(effort ? [whispers([`${row.terms.vendorName}: ${inWords(effort, words.language)}`])] : []),
  ];
  return { kind: "card", card: { tone: "info", title, parts: all, buttons: [], spoken: said } };
}

/** What a document calls itself, as long as the policy still names it. */
type Titled = (document: string) => string;

function standingParts(
  row: SupportCase,
  { target, dueAt, doneAt }: Standing,
  { now, zone: here }: { readonly now: number; readonly zone: string },
  titled: Titled,
  telling: Telling,
): Part[] {
  const { card, talk, language } = telling.words;
  const { why, due } = wordsOf(language);
  const title = heading(card.facts[target.kind]);
  const source = whispers([talk.whySource(titled(target.source.document), target.source.section)]);
  if (!target.guaranteed || dueAt === null) {
    return [title, says([card.noGuarantee(target.guaranteed ? "" : inWords(target.why, language))]), source];
  }
  // A clock that runs day and night has no days of its own: they are cut where its reader is.
  const calendar = ownCalendar(target, here);
  const { zone } = calendar.spec;
  const clock = doneAt === null ? clockOf(row) : clockUntil(row, doneAt);
  const pauses = pausesFrom(clock.startedAt, clock.pauses, doneAt ?? now);
  const { days, start, end } = ledgerOf(calendar, clock.startedAt, amountOf(target.within), pauses);
  const within = durationText(target.within, language);
  const promise = target.measure === "average" ? due.onAverage(within) : due.within(within);
  return [
    title,
    says([`${promise}; `, ...flat(why.starts(telling.when(start, shownZone(target, row))))]),
    ...(target.calendar === null ? [says([why.roundTheClock])] : []),
    ...(target.calendar === null && pauses.length === 0 ? [] : [list(dayLines(days, zone, telling))]),
    says(flat(why.ends(telling.when(end, shownZone(target, row))))),
    ...readings(row, target, pauses.length > 0, language),
    source,
  ];
}

function dayLines(days: readonly LedgerDay[], zone: string, telling: Telling): Line[] {
  const lines = days.map((day) => dayLine(day, zone, telling.words.language));
  if (lines.length <= mostDays) return lines;
  return [...lines.slice(0, ends), [telling.words.talk.daysLeftOut(lines.length - 2 * ends)], ...lines.slice(-ends)];
}

function dayLine({ date, pieces, skipped, running }: LedgerDay, zone: string, language: Language): Line {
  const { why } = wordsOf(language);
  const spans = pieces
    .map(({ from, to }) => `${clockText(from, zone)}–${endText(to, zone)}${zone === "UTC" ? " UTC" : ""}`)
    .join(", ");
  const counted = pieces.reduce((sum, piece) => sum + piece.counted, 0);
  const told = skipped.filter(({ why: reason }) => pieces.length === 0 || reason === "pause" || reason === "closure");
  const reasons = [...new Set(told.map((skip) => skipText(skip, language)))].join(", ");
  const open =
    pieces.length === 0
      ? ""
      : `${spans}: ${lengthText(counted, language)} ${why.counted}, ${why.running(lengthText(running, language))}`;
  const day = wallText(Date.parse(`${date}T12:00:00Z`), "UTC", language, "date");
  return [{ kind: "strong", text: day }, ` ${[open, reasons].filter((text) => text !== "").join("; ")}`];
}

/** A day that is used up to its end ends at 24:00, not at the 00:00 of the next. */
function endText(to: number, zone: string): string {
  const text = clockText(to, zone);
  return text === "00:00" ? "24:00" : text;
}

function skipText({ why: reason, name = "" }: Skip, language: Language): string {
  const { why } = wordsOf(language);
  switch (reason) {
    case "weekend":
      return why.weekend;
    case "closed":
      return why.closed;
    case "holiday":
      return why.holiday(name);
    case "closure":
      return why.closure(name);
    case "pause":
      return why.pause;
    default:
      return reason satisfies never;
  }
}

function readings({ terms }: SupportCase, target: Promised, paused: boolean, language: Language): Part[] {
  const { due } = wordsOf(language);
  const used = terms.readings.filter(
    ({ id }) => target.readings.includes(id) || (paused && terms.response.readings?.includes(id)),
  );
  const lines = used.map(
    ({ published, chosen }) => `${due.reading}: ${due.readAs(inWords(published, language), inWords(chosen, language))}`,
  );
  return lines.map((line) => whispers([line]));
}

function shownZone({ calendar }: Promised, { terms }: SupportCase): string {
  return calendar?.zone ?? terms.vendorZone;
}
