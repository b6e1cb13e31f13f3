// When a reminder may be heard: quiet hours hold it back until they end, and lose none.
import { DAY, MINUTE } from "../time/lengths.ts";
import { instantAt, wallAt, zoneOf } from "../time/zone.ts";
import type { QuietHours } from "./settings.ts";

/** `at` itself, or the end of the quiet hours that it lies in, by the wall clock of their zone. Epoch ms. */
export function afterQuiet(at: number, quiet: QuietHours | "none" | null): number {
  if (quiet === null || quiet === "none") return at;
  const zone = zoneOf(quiet.zone);
  const wall = wallAt(zone, at);
  const midnight = Math.floor(wall / DAY) * DAY;
  const end = endOfQuiet(wall - midnight, msOf(quiet.from), msOf(quiet.to));
  return end === null ? at : Math.max(at, instantAt(zone, midnight + end));
}

/** Ms of the wall clock since midnight, more than a day where they end tomorrow; null: it is not quiet. */
function endOfQuiet(time: number, from: number, to: number): number | null {
  if (from <= to) return from <= time && time < to ? to : null;
  if (time >= from) return DAY + to;
  return time < to ? to : null;
}

function msOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(":").map(Number);
  return (hours * 60 + minutes) * MINUTE;
}
