// A deadline told day by day: what counted, what did not and why. Every instant from start to end is in one piece or one skip.

import { type Amount, endOf, type Pause, stretched } from "./amount.ts";
import type { Calendar } from "./calendar.ts";
import { daysBetween, type Reason, type Stretch } from "./day-story.ts";
import { dateText } from "./local-date.ts";

/** Epoch ms; `counted` in ms. */
export type Piece = { readonly from: number; readonly to: number; readonly counted: number };

/** Time that did not count. "weekend" is a weekday without any hours; a holiday or closure has its name. */
export type Skip = {
  readonly why: Reason | "pause";
  readonly name?: string;
  readonly from: number;
  readonly to: number;
};

export type LedgerDay = {
  /** A local date of the calendar's zone. */
  readonly date: string;
  readonly pieces: readonly Piece[];
  readonly skipped: readonly Skip[];
  /** Ms counted from the start to the end of this day. */
  readonly running: number;
};

export type Ledger = { readonly days: readonly LedgerDay[]; readonly start: number; readonly end: number };

/**
 * From `start` to the instant at which the amount is used up, as `endOf` gives it; days in order, none left out.
 * All epoch ms. @throws RangeError as `endOf` does.
 */
export function ledgerOf(calendar: Calendar, start: number, amount: Amount, pauses: readonly Pause[] = []): Ledger {
  const end = endOf(calendar, start, amount, pauses);
  const held = stretched(pauses, start);
  let running = 0;
  const days: LedgerDay[] = [];
  for (const { day, stretches } of daysBetween(calendar, start, end)) {
    const parts = stretches.flatMap((stretch) => around(stretch, held));
    const pieces = parts
      .filter((part) => part.why === "open")
      .map(({ from, to }) => ({ from, to, counted: to - from }));
    running += pieces.reduce((sum, piece) => sum + piece.counted, 0);
    days.push({ date: dateText(day), pieces, skipped: parts.flatMap(asSkip), running });
  }
  return { days, start, end };
}

type Part = {
  readonly why: Stretch["why"] | "pause";
  readonly name?: string | undefined;
  readonly from: number;
  readonly to: number;
};

/** An open stretch with the pauses cut out of it; a closed one is closed, paused or not. */
function around(stretch: Stretch, held: readonly Pause[]): Part[] {
  if (stretch.why !== "open") return [stretch];
  const parts: Part[] = [];
  let from = stretch.from;
  for (const pause of held) {
    const [begins, ends] = [Math.max(pause.from, from), Math.min(pause.to, stretch.to)];
    if (begins >= ends) continue;
    if (from < begins) parts.push({ why: "open", from, to: begins });
    parts.push({ why: "pause", from: begins, to: ends });
    from = ends;
  }
  return from < stretch.to ? [...parts, { why: "open", from, to: stretch.to }] : parts;
}

function asSkip({ why, name, from, to }: Part): Skip[] {
  if (why === "open") return [];
  return [name === undefined ? { why, from, to } : { why, name, from, to }];
}
