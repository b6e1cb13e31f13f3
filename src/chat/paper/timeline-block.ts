// The course of a case as it is drawn: the vendor's clock, what happened, and what was due.
import type { SupportCase } from "../../case/case.ts";
import { ownCalendar } from "../../case/deadlines.ts";
import { levelOf } from "../../case/standing.ts";
import type { LedgerLine } from "../../evidence/ledger.ts";
import type { HistoryLine, Told } from "../../evidence/told.ts";
import { isOpen, nextTransition } from "../../time/business-time.ts";
import type { Calendar } from "../../time/calendar.ts";
import type { Block, Mark, Timeline } from "./paper.ts";
import type { Reader } from "./reader.ts";
import { ticksOver } from "./ticks.ts";

type Span = Timeline["spans"][number];

/** More openings and closings than that are a grey wall. */
const mostSpans = 120;

/** Null: nothing was ever due, so there is nothing to draw. */
export function timelineBlock(row: SupportCase, told: Told, reader: Reader, now: number): Block | null {
  const main = told.deadlines.filter(({ kind }) => kind !== "follow-up");
  if (main.length === 0) return null;
  // An average is owed to nobody, so nothing is late by it.
  const decided = main.filter(({ outcome, measure }) => measure !== "average" && isDecided(outcome));
  const events = eventsIn(told);
  const last = Math.max(...events.map(({ at }) => at), ...decided.map(({ dueAt }) => Date.parse(dueAt)));
  const from = Math.min(row.openedAt, ...events.map(({ at }) => at));
  const to = last + Math.max(60_000, (last - from) * 0.06);
  const dues = main.filter(({ dueAt }) => Date.parse(dueAt) <= to);
  const spans = spansOf(row, told, decided, { from, to: Math.min(to, Math.max(now, last)) });
  const { evidence } = reader.words;
  const kinds = (["runs", "shut", "waits", "late"] as const).filter((kind) => spans.some((span) => span.kind === kind));
  return {
    kind: "timeline",
    timeline: {
      from,
      to,
      spans,
      events,
      dues: dues.map((line) => dueMark(line, reader)),
      ticks: ticksOver(from, to, reader),
      legend: kinds.map((kind) => ({ kind, label: evidence.paper.spans[kind] })),
    },
  };
}

/** Those that happened; what only mends, reminds or tells of messages is in the table alone. */
function eventsIn({ history }: Told): Mark[] {
  return history
    .filter(({ act, corrected }) => drawn.has(act.kind) && corrected?.withdrawn !== true)
    .map((line) => ({ at: happened(line), label: String(line.entry) }))
    .toSorted((a, b) => a.at - b.at);
}

const happened = ({ happenedAt, corrected }: HistoryLine) => Date.parse(corrected?.happenedAt ?? happenedAt);

const drawn: ReadonlySet<HistoryLine["act"]["kind"]> = new Set([
  "open",
  "report",
  "acknowledge",
  "respond",
  "restore",
  "update",
  "pause",
  "resume",
  "reclassify",
  "ticket",
  "close",
  "reopen",
]);

function dueMark({ dueAt, kind, priority, outcome, measure }: LedgerLine, { words }: Reader) {
  const { card, evidence } = words;
  const isAverage = measure === "average";
  const tone = isAverage ? "open" : outcome === "missed" ? "bad" : outcome === "met" ? "good" : "open";
  const judged = isAverage ? evidence.paper.average : evidence.paper.outcome[outcome];
  const label = `${card.facts[kind]}, P${priority}: ${judged}`;
  return { at: Date.parse(dueAt), label, tone } as const;
}

const isDecided = (outcome: LedgerLine["outcome"]) => outcome === "met" || outcome === "missed";

/** In the clock of the first deadline; what is painted later covers what was there. */
function spansOf(row: SupportCase, { waits }: Told, decided: readonly LedgerLine[], over: Over): Span[] {
  const start = row.reportedAt ?? row.openedAt;
  const end = Math.min(over.to, row.restoredAt ?? row.closedAt ?? over.to);
  const [first] = row.stood;
  const target = levelOf(row, first?.level ?? row.priority).targets.find((one) => one.guaranteed);
  const calendar = ownCalendar({ calendar: target?.guaranteed ? target.calendar : null });
  const waited = waits.map(({ from, until }) =>
    clipped(Date.parse(from), until ? Date.parse(until) : end, "waits", over),
  );
  const late = decided
    .filter(({ outcome }) => outcome === "missed")
    .map((line) => clipped(Date.parse(line.dueAt), lateUntil(line, end), "late", over));
  return [{ from: start, to: end, kind: "runs" as const }, ...shutIn(calendar, start, end), ...waited, ...late].filter(
    ({ from, to }) => to > from,
  );
}

type Over = { readonly from: number; readonly to: number };

/** Until what was due came, or another priority took its place. */
function lateUntil({ doneAt, followedBy }: LedgerLine, end: number): number {
  const over = doneAt ?? followedBy?.from;
  return over === undefined ? end : Date.parse(over);
}

function clipped(from: number, to: number, kind: Span["kind"], over: Over): Span {
  return { from: Math.max(from, over.from), to: Math.min(to, over.to), kind };
}

function shutIn(calendar: Calendar, from: number, to: number): Span[] {
  const found: Span[] = [];
  for (let at = from; at < to && found.length < mostSpans; ) {
    const next = Math.min(to, nextTransition(calendar, at)?.at ?? to);
    if (!isOpen(calendar, at)) found.push({ from: at, to: next, kind: "shut" });
    at = next;
  }
  return found;
}
