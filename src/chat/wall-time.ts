// The date and the time of day that people see for an instant. What they enter is read in reading/entered.ts.
import { DateTime } from "luxon";

/** What a clock on the wall in that zone shows. */
export function wallOf(at: number, zone: string): { readonly date: string; readonly time: string } {
  const wall = DateTime.fromMillis(at, { zone });
  return { date: wall.toFormat("yyyy-MM-dd"), time: wall.toFormat("HH:mm") };
}
