// The public holidays of a region, from date-holidays, worked out once per region and year.

import type { HolidaysTypes } from "date-holidays";
import type { HolidaysSpec } from "./calendar-spec.ts";
import { correctionsIn } from "./holiday-corrections.ts";
import { type Data, holidayData } from "./holiday-data.ts";
import { ALL_YEARS, type Years, yearsKnown } from "./holiday-years.ts";
import { DAY } from "./lengths.ts";
import { dayNumber, yearOf } from "./local-date.ts";
import { dayAt, type Zone } from "./zone.ts";

/** Where holidays are kept, and which. */
type Observed = { readonly zone: Zone; readonly spec: { readonly holidays?: HolidaysSpec | undefined } };

/** A day off: the whole local date, or from a minute of it on (Christmas Eve from 13:00 in Iceland). */
export type Holiday = {
  readonly day: number;
  readonly name: string;
  /** What date-holidays calls it in English: the name by which a policy may pick it out. */
  readonly english: string;
  readonly fromMinute: number;
};

const years = new Map<string, readonly Holiday[]>();
const known = new Map<string, Years>();

/** Whether date-holidays knows a region such as "SK", "DE-NI" or "US-LA-NO". */
export function isRegion(region: string): boolean {
  const [country = "", state, district, ...rest] = region.split("-");
  const known = new (holidayData())();
  if (rest.length > 0 || !Object.hasOwn(known.getCountries(), country)) return false;
  if (state === undefined) return true;
  if (!Object.hasOwn(known.getStates(country) ?? {}, state)) return false;
  return district === undefined || Object.hasOwn(known.getRegions(country, state) ?? {}, district);
}

/**
 * The days off that begin in a year: type "public" and the days given in substitution, which may lie in the year before or after.
 * Names are in the region's own language. Dates that follow the moon are calculated, not proclaimed.
 */
export function holidaysIn(region: string, year: number): readonly Holiday[] {
  const key = `${region} ${year}`;
  const before = years.get(key);
  if (before) return before;
  // Two of them: whoever asks one for English names gets English from it ever after.
  const english = new Map(
    regional(region)
      .getHolidays(year, "en")
      .map(({ date, rule, name }) => [`${date} ${rule}`, name]),
  );
  const found = regional(region)
    .getHolidays(year)
    .filter((entry) => entry.type === "public")
    .flatMap((entry) => daysOf(entry, english.get(`${entry.date} ${entry.rule}`) ?? entry.name));
  found.push(...correctionsIn(region, year));
  years.set(key, found);
  return found;
}

/** What a region's days off are called in English, over a few years: some come only now and then. */
export function namesIn(region: string): ReadonlySet<string> {
  return new Set(
    [2024, 2025, 2026, 2027, 2028].flatMap((year) => holidaysIn(region, year).map(({ english }) => english)),
  );
}

/**
 * The local years touched by [from, to] (epoch ms) for which the calendar's holiday data are incomplete, so that a day off may be
 * missing. Empty where no holidays are named. A list of one's own covers the years from its first date to its last.
 */
export function uncoveredYears({ zone, spec }: Observed, from: number, to: number): number[] {
  const covered = coverageOf(spec.holidays);
  const missing: number[] = [];
  for (let year = yearOf(dayAt(zone, from)); year <= yearOf(dayAt(zone, to)); year++) {
    if (year < covered.from || year > covered.to) missing.push(year);
  }
  return missing;
}

function coverageOf(holidays: HolidaysSpec | undefined): Years {
  const { region, add = [] } = holidays ?? {};
  if (region !== undefined) {
    const found = known.get(region) ?? yearsKnown(regional(region).getRules());
    known.set(region, found);
    return found;
  }
  const listed = add.map(({ date }) => Number(date.slice(0, 4)));
  return add.length === 0 ? ALL_YEARS : { from: Math.min(...listed), to: Math.max(...listed) };
}

/** The data of a region as date-holidays keeps them; in UTC, so that every local date is 24 hours long. */
function regional(region: string): Data {
  const Holidays = holidayData();
  const [country = "", state, district] = region.split("-");
  const options = { timezone: "UTC" };
  if (state === undefined) return new Holidays(country, options);
  return district === undefined
    ? new Holidays(country, state, options)
    : new Holidays(country, state, district, options);
}

// An entry may last several days, or begin at noon. Those of the Islamic and Jewish calendars begin at 18:00 of the eve ("-0600"),
// but the day off is the date itself.
function daysOf(entry: HolidaysTypes.Holiday, english: string): Holiday[] {
  const first = dayNumber(entry.date.slice(0, 10));
  if (first === null) throw new Error(`date-holidays gives "${entry.date}", which is no date`);
  const fromMinute = Number(entry.date.slice(11, 13)) * 60 + Number(entry.date.slice(14, 16));
  const lasts = Math.max(1, Math.floor((entry.end.getTime() - entry.start.getTime()) / DAY));
  return Array.from({ length: lasts }, (_, more) => ({ day: first + more, name: entry.name, english, fromMinute }));
}
