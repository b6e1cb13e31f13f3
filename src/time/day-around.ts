// The local day in which an instant lies.
import { DAY } from "./lengths.ts";
import { dayAt, instantAt, zoneOf } from "./zone.ts";

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
