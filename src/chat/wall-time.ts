// A date and a time of day as people pick them, and the instant that they mean in a zone.
import { DateTime } from "luxon";
import { instantAt, zoneOf } from "../time/zone.ts";

/**
 * `date` YYYY-MM-DD, `time` HH:MM, in that IANA zone. Null where they are none.
 * Of a time that comes twice the first is meant, of one that is skipped the change: our calendars' rule, not Luxon's.
 */
export function instantOf(date: string, time: string, zone: string): number | null {
  const wall = DateTime.fromFormat(`${date} ${time}`, "yyyy-MM-dd HH:mm", { zone: "utc" });
  return wall.isValid ? instantAt(zoneOf(zone), wall.toMillis()) : null;
}

/** What a clock on the wall in that zone shows. */
export function wallOf(at: number, zone: string): { readonly date: string; readonly time: string } {
  const wall = DateTime.fromMillis(at, { zone });
  return { date: wall.toFormat("yyyy-MM-dd"), time: wall.toFormat("HH:mm") };
}
