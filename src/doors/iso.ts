// Lengths of time and instants as other programs get them, ISO 8601.
import type { Duration } from "../policy/parts.ts";
import { toIso } from "../time/instant.ts";

/** `PT4H`, `PT10M`, `P2D`: the published amount in its own unit; of a rhythm the time between two. */
export function isoDuration({ amount, unit }: Duration): string {
  if (unit === "business-days" || unit === "next-business-days") return `P${amount}D`;
  if (unit === "times-a-week") return 7 % amount === 0 ? `P${7 / amount}D` : isoLength((7 * 24 * 3_600_000) / amount);
  return unit === "hours" || unit === "business-hours" ? `PT${amount}H` : `PT${amount}M`;
}

/** `PT3H30M` of ms; what is less than a second is dropped. */
export function isoLength(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = `${h > 0 ? `${h}H` : ""}${m > 0 ? `${m}M` : ""}${s > 0 ? `${s}S` : ""}`;
  return `PT${text === "" ? "0S" : text}`;
}

export function isoOrNull(at: number | null): string | null {
  return at === null ? null : toIso(at);
}
