// When the card of a case says something else though nobody did anything: a day ends where the site is, or a line opens or closes.
import { DAY } from "../time/local-date.ts";
import { dayAt, instantAt, zoneOf } from "../time/zone.ts";
import { hotlinesFor } from "../triage/hotline.ts";
import type { SupportCase } from "./case.ts";
import { isOver } from "./next-due.ts";
import type { Notice } from "./notice.ts";

/** Instants [from, to), epoch ms. */
export type Day = { readonly from: number; readonly to: number };

/** The local day of an instant, in a zone (IANA). */
export function dayAround(at: number, zoneName: string): Day {
  const zone = zoneOf(zoneName);
  const day = dayAt(zone, at);
  return { from: instantAt(zone, day * DAY), to: instantAt(zone, (day + 1) * DAY) };
}

/**
 * The part of that day in which a clock time alone is understood by readers of every zone: within twelve hours it is the next one,
 * or the last.
 */
export function nearAround(now: number, zoneName: string): Day {
  const { from, to } = dayAround(now, zoneName);
  return { from: Math.max(from, now - DAY / 2), to: Math.min(to, now + DAY / 2) };
}

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

/** As a pattern of SQL. */
export const turnsOf = (caseId: string) => `${caseId}/refresh/turn/%`;

export function isTurn({ caseId, id }: Pick<Notice, "caseId" | "id">): boolean {
  return id.startsWith(`${caseId}/refresh/turn/`);
}
