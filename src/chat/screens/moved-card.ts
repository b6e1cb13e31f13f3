// News of a case for its thread: who did what, what it did to the deadlines, and whether a promise was kept.
import type { SupportCase } from "../../case/case.ts";
import type { DeadlineThen, Entry, Verdict } from "../../case/journal.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { lengthText } from "../../lang/when.ts";
import type { TargetKind } from "../../policy/policy.ts";
import { targetKinds } from "../../policy/promise.ts";
import { actor } from "../actor.ts";
import { flat, partsText, shown, spoken, type Telling, typed } from "../line.ts";
import { tellMove } from "../moves/index.ts";
import { alert, list, says, whispers } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Card, Line, Part, Span } from "../reply.ts";
import { unheardText } from "../unheard-text.ts";
import { undoButton } from "./case-buttons.ts";
import { mailTold } from "./mail-told.ts";
import { missedLines } from "./missed-lines.ts";
import { statusPageLine } from "./status-page-line.ts";

export function movedOf(supportCase: SupportCase, entry: Entry & Told, words: Words): Card {
  const title = words.card.caseName(supportCase.number, supportCase.terms.vendorName);
  const parts = (telling: Telling) => movedParts(supportCase, entry, telling);
  return {
    tone: entry.verdict === null ? "info" : entry.verdict.met ? "good" : "critical",
    title,
    parts: parts(shown(words)),
    buttons: undoButton(supportCase, entry, words),
    spoken: [`${title}\n${shorten(partsText(parts(spoken(words)), words.language), mostSpoken)}`],
  };
}

/** A thousand typed characters may be five thousand once they are escaped. */
const mostTyped = 500;
const mostSpoken = 700;

function movedParts(supportCase: SupportCase, entry: Entry & Told, telling: Telling): Part[] {
  const { act, moved, verdict, happenedAt, notedAt } = entry;
  const { moves } = telling.words;
  const earlier = happenedAt === notedAt ? null : happenedAt;
  const missed = act.kind === "reclassify" ? missedLines(supportCase, notedAt, telling, happenedAt) : [];
  const changes = moved ? movedLines(supportCase, moved, entry.deadlines, telling) : [];
  return [
    says(toldLine(supportCase, entry, telling).map(cut)),
    ...(earlier === null ? [] : [whispers(flat(moves.happened(telling.own(earlier, supportCase.terms.vendorZone))))]),
    ...missed.map((line) => alert("critical", line)),
    ...(changes.length > 0 ? [list(changes)] : []),
    ...(verdict ? [says([verdictText(verdict, telling.words)])] : []),
    ...(act.kind === "reclassify" && act.by === "us" ? [whispers([moves.restarted])] : []),
  ];
}

function cut(span: Span): Span {
  return typeof span !== "string" && span.kind === "typed" ? typed(shorten(span.text, mostTyped)) : span;
}

type Told = Pick<Entry, "act" | "by"> & { readonly byGuest?: boolean };

/** Who did what, as a sentence without its end; where it was a guest of another company, that too. */
export function toldLine(row: SupportCase, { act, by, byGuest = false }: Told, telling: Telling): Line {
  const { rights } = telling.words;
  return [...didLine(row, { act, by }, telling), ...(byGuest ? [` (${rights.byGuest})`] : [])];
}

function didLine(row: SupportCase, { act, by }: Told, telling: Telling): Line {
  const { told } = telling.words.moves;
  const who: Span = by ? actor(by, telling.words) : told.itself;
  if (act.kind === "open") return told.open(who);
  if (act.kind === "delivered") return [told.delivered];
  if (act.kind === "reread" && act.reading.endsWith("@contract")) return telling.words.contract.told(who);
  if (act.kind === "reread") return told.reread(who, readingText(row, act.reading, telling.words));
  if (act.kind === "mail") return [mailTold(row, act, telling.words)];
  if (act.kind === "legal-hold") return flat(telling.words.hold[act.on ? "put" : "took"](who, typed(act.why)));
  if (act.kind === "status-page") return statusPageLine(row.terms, act, telling);
  if (act.kind !== "undelivered") return tellMove({ who, vendor: row.terms.vendorName, row, telling, told }, act);
  return [unheardText(act.why, telling.words, told.undelivered)];
}

function readingText({ terms }: SupportCase, id: string, { language }: Words): string {
  const reading = terms.readings.find((one) => one.id === id);
  return reading ? inWords(reading.chosen, language) : id;
}

/** Met or missed, in the promise's own clock. */
export function verdictText(
  { kind, met, lateBy, measure = "guarantee" }: Verdict,
  { moves, card, language }: Words,
): string {
  const length = lengthText(lateBy, language);
  if (met) return moves.kept(card.target[kind], length);
  const late = lateBy === 0 ? moves.brokenClosed(card.target[kind]) : moves.broken(card.target[kind], length);
  return `${late} ${moves.brokenAs[measure]}`;
}

/** Old and new deadline side by side, each that moved. */
function movedLines(
  supportCase: SupportCase,
  before: readonly DeadlineThen[],
  after: readonly DeadlineThen[],
  telling: Telling,
): Line[] {
  const { moves, card } = telling.words;
  const kinds = targetKinds.filter((kind) => kind !== "follow-up");
  const dueOf = (all: readonly DeadlineThen[], kind: TargetKind) => all.find((one) => one.kind === kind)?.dueAt ?? null;
  const shownDue = (at: number | null): Line =>
    at === null ? [moves.nothingDue] : telling.own(at, supportCase.terms.vendorZone);
  return kinds
    .map((kind) => ({ kind, was: dueOf(before, kind), is: dueOf(after, kind) }))
    .filter(({ was, is }) => minuteOf(was) !== minuteOf(is))
    .map(({ kind, was, is }) => flat(moves.wasDue<Span | Line>(card.target[kind], shownDue(was), shownDue(is))));
}

/** Less than a clock shows is no news. */
function minuteOf(at: number | null): number | null {
  return at === null ? null : Math.floor(at / 60_000);
}
