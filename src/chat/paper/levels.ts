// A priority in our words (the vendor's own stand among its rules) and what was promised for it, as the paper names them.
import type { SupportCase } from "../../case/case.ts";
import { levelOf } from "../../case/standing.ts";
import type { LedgerLine } from "../../evidence/ledger.ts";
import { placeText } from "../../lang/clock.ts";
import { inWords } from "../../lang/text.ts";
import { durationText } from "../../lang/when.ts";
import type { Reader } from "./reader.ts";

export function levelText(row: SupportCase, level: number, { words }: Reader): string {
  return words.card.level(level, inWords(levelOf(row, level).gloss, words.language));
}

/** "10 minutes, round the clock", "4 business hours, by the hours of Berlin" */
export function withinText({ within, hoursOf }: Pick<LedgerLine, "within" | "hoursOf">, { words }: Reader): string {
  if (within === null) return "–";
  const { paper } = words.evidence;
  const hours = hoursOf === null ? paper.roundTheClock : paper.hoursOf(placeText(hoursOf, words.language));
  return `${durationText(within, words.language)}, ${hours}`;
}
