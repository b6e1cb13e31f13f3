// Opening hours as documents write them: days, from, to, the zone behind them, and whether holidays count.
import type { CalendarRule } from "../policy/parts.ts";
import { any, plainLetters, whole } from "./words.ts";
import { type ZoneSaid, zonesIn } from "./zones.ts";

type Day = (typeof week)[number];

export type HoursSaid = {
  readonly from: number;
  readonly to: number;
  /** Null: it is not said on which days. */
  readonly days: readonly Day[] | null;
  readonly opens: string;
  readonly shuts: string;
  readonly zone: ZoneSaid | null;
};

const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const clock = `(\\d{1,2})(?:[:.](\\d{2}))?\\s*(a\\.?m\\.?|p\\.?m\\.?|${any(({ oclock }) => oclock)}|h)?`;
const through = `(?:\\s*(?:[–—‑-]|${any(({ through }) => through)})\\s*)`;
const range = new RegExp(
  `(?<![\\p{L}\\d.:+-])${clock}${through}(?:${any(({ oclock }) => oclock)}\\s+)?${clock}(?![\\d:]|\\p{L})`,
  "giu",
);
const day = week.map((name) => `(${any(({ weekdays }) => weekdays[name])})`).join("|");
const days = new RegExp(`(?<![\\p{L}\\d])(?:${day})${through}(?:${day})(?![\\p{L}\\d])`, "giu");
const workdays = whole(any((words) => words.workdays));
/** So far from the times their days and their zone may stand, letters. */
const NEAR = 50;

export function hoursIn(written: string): HoursSaid[] {
  const text = plainLetters(written);
  const stretches = daysIn(text);
  const zones = zonesIn(text);
  return [...text.matchAll(range)].flatMap((found): HoursSaid[] => {
    const [all, fromHour = "", fromMinute, fromMark, toHour = "", toMinute, toMark] = found;
    const [opens, shuts] = [timeOf(fromHour, fromMinute, fromMark), timeOf(toHour, toMinute, toMark ?? fromMark)];
    // "1-2" is no time of day; one of the two must look like one.
    if ((fromMinute ?? toMinute ?? fromMark ?? toMark) === undefined || !opens || !shuts || shuts <= opens) return [];
    const [start, end] = [found.index, found.index + all.trimEnd().length];
    const near = stretches.filter(({ from, to }) => start - to < NEAR && from - end < NEAR);
    const own = near.findLast(({ to }) => to <= start + 1) ?? near[0];
    const zone = zones.find(({ from }) => from >= end - 1 && from - end < NEAR) ?? null;
    const from = own ? Math.min(own.from, start) : start;
    return [{ from, to: Math.max(zone?.to ?? 0, own?.to ?? 0, end), days: own?.days ?? null, opens, shuts, zone }];
  });
}

export function weekOf({ days, opens, shuts }: HoursSaid): Exclude<CalendarRule["hours"], "always"> {
  return [{ days: [...(days ?? week.slice(0, 5))], from: opens, to: shuts }];
}

export const everyDay: readonly Day[] = week;

function daysIn(text: string): { from: number; to: number; days: Day[] }[] {
  const ranges = [...text.matchAll(days)].map((found) => {
    const named = found.slice(1);
    const [first, last] = [named.slice(0, 7), named.slice(7)].map((half) => half.findIndex((one) => one !== undefined));
    return { from: found.index, to: found.index + found[0].length, days: week.slice(first, (last ?? 0) + 1) };
  });
  const usual = [...text.matchAll(workdays)].map((found) => {
    return { from: found.index, to: found.index + found[0].length, days: week.slice(0, 5) };
  });
  return [...ranges, ...usual].filter(({ days }) => days.length > 1).toSorted((a, b) => a.from - b.from);
}

function timeOf(hour: string, minute = "00", mark = ""): string | null {
  const half = /^([ap])\.?m/i.exec(mark)?.[1]?.toLowerCase();
  const read = Number(hour);
  const hours = half === "p" && read < 12 ? read + 12 : half === "a" && read === 12 ? 0 : read;
  if (hours > 24 || Number(minute) > 59 || (hours === 24 && minute !== "00")) return null;
  return `${String(hours).padStart(2, "0")}:${minute}`;
}
