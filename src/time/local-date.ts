// Dates and times of day without a zone, as whole numbers: days since 1970-01-01, minutes since midnight.

import { DAY } from "./lengths.ts";

/** Days since 1970-01-01 of "YYYY-MM-DD", or null where the text is no date that exists. */
export function dayNumber(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return firstOf(year, month) + date - 1;
}

export function dateText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** The day number of 1 January. */
export function newYear(year: number): number {
  return firstOf(year, 1);
}

/** Minutes since midnight of "HH:MM", up to "24:00"; null where the text is no time of day. */
export function minuteOf(text: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return hour * 60 + minute;
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
function firstOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, 1) / DAY;
}
