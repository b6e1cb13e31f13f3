// An amount of promised time, and when it is used up while the clock stands still in between.

import { addBusinessDays, addMs, between, closingAfter } from "./business-time.ts";
import type { Calendar } from "./calendar.ts";

/** Open time in ms, business days, or up to the closing of the n-th business day after the date of the start. */
export type Amount = { readonly ms: number } | { readonly businessDays: number } | { readonly closings: number };

/** A stretch [from, to) of epoch ms in which nothing counts. */
export type Pause = { readonly from: number; readonly to: number };

/**
 * When an amount that starts at `start` is used up. What a pause holds back is open time, and is added at the end;
 * a pause that begins after the end changes nothing. Pauses may come in any order, overlap, and begin before the start.
 * All epoch ms. @throws RangeError outside 1970 to 2149, or where a pause ends before it begins.
 */
export function endOf(calendar: Calendar, start: number, amount: Amount, pauses: readonly Pause[] = []): number {
  let end = unpaused(calendar, start, amount);
  for (const pause of stretched(pauses, start)) {
    if (pause.from >= end) break;
    end = addMs(calendar, end, between(calendar, pause.from, pause.to));
  }
  return end;
}

function unpaused(calendar: Calendar, start: number, amount: Amount): number {
  if ("ms" in amount) return addMs(calendar, start, amount.ms);
  return "closings" in amount
    ? closingAfter(calendar, start, amount.closings)
    : addBusinessDays(calendar, start, amount.businessDays);
}

/** Pauses after `start` in order, without overlap. */
export function stretched(pauses: readonly Pause[], start: number): Pause[] {
  const merged: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    if (!(pause.from <= pause.to))
      throw new RangeError(`a pause from ${pause.from} to ${pause.to} ends before it begins`);
    const from = Math.max(pause.from, start);
    if (pause.to <= from) continue;
    const last = merged.at(-1);
    if (last && from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, pause.to) };
    else merged.push({ from, to: pause.to });
  }
  return merged;
}
