// Instants at the door: ISO 8601 with a zone offset in, UTC without milliseconds out.

import { daysIn } from "./local-date.ts";

const PATTERN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * Epoch ms of "2026-03-27T16:30+01:00" or "2026-03-27T15:30:00Z"; parts of a second beyond the millisecond are dropped.
 * @throws RangeError for any other form, for a time without zone or offset, and for dates and times that do not exist.
 */
export function parseInstant(text: string): number {
  const found = PATTERN.exec(text);
  if (!found) throw new RangeError(`"${text}" is no instant; write it like 2026-03-27T16:30:00+01:00`);
  const [, year, month, date, hour, minute, second, fraction, zone] = found;
  if (zone === undefined) {
    throw new RangeError(`"${text}" has no time zone; add Z for UTC or an offset, like ${text}+01:00`);
  }
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) throw new RangeError(`"${text}": there is no such date`);
  const [h, min, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (h > 23 || min > 59 || s > 59) throw new RangeError(`"${text}": there is no such time of day`);
  if (y < 1000) throw new RangeError(`"${text}": the year ${year} is not one a promise is made in`);
  const ms = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, "0"));
  return Date.UTC(y, m - 1, d, h, min, s, ms) - offsetMs(zone, text);
}

/** "2026-03-27T15:30:00Z" of epoch ms; what is less than a second is dropped. @throws RangeError for what is no instant. */
export function toIso(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, -5)}Z`;
}

function offsetMs(zone: string, text: string): number {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(":", ""))];
  if (hours > 23 || minutes > 59) throw new RangeError(`"${text}": ${zone} is no offset from UTC`);
  const size = (hours * 60 + minutes) * 60_000;
  return zone.startsWith("-") ? -size : size;
}
