// Instants and lengths of time in words. Instants are epoch ms; a zone is always an IANA name.
import { DateTime } from "luxon";
import { first, type Language, wordsOf } from "./index.ts";
import { counted } from "./plural.ts";
import type { TimeWords } from "./time-words.ts";

/** "Mon 30 Mar 2026, 12:00 CEST": the wall clock of the zone, with the name that the zone has then. */
export function instantText(at: number, zone: string, language: Language): string {
  return `${dateText(at, zone, language)}, ${timeText(at, zone, language)}`;
}

/** "12:00" */
export function clockText(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat("HH:mm");
}

/** "12:00 CEST" */
export function timeText(at: number, zone: string, language: Language): string {
  return `${clockText(at, zone)} ${zoneText(at, zone, language)}`;
}

/** "Mon 30 Mar 2026" */
export function dateText(at: number, zone: string, language: Language): string {
  const { weekday = "", day = "", month = "", year = "" } = partsOf(at, zone, language);
  return wordsOf(language).time.date(weekday, day, month, year);
}

/** What people call the zone's time at that instant, "CEST" or "EST"; the offset where it has no such name: "UTC+5:30". */
export function zoneText(at: number, zone: string, language: Language): string {
  for (const locale of [localeOf(language), "en-GB", "en-US", "en-AU", "en-NZ", "en-ZA", "en-IN"]) {
    const name = zoneNameIn(DateTime.fromMillis(at, { zone, locale }), "short");
    if (name !== undefined && !/^(GMT|UTC)[+−-]/.test(name)) return name;
  }
  return offsetText(at, zone);
}

/** "UTC+1", "UTC-3:30", "UTC". */
export function offsetText(at: number, zone: string): string {
  const offset = zoneNameIn(momentIn(at, zone, first), "shortOffset");
  return (offset ?? "UTC").replace("GMT", "UTC").replace("−", "-");
}

/** "4 business hours", as a policy grants it. */
export function durationText({ amount, unit }: Duration, language: Language): string {
  const { plurals, units, nextBusinessDays, timesAWeek } = wordsOf(language).time;
  if (unit === "next-business-days") return nextBusinessDays(amount);
  if (unit === "times-a-week") return timesAWeek(amount);
  return counted(plurals, amount, units[unit]);
}

/** "within 4 business hours", "by the end of the next business day"; of a rhythm the rhythm. */
export function withinText(within: Duration, language: Language): string {
  const text = durationText(within, language);
  const { why, time } = wordsOf(language);
  if (within.unit === "times-a-week") return text;
  return within.unit === "next-business-days" ? time.byThen(text) : why.within(text);
}

type Duration = {
  readonly amount: number;
  readonly unit: keyof TimeWords["units"] | "next-business-days" | "times-a-week";
};

/** "2 days 4 h", "3 h 20 min", "45 min": the nearest whole minute, the two largest units. A day is 24 hours. */
export function lengthText(ms: number, language: Language): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const { plurals, day, hour, minute, less } = wordsOf(language).time;
  const rows = [
    { count: Math.floor(minutes / 1440), text: (count: number) => counted(plurals, count, day) },
    { count: Math.floor(minutes / 60) % 24, text: (count: number) => `${count} ${hour}` },
    { count: minutes % 60, text: (count: number) => `${count} ${minute}` },
  ];
  const first = rows.findIndex(({ count }) => count > 0);
  if (first < 0) return less;
  const said = rows.slice(first, first + 2).filter(({ count }) => count > 0);
  return said.map(({ count, text }) => text(count)).join(" ");
}

/** Luxon keeps the formatters of each language and zone. */
export function momentIn(at: number, zone: string, language: Language): DateTime {
  return DateTime.fromMillis(at, { zone, locale: localeOf(language) });
}

/** BCP 47, for dates. */
function localeOf(language: Language): string {
  return wordsOf(language).time.locale;
}

const wall = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
} as const satisfies Intl.DateTimeFormatOptions;

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(at: number, zone: string, language: Language): Parts {
  const parts = momentIn(at, zone, language).toLocaleParts(wall);
  return Object.fromEntries(
    parts.map(({ type, value }) => [type, type === "weekday" ? value.replace(".", "") : value]),
  );
}

function zoneNameIn(moment: DateTime, timeZoneName: "short" | "shortOffset"): string | undefined {
  return moment.toLocaleParts({ timeZoneName }).find(({ type }) => type === "timeZoneName")?.value;
}
