// A card that was drawn again because time passed is drawn again when it passes on, as long as its case is open.
import type { SupportCase } from "../../case/case.ts";
import { isOver } from "../../case/next-due.ts";
import { type Claimed, notYet, type Settlement } from "../../case/notice.ts";
import { isTurn, nextLineOf, nextTurnOf } from "../../case/turns.ts";
import type { ChatPlatform } from "../platform.ts";

type Days = Pick<ChatPlatform, "leavesOutToday">;

/** Where the card had to be posted anew, that is written down first: the next change of the case draws on. */
export function turnedOn(
  claimed: Claimed,
  settlement: Settlement,
  row: SupportCase,
  { leavesOutToday }: Days,
  now: number,
): Settlement {
  const isThere = settlement.kind === "said" && settlement.message === row.card;
  if (!isThere || !isTurn(claimed) || isOver(row)) return settlement;
  const next = leavesOutToday ? nextTurnOf(row, now) : nextLineOf(row, now);
  return next === null ? settlement : anew(next);
}

/** Only a day has ended, which the platform's own clients show: the card is left as it is. Null: it is to be drawn again. */
export function unturned(claimed: Claimed, row: SupportCase, { leavesOutToday }: Days, now: number): Settlement | null {
  if (leavesOutToday || !isTurn(claimed) || row.card === null) return null;
  const line = nextLineOf(row, claimed.dueAt - 1);
  if (line !== null && line <= now) return null;
  return line === null ? { kind: "dropped", at: now, why: "no line opens or closes" } : anew(line);
}

function anew(at: number): Settlement {
  return { kind: "again", at, why: notYet, unknown: false, untried: true, anew: true };
}
