// When the card of a case says something else though nobody did anything: a day ends where the site is, or a line opens or closes.
import { dayAround } from "../time/day-around.ts";
import { hotlinesFor } from "../triage/hotline.ts";
import type { SupportCase } from "./case.ts";
import { isOver } from "./next-due.ts";
import type { Notice } from "./notice.ts";

/** The first instant after `now`, epoch ms, at which a card that leaves today's date out is to be drawn again. */
export function nextTurnOf(row: SupportCase, now: number): number {
  return Math.min(dayAround(now, row.site.zone).to, nextLineOf(row, now) ?? Number.POSITIVE_INFINITY);
}

/** When after `now`, epoch ms, the line to call closes, or one opens; null: nobody is to be called, or it is open round the clock. */
export function nextLineOf(row: SupportCase, now: number): number | null {
  const { status, terms, site, priority } = row;
  if (isOver(row) || status === "answered" || terms.noPhone) return null;
  const lines = hotlinesFor(terms, { site, priority, at: now });
  const [best] = lines;
  const edges = best?.open ? [best.closesAt] : lines.map(({ nextOpening }) => nextOpening);
  const ahead = edges.filter((edge) => edge !== null).filter((edge) => edge > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** The notice that draws the card again at each of its turns: another one after every change. */
export const turnName = (revision: number) => `turn/${revision}`;

/** With what the ids of these notices of a case begin. */
export const turnsBegin = (caseId: string) => `${caseId}/refresh/turn/`;

export function isTurn({ caseId, id }: Pick<Notice, "caseId" | "id">): boolean {
  return id.startsWith(turnsBegin(caseId));
}
