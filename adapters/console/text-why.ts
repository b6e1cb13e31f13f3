// The ledger of a deadline, to be read day by day.
import type { Words } from "../../src/lang/index.ts";
import { clockText, dateText, durationText, instantText, lengthText } from "../../src/lang/when.ts";
import type { Ledger, LedgerDay, Skip } from "../../src/time/ledger.ts";
import type { Promised } from "../../src/triage/terms.ts";
import { type Block, gap, type Ink, row } from "./page.ts";
import { dueText } from "./text-due.ts";
import { type Explained, zoneOf } from "./why.ts";

export function whyText(explained: Explained, words: Words, now: number): Block[] {
  return [
    ...dueText(explained, words, now),
    ...explained.ledgers.flatMap(({ target, ledger }) => [gap, ...ledgerRows(target, ledger, explained, words)]),
  ];
}

function ledgerRows(target: Promised, ledger: Ledger, explained: Explained, words: Words): Block[] {
  const { language, due, why } = words;
  const zone = target.calendar?.zone ?? zoneOf(explained);
  return [
    {
      kind: "title",
      text: `${due.target[target.kind]}: ${durationText(target.within, language)}, ${zone}`,
      aside: target.calendar === null ? why.roundTheClock : "",
    },
    row("", why.starts(instantText(ledger.start, zone, language)).join("")),
    ...ledger.days.map((day) => dayRow(day, zone, words)),
    row("", { text: why.ends(instantText(ledger.end, zone, language)).join(""), look: "bold" }),
  ];
}

function dayRow(day: LedgerDay, zone: string, words: Words): Block {
  const stretches = [
    ...day.pieces.map(({ from, to, counted }) => ({ from, to, ink: countedText(counted, words) })),
    ...day.skipped.map((skip) => ({ from: skip.from, to: skip.to, ink: skippedText(skip, words) })),
  ].toSorted((a, b) => a.from - b.from);
  const noon = stretches[0] ? (stretches[0].from + (stretches.at(-1)?.to ?? stretches[0].to)) / 2 : 0;
  const whole = stretches.length === 1 && day.pieces.length === 0;
  const lines = stretches.map(({ from, to, ink }) => {
    if (whole) return ink;
    const text = `${clockText(from, zone)}–${endText(to, zone)}  ${typeof ink === "string" ? ink : ink.text}`;
    return typeof ink === "string" ? text : { ...ink, text };
  });
  const sum: Ink[] = day.pieces.length > 0 ? [`= ${words.why.running(lengthText(day.running, words.language))}`] : [];
  return row(dateText(noon, zone, words.language), ...lines, ...sum);
}

function countedText(counted: number, { why, language }: Words): Ink {
  return { text: `${why.counted}: ${lengthText(counted, language)}`, look: "green" };
}

function skippedText({ why: reason, name = "" }: Skip, { why }: Words): Ink {
  switch (reason) {
    case "weekend":
      return { text: why.weekend, look: "dim" };
    case "closed":
      return { text: why.closed, look: "dim" };
    case "holiday":
      return { text: why.holiday(name), look: "yellow" };
    case "closure":
      return { text: why.closure(name), look: "yellow" };
    case "pause":
      return { text: why.pause, look: "cyan" };
    default:
      return reason satisfies never;
  }
}

/** Midnight at the end of a stretch is the end of that day. */
function endText(at: number, zone: string): string {
  const text = clockText(at, zone);
  return text === "00:00" ? "24:00" : text;
}
