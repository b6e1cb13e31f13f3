// A card that was drawn again because time passed is drawn again when it passes on, as long as its case is open.
import type { SupportCase } from "../../case/case.ts";
import { isOver } from "../../case/next-due.ts";
import { type Claimed, notYet, type Settlement } from "../../case/notice.ts";
import { isTurn, nextTurnOf } from "../../case/turns.ts";

/** Where the card had to be posted anew, that is written down first: the next change of the case draws on. */
export function turnedOn(claimed: Claimed, settlement: Settlement, row: SupportCase, now: number): Settlement {
  const isThere = settlement.kind === "said" && settlement.message === row.card;
  if (!isThere || !isTurn(claimed) || isOver(row)) return settlement;
  return { kind: "again", at: nextTurnOf(row, now), why: notYet, unknown: false, untried: true, anew: true };
}
