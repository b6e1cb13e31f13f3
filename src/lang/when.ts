// Instants and lengths of time in words. Instants are epoch ms; a zone is always an IANA name.
import type { Duration, Language } from "../policy/parts.ts";
import { counted, type Forms } from "./plural.ts";

/** "Mon 30 Mar 2026, 12:00 CEST": the wall clock of the zone, with the name that the zone has then. */
export function instantText(at: number, zone: string, language: Language): string {
  return `${dateText(at, zone, language)}, ${timeText(at, zone, language)}`;
}

/** "12:00" */
export function clockText(at: number, zone: string): string {
  const { hour = "", minute = "" } = partsOf(at, zone, "en");
  return `${hour}:${minute}`;
}

/** "12:00 CEST" */
export function timeText(at: number, zone: string, language: Language): string {
  return `${clockText(at, zone)} ${zoneText(at, zone, language)}`;
}

/** "Mon 30 Mar 2026" */
export function dateText(at: number, zone: string, language: Language): string {
  const { weekday = "", day = "", month = "", year = "" } = partsOf(at, zone, language);
  return `${weekday} ${day}${language === "de" ? "." : ""} ${month} ${year}`;
}

/** What people call the zone's time at that instant, "CEST" or "EST"; the offset where it has no such name: "UTC+5:30". */
export function zoneText(at: number, zone: string, language: Language): string {
  for (const locale of [locales[language], "en-GB", "en-US", "en-AU", "en-NZ", "en-ZA", "en-IN"]) {
    const name = formatter(zone, locale, "zone")
      .formatToParts(at)
      .find(({ type }) => type === "timeZoneName")?.value;
    if (name !== undefined && !/^(GMT|UTC)[+−-]/.test(name)) return name;
  }
  return offsetText(at, zone);
}

/** "UTC+1", "UTC-3:30", "UTC". */
export function offsetText(at: number, zone: string): string {
  const offset = formatter(zone, "en", "offset")
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value;
  return (offset ?? "UTC").replace("GMT", "UTC").replace("−", "-");
}

/** "4 business hours", as a policy grants it. */
export function durationText({ amount, unit }: Duration, language: Language): string {
  return counted(language, amount, units[language][unit]);
}

/** "2 days 4 h", "3 h 20 min", "45 min": the nearest whole minute, the two largest units. A day is 24 hours. */
export function lengthText(ms: number, language: Language): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const { day, hour, minute, less } = lengths[language];
  const rows = [
    { count: Math.floor(minutes / 1440), text: (count: number) => counted(language, count, day) },
    { count: Math.floor(minutes / 60) % 24, text: (count: number) => `${count} ${hour}` },
    { count: minutes % 60, text: (count: number) => `${count} ${minute}` },
  ];
  const first = rows.findIndex(({ count }) => count > 0);
  if (first < 0) return less;
  const said = rows.slice(first, first + 2).filter(({ count }) => count > 0);
  return said.map(({ count, text }) => text(count)).join(" ");
}

type Unit = Duration["unit"];
const units: { readonly [L in Language]: { readonly [U in Unit]: Forms } } = {
  en: {
    minutes: { one: "minute", other: "minutes" },
    hours: { one: "hour", other: "hours" },
    "business-minutes": { one: "business minute", other: "business minutes" },
    "business-hours": { one: "business hour", other: "business hours" },
    "business-days": { one: "business day", other: "business days" },
  },
  de: {
    minutes: { one: "Minute", other: "Minuten" },
    hours: { one: "Stunde", other: "Stunden" },
    "business-minutes": { one: "Geschäftsminute", other: "Geschäftsminuten" },
    "business-hours": { one: "Geschäftsstunde", other: "Geschäftsstunden" },
    "business-days": { one: "Geschäftstag", other: "Geschäftstage" },
  },
  ro: {
    minutes: { one: "minut", few: "minute", other: "de minute" },
    hours: { one: "oră", few: "ore", other: "de ore" },
    "business-minutes": { one: "minut lucrător", few: "minute lucrătoare", other: "de minute lucrătoare" },
    "business-hours": { one: "oră lucrătoare", few: "ore lucrătoare", other: "de ore lucrătoare" },
    "business-days": { one: "zi lucrătoare", few: "zile lucrătoare", other: "de zile lucrătoare" },
  },
};

const lengths = {
  en: { day: { one: "day", other: "days" }, hour: "h", minute: "min", less: "less than a minute" },
  de: { day: { one: "Tag", other: "Tage" }, hour: "h", minute: "min", less: "weniger als eine Minute" },
  ro: { day: { one: "zi", few: "zile", other: "de zile" }, hour: "h", minute: "min", less: "mai puțin de un minut" },
} as const satisfies { [L in Language]: { day: Forms; hour: string; minute: string; less: string } };

export const locales: { readonly [L in Language]: string } = { en: "en-GB", de: "de-DE", ro: "ro-RO" };
const shapes = {
  wall: { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  zone: { timeZoneName: "short" },
  offset: { timeZoneName: "shortOffset" },
} as const satisfies { [shape: string]: Intl.DateTimeFormatOptions };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, locale: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${zone} ${locale} ${shape}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...shapes[shape], hourCycle: "h23", timeZone: zone });
  formatters.set(key, made);
  return made;
}

function partsOf(at: number, zone: string, language: Language): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = formatter(zone, locales[language], "wall").formatToParts(at);
  return Object.fromEntries(
    parts.map(({ type, value }) => [type, type === "weekday" ? value.replace(".", "") : value]),
  );
}
