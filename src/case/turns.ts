// When the card of a case says something else though nobody did anything: a day ends where the site is, or a line opens or closes.
import { dayAround } from "../time/day-around.ts";
import { hotlinesFor } from "../triage/hotline.ts";
import type { SupportCase } from "./case.ts";
import { isOver } from "./next-due.ts";
import type { Notice } from "./notice.ts";

/** The first instant after `now`, epoch ms, at which the card is to be drawn again. */
export function nextTurnOf(row: SupportCase, now: number): number {
  const { status, terms, site, priority } = row;
  const { to: midnight } = dayAround(now, site.zone);
  if (isOver(row) || status === "answered" || terms.noPhone) return midnight;
  const lines = hotlinesFor(terms, { site, priority, at: now });
  const [best] = lines;
  const edges = best?.open ? [best.closesAt] : lines.map(({ nextOpening }) => nextOpening);
  return Math.min(midnight, ...edges.filter((edge) => edge !== null).filter((edge) => edge > now));
}

/** The notice that draws the card again at each of its turns: another one after every change. */
export const turnName = (revision: number) => `turn/${revision}`;

/** With what the ids of these notices of a case begin. */
export const turnsBegin = (caseId: string) => `${caseId}/refresh/turn/`;

export function isTurn({ caseId, id }: Pick<Notice, "caseId" | "id">): boolean {
  return id.startsWith(turnsBegin(caseId));
}
