// Instants as a chat tells them: the vendor's wall clock beside the reader's own, and in full for those who only hear it. Epoch ms; a zone is an IANA name.
import { type Language, wordsOf } from "./index.ts";
import { momentIn, offsetText } from "./when.ts";

export type Shown = "date-time" | "time" | "date";

/** "Mon, 23 Nov 2026, 11:30", as the wall clock of the zone shows it. */
export function wallText(at: number, zone: string, language: Language, show: Shown): string {
  return told(at, zone, language, show);
}

/** The place that a zone is named after: "Los Angeles", "Wien" where German is read. */
export function placeText(zone: string, language: Language): string {
  return wordsOf(language).time.cities[zone] ?? zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}

type Clocks = { readonly zone: string; readonly reader: string | null };

/** "Mon 11:30 Berlin, UTC+1": the words beside a time that the reader sees in his own zone; "Mon" where that shows the same. */
export function besideText(at: number, { zone, reader }: Clocks, language: Language): string {
  if (reader !== null && offsetText(at, reader) === offsetText(at, zone)) return told(at, zone, language, "day");
  const wall = told(at, zone, language, "beside");
  return `${wall} ${placeText(zone, language)}, ${offsetText(at, zone)}`;
}

/** In full, for those who only hear it. */
export function spokenTime(at: number, zone: string, language: Language, show: Shown): string {
  return `${wallText(at, zone, language, show)} (${placeText(zone, language)}, ${offsetText(at, zone)})`;
}

const shapes: { readonly [K in Shown | "beside" | "day"]: Intl.DateTimeFormatOptions } = {
  "date-time": {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  },
  date: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  beside: { weekday: "short", hour: "2-digit", minute: "2-digit" },
  day: { weekday: "short" },
};

function told(at: number, zone: string, language: Language, shape: keyof typeof shapes): string {
  return momentIn(at, zone, language).toLocaleString({ ...shapes[shape], hourCycle: "h23" });
}
