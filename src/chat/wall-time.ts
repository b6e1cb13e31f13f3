// A date and a time of day as people pick them, and the instant that they mean in a zone.
import { instantAt, wallAt, zoneOf } from "../time/zone.ts";

/** `date` YYYY-MM-DD, `time` HH:MM, in that IANA zone. Null where they are none. */
export function instantOf(date: string, time: string, zone: string): number | null {
  const wall = Date.parse(`${date}T${time}:00Z`);
  return Number.isNaN(wall) ? null : instantAt(zoneOf(zone), wall);
}

/** What a clock on the wall in that zone shows. */
export function wallOf(at: number, zone: string): { readonly date: string; readonly time: string } {
  const [date = "", time = ""] = new Date(wallAt(zoneOf(zone), at)).toISOString().split("T");
  return { date, time: time.slice(0, 5) };
}
