// A day of a deadline in one line: what of it counted, and why the rest did not.
import { wallText } from "../../lang/clock.ts";
import { wordsOf } from "../../lang/index.ts";
import type { Language } from "../../lang/languages.ts";
import { clockText, lengthText } from "../../lang/when.ts";
import type { LedgerDay, Skip } from "../../time/ledger.ts";
import type { Line } from "../reply.ts";

export function dayLine({ date, pieces, skipped, running }: LedgerDay, zone: string, language: Language): Line {
  const { why } = wordsOf(language);
  const spans = pieces
    .map(({ from, to }) => `${clockText(from, zone)}–${endText(to, zone)}${zone === "UTC" ? " UTC" : ""}`)
    .join(", ");
  const counted = pieces.reduce((sum, piece) => sum + piece.counted, 0);
  const told = skipped.filter(({ why: reason }) => pieces.length === 0 || reason === "pause" || reason === "closure");
  const reasons = [...new Set(told.map((skip) => skipText(skip, language)))].join(", ");
  // On the first day that counts, what has run so far is that day's own sum.
  const before = running > counted ? `, ${why.running(lengthText(running, language))}` : "";
  const open = pieces.length === 0 ? "" : `${spans}: ${lengthText(counted, language)} ${why.counted}${before}`;
  const day = wallText(Date.parse(`${date}T12:00:00Z`), "UTC", language, "date");
  return [{ kind: "strong", text: day }, ` ${[open, reasons].filter((text) => text !== "").join("; ")}`];
}

/** A day that is used up to its end ends at 24:00, not at the 00:00 of the next. */
function endText(to: number, zone: string): string {
  const text = clockText(to, zone);
  return text === "00:00" ? "24:00" : text;
}

export function skipText({ why: reason, name = "" }: Skip, language: Language): string {
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
