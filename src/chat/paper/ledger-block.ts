// Every deadline that a case has had, as a table: what was published where, when it was due, what came, and the verdict.
import type { SupportCase } from "../../case/case.ts";
import type { LedgerLine } from "../../evidence/ledger.ts";
import type { Told } from "../../evidence/told.ts";
import { lateText } from "../screens/case-details.ts";
import { levelText, withinText } from "./levels.ts";
import type { Block, Cell, PaperTone } from "./paper.ts";
import { type Reader, timeCell } from "./reader.ts";
import { anewText, thenText } from "./verdict-block.ts";

/** A follow-up of every day fills pages: beyond so many the table holds those that were missed, and the files all. */
const mostRounds = 8;

export function ledgerBlocks(row: SupportCase, told: Told, reader: Reader): Block[] {
  const { paper } = reader.words.evidence;
  const rounds = told.deadlines.filter(({ kind }) => kind === "follow-up");
  const many = rounds.length > mostRounds;
  const lines = told.deadlines.filter(({ kind, outcome }) => kind !== "follow-up" || !many || outcome === "missed");
  if (lines.length === 0) return [{ kind: "text", text: paper.noDeadline, subtle: true }];
  const { what, published, due, came, verdict } = paper.heads;
  const columns = [
    { label: what, share: 0.19 },
    { label: published, share: 0.31 },
    { label: due, share: 0.16 },
    { label: came, share: 0.16 },
    { label: verdict, share: 0.18 },
  ];
  const rest = many ? [{ kind: "text", text: paper.onlyMissed(rounds.length), subtle: true } as const] : [];
  return [{ kind: "table", columns, rows: lines.map((line) => rowOf(row, line, reader)) }, ...rest];
}

function rowOf(row: SupportCase, line: LedgerLine, reader: Reader): Cell[] {
  const { card, talk } = reader.words;
  const { clause, kind, hoursOf } = line;
  const source = clause ? [`${talk.whySource(reader.titled(clause.document), clause.section)}.`] : [];
  const beneath = line.anew ? [...source, ...anewText(line, reader)].join(" ") : source.join("").slice(0, -1);
  return [
    { text: card.facts[kind], sub: levelText(row, line.priority, reader) },
    { text: withinText(line, reader), sub: beneath === "" ? undefined : beneath },
    timeCell(Date.parse(line.dueAt), reader, hoursOf),
    timeCell(line.doneAt === null ? null : Date.parse(line.doneAt), reader, hoursOf),
    verdictCell(row, line, reader),
  ];
}

function verdictCell(row: SupportCase, line: LedgerLine, reader: Reader): Cell {
  const { evidence, card } = reader.words;
  const { outcome, measure, lateByMs } = line;
  const then = line.doneAt === null ? thenText(row, line, reader) : "";
  const sub = then === "" ? undefined : then;
  if (measure === "average" && (outcome === "met" || outcome === "missed"))
    return { text: outcome === "met" ? card.shorter : card.brokenAs.average, sub };
  if (outcome === "missed") {
    const how =
      lateByMs === null ? card.brokenAs[measure] : `${lateText(lateByMs, reader.words)}, ${card.brokenAs[measure]}`;
    return {
      text: evidence.paper.outcome.missed,
      sub: [how, then].filter((text) => text !== "").join(". "),
      tone: "bad",
    };
  }
  // Nothing took its place: the case was closed.
  const isOver = outcome === "superseded" && line.followedBy === null;
  return { text: isOver ? evidence.paper.closedBefore : evidence.paper.outcome[outcome], sub, tone: toneOf(outcome) };
}

function toneOf(outcome: LedgerLine["outcome"]): PaperTone {
  return outcome === "met" ? "good" : "open";
}
